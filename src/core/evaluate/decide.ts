import type { PreparedRequest, Reading } from '../matching';
import type { Effect } from '../model';
import type { CompiledPolicies, CompiledPolicySet, CompiledStatement } from './compile';
import { listConcernedGroups } from './concerned-groups';
import type { DecisionOutcome, PolicySource, StatementReference } from './decision';
import { collectMissing, isUsable, matchBeyondAction, matchStatement } from './statement-match';

/**
 * The outcome over all policy sets. A matching deny in any set denies; else a set that cannot allow the
 * call denies it silently; else the call is allowed only where every set surely allows it.
 *
 * @see domain facts, sections 3.1 "Core order" and 3.2 "Which policies are collected"
 */
export function decide(
  policies: CompiledPolicies,
  request: PreparedRequest,
  reading: Reading,
): DecisionOutcome {
  let outcome: DecisionOutcome = 'allowed';
  for (const set of policies.sets) {
    const own = decideSet(set, request, reading);
    if (own === 'explicitly-denied') return own;
    if (own === 'implicitly-denied' || (own === 'undetermined' && outcome === 'allowed')) outcome = own;
  }
  return outcome;
}

/** Whose statements decided, for an outcome that `decide` gave. */
export interface Grounds {
  readonly decidedBy: readonly StatementReference[];
  readonly silent: readonly PolicySource[];
  readonly missing: readonly string[];
}

export function findGrounds(
  policies: CompiledPolicies,
  request: PreparedRequest,
  reading: Reading,
  outcome: DecisionOutcome,
): Grounds {
  const decidedBy: StatementReference[] = [];
  const silent: PolicySource[] = [];
  if (outcome === 'undetermined') return findOpenGrounds(policies, request, reading);
  for (const set of policies.sets) {
    if (outcome === 'implicitly-denied') {
      // Where there is one set, it is the one that said so.
      const isSilent = policies.sets.length === 1 || decideSet(set, request, reading) === outcome;
      if (isSilent) silent.push(set.source);
      continue;
    }
    for (const statement of listMatching(set, outcome === 'allowed' ? 'allow' : 'deny', request, reading)) {
      decidedBy.push(statement.reference);
    }
  }
  return { decidedBy, silent, missing: [] };
}

function findOpenGrounds(policies: CompiledPolicies, request: PreparedRequest, reading: Reading): Grounds {
  const decidedBy: StatementReference[] = [];
  const missing = new Set<string>();
  for (const set of policies.sets) {
    for (const statement of listOpen(set, request, reading)) {
      decidedBy.push(statement.reference);
      collectMissing(statement, request, reading, missing);
    }
  }
  return { decidedBy, silent: [], missing: [...missing] };
}

/**
 * One policy set: a deny that matches; no allow that could match; an allow that matches and no deny that
 * could; else it cannot be told. Under the list exceptions denies have no effect.
 */
function decideSet(set: CompiledPolicySet, request: PreparedRequest, reading: Reading): DecisionOutcome {
  let allow: 'no' | 'maybe' | 'yes' = 'no';
  let mayDeny = false;
  for (const group of listConcernedGroups(set, request, reading)) {
    for (const statement of group.statements) {
      if (!isUsable(statement, reading)) continue;
      if (statement.effect === 'deny') {
        if (reading.listExceptions) continue;
        const verdict = matchBeyondAction(statement, request, reading);
        if (verdict === 'matches') return 'explicitly-denied';
        if (verdict === 'cannot-tell') mayDeny = true;
      } else if (allow !== 'yes') {
        const verdict = matchBeyondAction(statement, request, reading);
        if (verdict === 'matches') allow = 'yes';
        else if (verdict === 'cannot-tell') allow = 'maybe';
      }
    }
  }
  if (allow === 'no') return 'implicitly-denied';
  return allow === 'yes' && !mayDeny ? 'allowed' : 'undetermined';
}

function listMatching(
  set: CompiledPolicySet,
  effect: Effect,
  request: PreparedRequest,
  reading: Reading,
): readonly CompiledStatement[] {
  return set.statements.filter(
    (statement) => statement.effect === effect && matchStatement(statement, request, reading) === 'matches',
  );
}

/** The denies that may match, and the allows that may unless another surely does; none where the set allows. */
function listOpen(
  set: CompiledPolicySet,
  request: PreparedRequest,
  reading: Reading,
): readonly CompiledStatement[] {
  const isAllowSure = listMatching(set, 'allow', request, reading).length > 0;
  return set.statements.filter(
    (statement) =>
      (statement.effect === 'deny' || !isAllowSure) &&
      matchStatement(statement, request, reading) === 'cannot-tell',
  );
}
