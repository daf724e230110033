import type { PreparedRequest } from '../../matching';
import type { CompiledPolicies } from '../compile';
import type { Caveat, DecisionOutcome } from '../decision';
import { type CaveatFinder, isTcrAction } from './caveat-finder';
import { findGranularityCaveat } from './granularity';
import { findListException } from './list-calls';
import {
  findBinaryOperator,
  findForAllEmpty,
  findIpCondition,
  findLegacySpelling,
  findNegatedManyValues,
  findPrincipal,
} from './open-readings';

/**
 * Works out what the decision would be under the other readings of facts that no source settles. Most
 * caveats are given only where the outcome would change; the exceptions say so at their function.
 *
 * @param met as `CaveatFinder` has it; so are the others.
 */
export function findCaveats(
  met: CompiledPolicies,
  request: PreparedRequest,
  outcome: DecisionOutcome,
  all: CompiledPolicies,
): readonly Caveat[] {
  const caveats: Caveat[] = [];
  for (const find of finders) {
    const caveat = find(met, request, outcome, all);
    if (caveat !== null) caveats.push(caveat);
  }
  return caveats;
}

/** Given for every action under a TCR prefix that the catalogue lacks: nobody knows what it is checked on. */
const findUnknownAction: CaveatFinder = (_met, { action, catalogueAction }) => {
  if (action === null || catalogueAction !== undefined || !isTcrAction(action)) return null;
  return { code: 'unknown-action', params: { action } };
};

const finders: readonly CaveatFinder[] = [
  findUnknownAction,
  findGranularityCaveat,
  findListException,
  findLegacySpelling,
  findIpCondition,
  findNegatedManyValues,
  findForAllEmpty,
  findBinaryOperator,
  findPrincipal,
];
