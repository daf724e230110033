import {
  type CompiledPolicies,
  type CompiledStatement,
  type StatementReference,
  toPolicySet,
} from '../../evaluate';

/** A statement, or one entry of its actions or resources. */
export interface CoverageUnit {
  readonly statement: StatementReference;
  readonly element: 'statement' | 'action' | 'resource';
  /** Position in the element's list; `null` for the statement and for a bare string. */
  readonly index: number | null;
  /** The entry as written; empty for the statement. */
  readonly text: string;
}

/** One action entry on one resource entry of a statement, and the units that it belongs to. */
export interface UnitPair {
  readonly statement: number;
  readonly action: number;
  readonly resource: number;
}

export interface SplitPolicies {
  /** The same policies with a statement for every pair of entries: they decide every request alike. */
  readonly policies: CompiledPolicies;
  /** By statement of `policies`, unusable ones left out, in their order: its units. */
  readonly pairs: readonly UnitPair[];
  readonly units: readonly CoverageUnit[];
}

/**
 * Splits statements so that each entry can be judged on its own. A statement of n actions and m resources
 * becomes n × m.
 *
 * @returns `null` beyond the limit of pairs.
 */
export function splitStatements(policies: CompiledPolicies, pairLimit: number): SplitPolicies | null {
  const units: CoverageUnit[] = [];
  const pairs: UnitPair[] = [];
  const split = (statement: CompiledStatement): readonly CompiledStatement[] => {
    const { reference, actions, resources } = statement;
    const add = (unit: CoverageUnit) => units.push(unit) - 1;
    const whole = add({ statement: reference, element: 'statement', index: null, text: '' });
    const actionUnits = actions.map(({ index, text }) =>
      add({ statement: reference, element: 'action', index, text }),
    );
    const resourceUnits = resources.map(({ index, text }) =>
      add({ statement: reference, element: 'resource', index, text }),
    );
    if (statement.unusable !== null) return [statement];
    return actions.flatMap((action, actionAt) =>
      resources.map((resource, resourceAt) => {
        pairs.push({
          statement: whole,
          action: actionUnits[actionAt] ?? whole,
          resource: resourceUnits[resourceAt] ?? whole,
        });
        return { ...statement, actions: [action], resources: [resource] };
      }),
    );
  };
  const total = policies.sets
    .flatMap(({ statements }) => statements)
    .reduce((sum, { actions, resources }) => sum + actions.length * resources.length, 0);
  if (total > pairLimit) return null;
  const sets = policies.sets.map(({ source, statements }) => toPolicySet(source, statements.flatMap(split)));
  return { policies: { ...policies, sets }, pairs, units };
}
