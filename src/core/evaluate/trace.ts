import {
  type ActionReason,
  explainActionDifference,
  explainNameDifference,
  matchAction,
  matchCondition,
  matchResource,
  type PreparedRequest,
  type Reading,
  type ResourceReason,
} from '../matching';
import type { CompiledPolicies, CompiledStatement } from './compile';
import type { ActionTrace, DiffersTrace, ResourceTrace, StatementTrace } from './decision';
import { matchStatement } from './statement-match';

/** Says of every statement how each of its parts fared, also of those that an earlier part ruled out. */
export function traceStatements(
  policies: CompiledPolicies,
  request: PreparedRequest,
  reading: Reading,
): readonly StatementTrace[] {
  const traces: StatementTrace[] = [];
  for (const set of policies.sets) {
    for (const statement of set.statements) traces.push(traceStatement(statement, request, reading));
  }
  return traces;
}

function traceStatement(
  statement: CompiledStatement,
  request: PreparedRequest,
  reading: Reading,
): StatementTrace {
  const { source, policy, statement: index } = statement.reference;
  return {
    source,
    policy,
    statement: index,
    effect: statement.effect,
    verdict: matchStatement(statement, request, reading),
    unusable: statement.unusable,
    action: traceAction(statement, request, reading),
    resource: traceResource(statement, request, reading),
    conditions: statement.conditions.map(({ written, compiled }) => ({
      ...matchCondition(compiled, request, reading),
      operator: written.operator,
      key: written.key,
    })),
  };
}

/** The first entry that matches by its current name, else the first that matches at all. */
function traceAction(statement: CompiledStatement, request: PreparedRequest, reading: Reading): ActionTrace {
  let legacy: ActionTrace | null = null;
  const entries: DifferingEntry<ActionReason>[] = [];
  for (const { index, pattern } of statement.actions) {
    const outcome = matchAction(pattern, request, reading);
    if (outcome.verdict === 'differs') {
      const { reason } = outcome;
      entries.push({ index, reason: reason === 'name' ? explainActionDifference(pattern, request) : reason });
    } else if (outcome.via === 'name') {
      return { verdict: 'matches', via: 'name', index };
    } else {
      legacy ??= { verdict: 'matches', via: outcome.via, index };
    }
  }
  return legacy ?? toDiffersTrace(entries, actionReasonsByNearness, 'unreadable');
}

function traceResource(
  statement: CompiledStatement,
  request: PreparedRequest,
  reading: Reading,
): ResourceTrace {
  let legacy: ResourceTrace | null = null;
  let open: ResourceTrace | null = null;
  const entries: DifferingEntry<ResourceReason>[] = [];
  for (const { index, pattern } of statement.resources) {
    const outcome = matchResource(pattern, request, reading);
    if (outcome.verdict === 'differs') {
      const { reason } = outcome;
      entries.push({ index, reason: reason === 'name' ? explainNameDifference(pattern, request) : reason });
    } else if (outcome.verdict === 'cannot-tell') {
      open ??= { verdict: 'cannot-tell', missing: outcome.missing, index };
    } else if (outcome.via === 'every' || outcome.via === 'name') {
      return { verdict: 'matches', via: outcome.via, index };
    } else {
      legacy ??= { verdict: 'matches', via: outcome.via, index };
    }
  }
  return legacy ?? open ?? toDiffersTrace(entries, resourceReasonsByNearness, 'unreadable');
}

interface DifferingEntry<Reason extends string> {
  readonly index: number | null;
  readonly reason: Reason;
}

/** What comes later in a list was nearer to a match. */
const actionReasonsByNearness: readonly ActionReason[] = [
  'unreadable',
  'malformed-action',
  'opaque-permission-set',
  'name',
  'letter-case',
  'unreadable-request',
];

const resourceReasonsByNearness: readonly ResourceReason[] = [
  'unreadable',
  'malformed-resource',
  'service',
  'region',
  'account',
  'name',
  'only-itself',
  'unknown-variable',
  'letter-case',
  'only-below',
  'legacy-tag-form',
  'request-names-no-resource',
  'malformed-request-resource',
  'operation-level-needs-star',
];

function toDiffersTrace<Reason extends string>(
  entries: readonly DifferingEntry<Reason>[],
  byNearness: readonly Reason[],
  ifEmpty: Reason,
): DiffersTrace<Reason> {
  let nearest: DifferingEntry<Reason> = { index: null, reason: ifEmpty };
  for (const entry of entries) {
    if (byNearness.indexOf(entry.reason) > byNearness.indexOf(nearest.reason)) nearest = entry;
  }
  return { verdict: 'differs', reason: nearest.reason, index: nearest.index, entries };
}
