import type { ConditionEntry } from '../../model';

/** Circumstances in the words of conditions: all of `hold` hold, and none of `fail` does. */
export interface Limit {
  readonly hold: readonly ConditionEntry[];
  readonly fail: readonly ConditionEntry[];
}

/** One way in which the conditions of a question can stand, and whether the call is allowed then. */
export interface JudgedCircumstance {
  /** By condition, in the order of the list of conditions. */
  readonly truths: readonly boolean[];
  readonly isAllowed: boolean;
}

/**
 * Says by conditions alone when a call is allowed: exactly where one of the limits is met. Found by taking away
 * from one allowed circumstance whatever does not matter, then going on with what is not yet told.
 *
 * @param circumstances every combination of truths that can come about.
 * @returns `null` where that takes too many words to be of use; empty where it is never allowed.
 */
export function findLimits(
  conditions: readonly ConditionEntry[],
  circumstances: readonly JudgedCircumstance[],
): readonly Limit[] | null {
  const denied = circumstances.filter(({ isAllowed }) => !isAllowed);
  let untold = circumstances.filter(({ isAllowed }) => isAllowed);
  const limits: Limit[] = [];
  while (untold.length > 0) {
    if (limits.length === limitCount) return null;
    const [first] = untold;
    if (first === undefined) return limits;
    const demands = dropNeedless(first.truths, denied);
    if (demands.length > demandCount) return null;
    const isMet = ({ truths }: JudgedCircumstance) =>
      demands.every((condition) => truths[condition] === first.truths[condition]);
    untold = untold.filter((circumstance) => !isMet(circumstance));
    const pick = (truth: boolean) =>
      demands.flatMap((condition) =>
        first.truths[condition] === truth ? (conditions[condition] ?? []) : [],
      );
    limits.push({ hold: pick(true), fail: pick(false) });
  }
  return limits;
}

/** More alternatives, or more conditions in one, than a sentence can hold. */
const limitCount = 3;
const demandCount = 5;

/** The conditions whose truth keeps a circumstance apart from every denied one; what fails is dropped first. */
function dropNeedless(truths: readonly boolean[], denied: readonly JudgedCircumstance[]): readonly number[] {
  const all = truths.map((_, condition) => condition);
  let kept = all;
  for (const condition of [
    ...all.filter((number) => !truths[number]),
    ...all.filter((number) => truths[number]),
  ]) {
    const rest = kept.filter((number) => number !== condition);
    const isTooWide = denied.some((circumstance) =>
      rest.every((number) => circumstance.truths[number] === truths[number]),
    );
    if (!isTooWide) kept = rest;
  }
  return kept;
}
