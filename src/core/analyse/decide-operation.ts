import type { OperationCheck, OperationExpansion } from '../catalogue';
import {
  type CompiledPolicies,
  type Decision,
  type DecisionOutcome,
  evaluateCompiled,
  type StatementReference,
} from '../evaluate';
import type { RequestContext, RequestPrincipal } from '../model';
import { levelOfOperation, type OperationLevel } from './operation-level';

/**
 * How an operation stands, in the words of the access table.
 *
 * - `looks-granted`: an allow lists the action, yet it grants nothing, because the call is authorised only
 *   on a wider resource (the resource `*`, or `repo/*` for listing) than the statement names.
 * - `uncertain`: sources leave open on what the call is checked, and the readings differ in whether it is
 *   allowed; `readings` of the checks tell which.
 * - `conditional`: hangs on the context of the call; `missing` names the keys.
 */
export type Standing =
  | 'allowed'
  | 'explicitly-denied'
  | 'implicitly-denied'
  | 'looks-granted'
  | 'uncertain'
  | 'conditional';

export interface OperationDecision {
  /** Of all required checks together, each decided as the catalogue has it. */
  readonly outcome: DecisionOutcome;
  readonly standing: Standing;
  /** `expected-check-denied`: push without pull, say. `nothing-required`: no check decides the operation itself. */
  readonly notes: readonly OperationDecisionNote[];
  readonly checks: readonly CheckDecision[];
  /** The statements that decided the required checks, each once. */
  readonly decidedBy: readonly StatementReference[];
  readonly missing: readonly string[];
}

export type OperationDecisionNote = 'expected-check-denied' | 'nothing-required';

export interface CheckDecision {
  readonly check: OperationCheck;
  readonly decision: Decision;
  /** The same check under the other readings of the catalogue. */
  readonly readings: readonly {
    readonly resource: string;
    readonly reason: string;
    readonly outcome: DecisionOutcome;
  }[];
}

export interface Circumstances {
  readonly context?: RequestContext;
  readonly unknownKeys?: readonly string[];
  readonly principal?: RequestPrincipal;
  /** Account ID of the root account that the policy belongs to. */
  readonly ownerUin?: string;
}

/**
 * Decides an operation as `expandOperation` laid it out. It is allowed when every check that is always made
 * is allowed; checks made only in some cases are decided and listed, but do not count.
 */
export function decideOperation(
  expansion: Extract<OperationExpansion, { ok: true }>,
  policies: CompiledPolicies,
  circumstances: Circumstances = {},
): OperationDecision {
  const checks = expansion.checks.map((check) => decideCheck(check, policies, circumstances));
  const required = checks.filter(({ check }) => check.need === 'always');
  const expected = checks.filter(({ check }) => check.need === 'expected');
  const outcome = combineOutcomes(required.map(({ decision }) => decision.outcome));
  const notes: OperationDecisionNote[] = [];
  if (required.length === 0) notes.push('nothing-required');
  if (lacksExpected(outcome, expected)) notes.push('expected-check-denied');
  return {
    outcome,
    standing: judgeStanding(outcome, required, expected, levelOfOperation(expansion.operation)),
    notes,
    checks,
    decidedBy: uniteReferences(required.flatMap(({ decision }) => decision.decidedBy)),
    missing: [...new Set([...required, ...expected].flatMap(({ decision }) => decision.missing))],
  };
}

function decideCheck(
  check: OperationCheck,
  policies: CompiledPolicies,
  { context, unknownKeys, principal, ownerUin }: Circumstances,
): CheckDecision {
  const options = ownerUin === undefined ? {} : { ownerUin };
  const ask = (resource: string) => ({
    action: check.request.action,
    resource,
    ...(context === undefined ? {} : { context }),
    ...(unknownKeys === undefined ? {} : { unknownKeys }),
    ...(principal === undefined ? {} : { principal }),
  });
  return {
    check,
    decision: evaluateCompiled(ask(check.request.resource), policies, options),
    readings: check.alternatives.map(({ resource, reason }) => ({
      resource,
      reason,
      outcome: evaluateCompiled(ask(resource), policies, { ...options, trace: false, caveats: false })
        .outcome,
    })),
  };
}

/** A denial of one required check denies the operation, whatever is unknown about the others. */
function combineOutcomes(outcomes: readonly DecisionOutcome[]): DecisionOutcome {
  for (const decisive of ['explicitly-denied', 'implicitly-denied', 'undetermined'] as const) {
    if (outcomes.includes(decisive)) return decisive;
  }
  return 'allowed';
}

function judgeStanding(
  outcome: DecisionOutcome,
  required: readonly CheckDecision[],
  expected: readonly CheckDecision[],
  level: OperationLevel,
): Standing {
  if (outcome === 'explicitly-denied') return 'explicitly-denied';
  if (lacksExpected(outcome, expected)) return 'uncertain';
  const combined = combineReadings(required);
  if (combined.some((other) => isDenied(other) !== isDenied(outcome))) return 'uncertain';
  const hangsOnContext =
    outcome === 'undetermined' ||
    (outcome === 'allowed' && expected.some(({ decision }) => decision.outcome === 'undetermined'));
  if (hangsOnContext) return 'conditional';
  if (outcome === 'allowed') return 'allowed';
  return required.some((entry) => looksGranted(entry, level)) ? 'looks-granted' : 'implicitly-denied';
}

/**
 * The operation's outcome when one check at a time takes another reading. Where the check's own target is
 * known, its readings are those of the expansion; the caveat of the bare request would speak of any target.
 */
function combineReadings(required: readonly CheckDecision[]): readonly DecisionOutcome[] {
  return required.flatMap((entry, position) => {
    const others = required.filter((_, index) => index !== position).map(({ decision }) => decision.outcome);
    const readings = entry.readings.map((reading) => reading.outcome);
    for (const caveat of entry.decision.caveats) {
      const isAboutTarget = caveat.code === 'granularity-unproven' && entry.check.alternatives.length > 0;
      if (caveat.alternative !== undefined && !isAboutTarget) readings.push(caveat.alternative);
    }
    return readings.map((reading) => combineOutcomes([...others, reading]));
  });
}

/**
 * Whether an allow lists the action of a denied check and misses it by the resource alone. An operation on
 * a repository or namespace only looks granted where the statement reaches that target at all; where the
 * catalogue has a reading on the target, `combineReadings` has asked it already.
 */
function looksGranted({ check, decision }: CheckDecision, level: OperationLevel): boolean {
  if (decision.outcome !== 'implicitly-denied') return false;
  return decision.trace.some((statement) => {
    if (statement.effect !== 'allow' || statement.unusable !== null) return false;
    if (statement.action.verdict !== 'matches' || statement.resource.verdict !== 'differs') return false;
    if (level === 'account') return true;
    return check.alternatives.length === 0 && statement.resource.reason === 'operation-level-needs-star';
  });
}

/** Whether the main check is allowed and one that clients ask for together with it is not. */
function lacksExpected(outcome: DecisionOutcome, expected: readonly CheckDecision[]): boolean {
  return outcome === 'allowed' && expected.some(({ decision }) => isDenied(decision.outcome));
}

function isDenied(outcome: DecisionOutcome): boolean {
  return outcome === 'explicitly-denied' || outcome === 'implicitly-denied';
}

function uniteReferences(references: readonly StatementReference[]): readonly StatementReference[] {
  const seen = new Map<string, StatementReference>();
  for (const reference of references) {
    const key = `${reference.source} ${reference.policy} ${reference.statement}`;
    if (!seen.has(key)) seen.set(key, reference);
  }
  return [...seen.values()];
}
