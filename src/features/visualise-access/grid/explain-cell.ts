import type {
  CheckDecision,
  DecisionOutcome,
  Doubt,
  OperationDecision,
  StatementReference,
} from '../../../core';
import { parseResourceName } from '../../../core';
import { listStatementsBehind } from '../analysis/analyse-access';

/** Why a cell says what it says; `i18n` has a sentence for each kind. Statements are indexes. */
export type CellReason =
  | { readonly kind: 'allowed' | 'explicitly-denied'; readonly statements: readonly number[] }
  | { readonly kind: 'implicitly-denied'; readonly action: string; readonly resource: string }
  | {
      readonly kind: 'implicitly-denied-several';
      readonly actions: readonly string[];
      readonly total: number;
    }
  | {
      readonly kind: 'illusion';
      readonly statements: readonly number[];
      readonly action: string;
      readonly resource: string;
      /** Further calls of which the same is true. */
      readonly more: number;
    }
  | { readonly kind: 'conditional'; readonly statements: readonly number[]; readonly keys: readonly string[] }
  | {
      readonly kind: 'doubt';
      readonly reason: Doubt['reason'];
      readonly action: string;
      /** What the call is taken as checked on. */
      readonly resource: string;
      readonly outcome: DecisionOutcome;
      /** What it may be checked on instead; `null` for the account as a whole or where that is no matter. */
      readonly otherResource: string | null;
      readonly otherOutcome: DecisionOutcome;
      readonly statements: readonly number[];
      readonly more: number;
    };

/** The plain reasons, the most telling first. */
export function explainCell(decision: OperationDecision): readonly CellReason[] {
  const statements = listStatementsBehind(decision);
  switch (decision.standing) {
    case 'allowed':
      return [{ kind: 'allowed', statements }];
    case 'explicitly-denied':
      return [{ kind: 'explicitly-denied', statements }];
    case 'implicitly-denied':
      return explainSilence(decision);
    case 'looks-granted':
      return explainIllusions(decision);
    case 'conditional':
      return [{ kind: 'conditional', statements, keys: decision.missing }];
    case 'uncertain':
      return explainDoubts(decision);
  }
}

/** The last segment is what tells resources apart; the rest repeats service, region and account. */
export function shortenResource(resource: string): string {
  const name = parseResourceName(resource);
  return name.ok ? name.value.resource : resource;
}

/** The checks that are made in any case, or asked for by clients together with those. */
export function listTellingChecks(decision: OperationDecision): readonly CheckDecision[] {
  return decision.checks.filter(({ check }) => check.need !== 'conditional');
}

function explainSilence({ checks }: OperationDecision): readonly CellReason[] {
  const required = checks.filter(({ check }) => check.need === 'always');
  const silent = required.filter(({ decision }) => decision.outcome === 'implicitly-denied');
  const [first] = silent;
  if (!first) return [];
  if (required.length === 1) return [{ kind: 'implicitly-denied', ...first.check.request }];
  const actions = silent.map(({ check }) => check.request.action);
  return [{ kind: 'implicitly-denied-several', actions, total: required.length }];
}

/** Illusions on different resources are told one by one, those on the same resource once. */
function explainIllusions({ illusions }: OperationDecision): readonly CellReason[] {
  return groupBy(illusions, ({ resource }) => resource).map(([first, ...rest]) => ({
    kind: 'illusion',
    action: first.action,
    resource: first.resource,
    statements: toIndexes([first, ...rest].flatMap((illusion) => illusion.statements)),
    more: rest.length,
  }));
}

/** Doubts of one kind are told by the first call that has them. */
function explainDoubts({ doubts, checks, outcome }: OperationDecision): readonly CellReason[] {
  return groupBy(doubts, ({ reason }) => reason).map(([first, ...rest]) => {
    const own = checks.find(({ check }) => check.request.action === first.action);
    return {
      kind: 'doubt',
      reason: first.reason,
      action: first.action,
      resource: own?.check.request.resource ?? '',
      outcome,
      otherResource: first.resource === undefined || first.resource === '*' ? null : first.resource,
      otherOutcome: first.outcome,
      statements: toIndexes([first, ...rest].flatMap((doubt) => doubt.statements)),
      more: new Set(rest.map(({ action }) => action).filter((action) => action !== first.action)).size,
    };
  });
}

function toIndexes(references: readonly StatementReference[]): readonly number[] {
  return [...new Set(references.map(({ statement }) => statement))].sort((one, other) => one - other);
}

function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): readonly (readonly [Item, ...Item[]])[] {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}
