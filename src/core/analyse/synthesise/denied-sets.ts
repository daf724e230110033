import { type Budget, spend } from '../automaton/budget';
import type { ReadExamples } from './examples';
import { type RequestSet, setOf } from './grant-reach';

/** The requests that no grant may reach, with the request that each must-deny example fails by. */
export interface DeniedSet {
  readonly denied: RequestSet;
  /** By must-deny example: the number of the request; `null` where a guard-rail refuses it already. */
  readonly chosen: readonly (number | null)[];
}

/**
 * Every way to refuse the must-deny examples. Of an operation with several checks one has to fail, so each choice
 * of one is a way of its own. Stops where the budget runs out.
 *
 * @param refused requests that the guard-rail against deletion refuses.
 */
export function* listDeniedSets(
  { denials, needs }: ReadExamples,
  refused: RequestSet,
  budget: Budget,
): Generator<DeniedSet> {
  const wanted = setOf([...new Set(needs.flat())]);
  const columns = denials.map((numbers): readonly (number | null)[] => {
    if ((setOf(numbers) & refused) !== 0n) return [null];
    // What has to be allowed can be the one that fails only where there is no other.
    const free = numbers.filter((number) => (setOf([number]) & wanted) === 0n);
    return free.length > 0 ? free : numbers.slice(0, 1);
  });
  yield* choose(columns, [], budget);
}

function* choose(
  columns: readonly (readonly (number | null)[])[],
  chosen: readonly (number | null)[],
  budget: Budget,
): Generator<DeniedSet> {
  const column = columns[chosen.length];
  if (column === undefined) {
    const numbers = [...new Set(chosen.flatMap((number) => number ?? []))];
    if (spend(budget, 1)) yield { denied: setOf(numbers), chosen };
    return;
  }
  for (const number of column) {
    if (budget.stepsLeft <= 0) return;
    yield* choose(columns, [...chosen, number], budget);
  }
}
