import { isInexact, settledReading } from '../../matching';
import type { CompiledStatement } from '../compile';
import { decide } from '../decide';
import { isUsable, matchesAction, matchResources } from '../statement-match';
import { onceByAction } from './by-action';
import { type CaveatFinder, listAllStatements, toCaveat } from './caveat-finder';

/**
 * Given whenever a deny, an inexact operator or a tag condition speaks of a list call, since the list may
 * then hold more or less than the decision on the call says; the alternative only where the call itself
 * would fare otherwise. A deny counts whatever its resource: it is meant to hide something from the list.
 *
 * @see domain facts, section 3.5 "Where deny does not bite"
 */
export const findListException: CaveatFinder = (met, request, outcome, all) => {
  if (request.catalogueAction?.access !== 'list') return null;
  const concerned = listSuspects(all, request).filter(
    (statement) =>
      statement.effect === 'deny' || matchResources(statement, request, settledReading) !== 'differs',
  );
  if (concerned.length === 0) return null;
  const alternative = decide(met, request, { ...settledReading, listExceptions: true });
  return toCaveat(
    'list-call-exception',
    request.action,
    concerned,
    alternative === outcome ? null : alternative,
  );
};

/** What speaks of the call and may not have the effect that it should. */
const listSuspects = onceByAction((policies, request) =>
  listAllStatements(policies).filter(
    (statement) =>
      isUsable(statement, settledReading) &&
      (statement.effect === 'deny' || hasUnreliableCondition(statement)) &&
      matchesAction(statement, request, settledReading),
  ),
);

function hasUnreliableCondition(statement: CompiledStatement): boolean {
  return statement.conditions.some(
    ({ compiled }) => (compiled.operator !== null && isInexact(compiled.operator)) || isTagKey(compiled.key),
  );
}

function isTagKey(key: string): boolean {
  const family = key.split('/')[0];
  return family === 'qcs:resource_tag' || family === 'qcs:request_tag' || family === 'qcs:tag';
}
