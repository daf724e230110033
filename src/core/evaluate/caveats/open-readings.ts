import { type Reading, settledReading } from '../../matching';
import type { CompiledPolicies } from '../compile';
import { decide } from '../decide';
import { matchStatement } from '../statement-match';
import { isTcrAction, listAllStatements, type MetCaveatFinder, toCaveat } from './caveat-finder';

/**
 * The vendor says that `ccr` policies are honoured during a transition without a date; a field report has
 * calls refused under one. The other way round, an old policy on one tag may reach the repository's check.
 */
export const findLegacySpelling: MetCaveatFinder = (met, request, outcome) => {
  if (!met.features.legacySpelling || request.legacyActions.length === 0) return null;
  return findSpellingRefused(met, request, outcome) ?? findSpellingOfTags(met, request, outcome);
};

/** Where `qcs:ip` is not known to work for the call, the other reading takes the key to be absent. */
export const findIpCondition: MetCaveatFinder = (met, request, outcome) => {
  if (!met.features.ipCondition || request.catalogueAction?.ipRestriction === true) return null;
  if (request.action === null || !isTcrAction(request.action)) return null;
  return findAddressAbsent(met, request, outcome);
};

/** The readings under which a condition of the policies may hold of other contexts, where whether it holds is the caveat. */
export function listConditionReadings({ features }: CompiledPolicies): readonly Reading[] {
  const changes: readonly Partial<Reading>[] = [
    ...(features.negatedManyValues ? [differsFromAny] : []),
    ...(features.forAllValues ? [emptySetHolds] : []),
    ...(features.binaryOperator ? binaryReadings : []),
  ];
  return changes.map((change) => ({ ...settledReading, ...change }));
}

const differsFromAny = { negatedValues: 'differs-from-any' } as const;
const emptySetHolds = { emptySetHolds: true } as const;
const binaryReadings = [{ binaryEqual: 'ignore-case' }, { binaryEqual: 'numeric' }] as const;

/** The vendor's generic sentence "any one value suffices" would make a negated list nearly always true. */
export const findNegatedManyValues: MetCaveatFinder = (met, request, outcome) => {
  if (!met.features.negatedManyValues) return null;
  return findDiffersFromAny(met, request, outcome);
};

/** Whether "all of none" holds is not documented. */
export const findForAllEmpty: MetCaveatFinder = (met, request, outcome) => {
  if (!met.features.forAllValues) return null;
  return findEmptySetHolds(met, request, outcome);
};

export const findBinaryOperator: MetCaveatFinder = (met, request, outcome) => {
  if (!met.features.binaryOperator) return null;
  for (const find of findBinaryReadings) {
    const caveat = find(met, request, outcome);
    if (caveat !== null) return caveat;
  }
  return null;
};

/** Given whenever such a statement takes part: the console would not have accepted the document as it stands. */
export const findPrincipal: MetCaveatFinder = (met, request, outcome) => {
  if (!met.features.principal) return null;
  const concerned = listAllStatements(met).filter(
    (statement) => statement.hasPrincipal && matchStatement(statement, request, settledReading) !== 'differs',
  );
  if (concerned.length === 0) return null;
  const alternative = decide(met, request, { ...settledReading, principal: 'refused' });
  return toCaveat(
    'principal-ignored',
    request.action,
    concerned,
    alternative === outcome ? null : alternative,
  );
};

/** A finder that speaks where one changed point of the reading changes the outcome. */
function compareReadings(
  code:
    | 'legacy-spelling'
    | 'ip-condition-unproven'
    | 'negated-many-values'
    | 'for-all-empty'
    | 'binary-operator',
  change: Partial<Reading>,
): MetCaveatFinder {
  const reading = { ...settledReading, ...change };
  return (met, request, outcome) => {
    const alternative = decide(met, request, reading);
    if (alternative === outcome) return null;
    const changed = listAllStatements(met).filter(
      (statement) =>
        matchStatement(statement, request, reading) !== matchStatement(statement, request, settledReading),
    );
    return toCaveat(code, request.action, changed, alternative);
  };
}

// Each looks at every request, so that it is made once.
const findSpellingRefused = compareReadings('legacy-spelling', { legacySpelling: 'refused' });
const findSpellingOfTags = compareReadings('legacy-spelling', { legacySpelling: 'tags-too' });
const findAddressAbsent = compareReadings('ip-condition-unproven', { absentKeys: ['qcs:ip'] });
const findDiffersFromAny = compareReadings('negated-many-values', differsFromAny);
const findEmptySetHolds = compareReadings('for-all-empty', emptySetHolds);
const findBinaryReadings = binaryReadings.map((change) => compareReadings('binary-operator', change));
