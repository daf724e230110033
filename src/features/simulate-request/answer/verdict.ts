import type { CompiledPolicies, DecisionOutcome, Doubt, Standing } from '../../../core';
import type { AnsweredCheck, AnsweredStep } from './answer-question';
import { listOverruledAllows, statementsOf } from './grounds';
import { listMisses, type Miss } from './misses';

/** The one big answer; `i18n` has a title for each kind and a sentence for each reason. */
export interface Verdict {
  readonly kind: VerdictKind;
  /** For a denial by statement: the denies. */
  readonly statements: readonly number[];
  /** Condition keys and policy variables that would have to be known. */
  readonly missing: readonly string[];
  /** The plain reason in one or two sentences. */
  readonly reasons: readonly VerdictReason[];
}

/** `nothing-required`: no check decides the operation as a whole. */
export type VerdictKind = Standing | 'nothing-required';

export type VerdictReason =
  | {
      readonly kind: 'allowed' | 'hangs' | 'hangs-deny' | 'overruled';
      readonly statements: readonly number[];
    }
  | { readonly kind: 'denied'; readonly statements: readonly number[]; readonly action: string }
  | { readonly kind: 'no-statements' }
  | { readonly kind: 'not-listed'; readonly action: string }
  | { readonly kind: 'miss'; readonly miss: Miss }
  /** How many of several required checks fail. */
  | { readonly kind: 'count'; readonly denied: number; readonly total: number }
  | {
      readonly kind: 'illusion';
      readonly action: string;
      readonly resource: string;
      readonly statements: readonly number[];
    }
  /** `asked` is the resource of the check as it stands. */
  | {
      readonly kind: 'doubt';
      readonly doubt: Doubt;
      readonly asked: string;
      readonly outcome: DecisionOutcome;
    }
  | { readonly kind: 'nothing'; readonly what: 'login' | 'public-pull' | 'token' | 'parts' };

/** Which step decides a command of several: the first that stands worst. */
export function findDecisiveStep(steps: readonly [AnsweredStep, ...AnsweredStep[]]): AnsweredStep {
  let worst = steps[0];
  for (const step of steps) {
    if (gravity[kindOf(step)] > gravity[kindOf(worst)]) worst = step;
  }
  return worst;
}

export function judge(step: AnsweredStep, policies: CompiledPolicies): Verdict {
  const kind = kindOf(step);
  const { decision } = step;
  const denying = step.checks.filter(
    ({ check, decision: own }) => check.need === 'always' && own.outcome === 'explicitly-denied',
  );
  return {
    kind,
    statements:
      kind === 'explicitly-denied' ? statementsOf(denying.flatMap((check) => check.decision.decidedBy)) : [],
    missing: kind === 'conditional' || kind === 'uncertain' ? decision.missing : [],
    reasons: listReasons(kind, step, policies),
  };
}

/** A command is as good as its worst step; a step that asks for nothing does no harm. */
const gravity: Readonly<Record<VerdictKind, number>> = {
  'explicitly-denied': 6,
  'implicitly-denied': 5,
  'looks-granted': 4,
  uncertain: 3,
  conditional: 2,
  allowed: 1,
  'nothing-required': 0,
};

export function kindOf({ decision }: AnsweredStep): VerdictKind {
  return decision.notes.includes('nothing-required') ? 'nothing-required' : decision.standing;
}

function listReasons(
  kind: VerdictKind,
  step: AnsweredStep,
  policies: CompiledPolicies,
): readonly VerdictReason[] {
  const required = step.checks.filter(({ check }) => check.need === 'always');
  switch (kind) {
    case 'allowed':
      return [{ kind: 'allowed', statements: statementsOf(step.decision.decidedBy) }];
    case 'explicitly-denied':
      return explainDenies(required, policies);
    case 'implicitly-denied':
      return explainSilence(required, policies);
    case 'looks-granted':
      return explainIllusions(step, required);
    case 'uncertain':
      return explainDoubts(step);
    case 'conditional':
      return explainConditions(step);
    case 'nothing-required':
      return [{ kind: 'nothing', what: whatOf(step) }];
  }
}

