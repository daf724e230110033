import {
  matchAction,
  matchCondition,
  matchResource,
  type PreparedRequest,
  type Reading,
  type Verdict,
} from '../matching';
import type { CompiledStatement } from './compile';

/**
 * Whether a statement matches: its action and its resource and every condition. One part that differs
 * settles it, whatever is unknown about the others.
 */
export function matchStatement(
  statement: CompiledStatement,
  request: PreparedRequest,
  reading: Reading,
): Verdict {
  if (!isUsable(statement, reading) || !matchesAction(statement, request, reading)) return 'differs';
  return matchBeyondAction(statement, request, reading);
}

/** The same for a usable statement whose action is known to match. */
export function matchBeyondAction(
  statement: CompiledStatement,
  request: PreparedRequest,
  reading: Reading,
): Verdict {
  const resource = matchResources(statement, request, reading);
  if (resource === 'differs') return 'differs';
  let verdict: Verdict = resource;
  for (const { compiled } of statement.conditions) {
    const condition = matchCondition(compiled, request, reading).verdict;
    if (condition === 'differs') return 'differs';
    if (condition === 'cannot-tell') verdict = 'cannot-tell';
  }
  return verdict;
}

export function isUsable(statement: CompiledStatement, reading: Reading): boolean {
  return statement.unusable === null && (reading.principal === 'ignored' || !statement.hasPrincipal);
}

export function matchesAction(
  statement: Pick<CompiledStatement, 'actions'>,
  request: PreparedRequest,
  reading: Reading,
): boolean {
  for (const { pattern } of statement.actions) {
    if (matchAction(pattern, request, reading).verdict === 'matches') return true;
  }
  return false;
}

/** One entry that matches is enough. */
export function matchResources(
  statement: CompiledStatement,
  request: PreparedRequest,
  reading: Reading,
): Verdict {
  let verdict: Verdict = 'differs';
  for (const { pattern } of statement.resources) {
    const entry = matchResource(pattern, request, reading).verdict;
    if (entry === 'matches') return 'matches';
    if (entry === 'cannot-tell') verdict = 'cannot-tell';
  }
  return verdict;
}

/** What a statement that cannot be told would need to know; each name once. */
export function collectMissing(
  statement: CompiledStatement,
  request: PreparedRequest,
  reading: Reading,
  into: Set<string>,
): void {
  if (matchResources(statement, request, reading) === 'cannot-tell') {
    for (const { pattern } of statement.resources) {
      const entry = matchResource(pattern, request, reading);
      if (entry.verdict === 'cannot-tell') for (const name of entry.missing) into.add(name);
    }
  }
  for (const { compiled } of statement.conditions) {
    const condition = matchCondition(compiled, request, reading);
    if (condition.verdict === 'cannot-tell') for (const name of condition.missing) into.add(name);
  }
}
