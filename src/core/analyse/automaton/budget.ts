/**
 * What an analysis may still spend, in elementary steps (about a state of an automaton, or one combination
 * of circumstances tried). Shared by all parts of one question; whoever finds it empty stops and says so.
 */
export interface Budget {
  stepsLeft: number;
}

export function openBudget(steps: number = usualSteps): Budget {
  return { stepsLeft: steps };
}

/** Takes the steps off; false where they are more than was left. */
export function spend(budget: Budget, steps: number): boolean {
  budget.stepsLeft -= steps;
  return budget.stepsLeft >= 0;
}

/** About a tenth of a second. */
const usualSteps = 60_000;