function explainDenies(
  required: readonly AnsweredCheck[],
  policies: CompiledPolicies,
): readonly VerdictReason[] {
  const denied = required.find(({ decision }) => decision.outcome === 'explicitly-denied');
  if (!denied) return [];
  const reason: VerdictReason = {
    kind: 'denied',
    statements: statementsOf(denied.decision.decidedBy),
    action: denied.check.request.action,
  };
  const overruled = statementsOf(listOverruledAllows(denied.decision, policies));
  return overruled.length === 0 ? [reason] : [reason, { kind: 'overruled', statements: overruled }];
}

function explainSilence(
  required: readonly AnsweredCheck[],
  policies: CompiledPolicies,
): readonly VerdictReason[] {
  const first = required.find(({ decision }) => decision.outcome === 'implicitly-denied');
  return first ? [explainOne(first, policies), ...countFailures(required)] : [];
}

function explainIllusions(
  { decision }: AnsweredStep,
  required: readonly AnsweredCheck[],
): readonly VerdictReason[] {
  const [first] = decision.illusions;
  if (!first) return [];
  const { action, resource, statements } = first;
  return [
    { kind: 'illusion', action, resource, statements: statementsOf(statements) },
    ...countFailures(required),
  ];
}

/** Where one check of many is told, how many others fail with it. */
function countFailures(required: readonly AnsweredCheck[]): readonly VerdictReason[] {
  const failing = required.filter(({ decision }) => decision.outcome === 'implicitly-denied');
  return failing.length > 1 ? [{ kind: 'count', denied: failing.length, total: required.length }] : [];
}

/** More would not be read; the checks below have all of them. */
const mostReasons = 2;

/** One sentence for one silent check: the nearest miss, or that no statement comes near at all. */
function explainOne({ check, decision }: AnsweredCheck, policies: CompiledPolicies): VerdictReason {
  if (decision.trace.length === 0) return { kind: 'no-statements' };
  const [nearest] = listMisses(check.request, decision, policies);
  const isListed = decision.trace.some(
    ({ effect, unusable, action }) => effect === 'allow' && unusable === null && action.verdict === 'matches',
  );
  const isTelling = decision.trace.length === 1 || isListed || nearest?.code === 'action-letter-case';
  if (nearest && isTelling && nearest.code !== 'neither') return { kind: 'miss', miss: nearest };
  return { kind: 'not-listed', action: check.request.action };
}

function explainDoubts(step: AnsweredStep): readonly VerdictReason[] {
  const { decision } = step;
  const doubts = decision.doubts.slice(0, mostReasons).map(
    (doubt): VerdictReason => ({
      kind: 'doubt',
      doubt,
      asked:
        decision.checks.find(({ check }) => check.request.action === doubt.action)?.check.request.resource ??
        '',
      outcome: decision.outcome,
    }),
  );
  return decision.outcome === 'undetermined' ? [...explainConditions(step), ...doubts] : doubts;
}

function explainConditions(step: AnsweredStep): readonly VerdictReason[] {
  const open = step.checks.filter(
    ({ check, decision }) => check.need !== 'conditional' && decision.outcome === 'undetermined',
  );
  const byEffect = (effect: 'allow' | 'deny') =>
    statementsOf(
      open.flatMap(({ decision }) =>
        decision.decidedBy.filter((reference) =>
          decision.trace.some((trace) => trace.statement === reference.statement && trace.effect === effect),
        ),
      ),
    );
  const allows = byEffect('allow');
  const denies = byEffect('deny');
  return [
    ...(allows.length > 0 ? [{ kind: 'hangs', statements: allows } as const] : []),
    ...(denies.length > 0 ? [{ kind: 'hangs-deny', statements: denies } as const] : []),
  ];
}

function whatOf({ operation, checks }: AnsweredStep): 'login' | 'public-pull' | 'token' | 'parts' {
  if (operation?.id === 'login') return 'login';
  if (operation?.id === 'enterprise-login') return 'token';
  return checks.length === 0 ? 'public-pull' : 'parts';
}
