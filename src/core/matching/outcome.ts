/**
 * A match has three outcomes, each a tagged object with `verdict`: `matches` (with the way it came about),
 * `differs` with one reason of a closed list, and `cannot-tell`.
 */
export type Verdict = 'matches' | 'differs' | 'cannot-tell';

export interface Differs<Reason extends string> {
  readonly verdict: 'differs';
  readonly reason: Reason;
}

/** `missing` is what the request would have to say: a condition key (`qcs:ip`) or a variable (`${uin}`). */
export interface CannotTell {
  readonly verdict: 'cannot-tell';
  readonly missing: readonly string[];
}

/**
 * Hands out one shared object per reason, so that a decision allocates nothing for what it rejects.
 */
export function differs<Reason extends string>(reason: Reason): Differs<Reason> {
  const known = sharedByReason.get(reason);
  if (known !== undefined) return known as Differs<Reason>;
  const created: Differs<Reason> = { verdict: 'differs', reason };
  sharedByReason.set(reason, created);
  return created;
}

export function cannotTell(missing: readonly string[]): CannotTell {
  return { verdict: 'cannot-tell', missing };
}

// Reasons are closed lists in the source, so this map stays small.
const sharedByReason = new Map<string, Differs<string>>();
