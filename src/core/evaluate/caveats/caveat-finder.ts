import type { PreparedRequest } from '../../matching';
import type { CompiledPolicies, CompiledStatement } from '../compile';
import type { Caveat, CaveatCode, DecisionOutcome } from '../decision';

/**
 * Looks at one unsettled point, of which only statements have a say that the request may meet.
 *
 * @param met what of the policies that is (`narrowPolicies`).
 * @param outcome the decision under the settled reading.
 */
export type MetCaveatFinder = (
  met: CompiledPolicies,
  request: PreparedRequest,
  outcome: DecisionOutcome,
) => Caveat | null;

/** The same for a point of which statements on other resources have a say too: `all` are the policies as a whole. */
export type CaveatFinder = (
  ...given: [...Parameters<MetCaveatFinder>, all: CompiledPolicies]
) => Caveat | null;

export function toCaveat(
  code: CaveatCode,
  action: string | null,
  statements: readonly CompiledStatement[],
  alternative: DecisionOutcome | null,
): Caveat {
  return {
    code,
    ...(alternative === null ? {} : { alternative }),
    statements: statements.map((statement) => statement.reference),
    params: { action: action ?? '' },
  };
}

export function listAllStatements(policies: CompiledPolicies): readonly CompiledStatement[] {
  const [first, ...others] = policies.sets;
  // Most requests meet a single set, and each is looked at for several caveats.
  if (first !== undefined && others.length === 0) return first.statements;
  return policies.sets.flatMap((set) => set.statements);
}

export function isTcrAction(action: string): boolean {
  return action.startsWith('tcr:') || action.startsWith('ccr:');
}
