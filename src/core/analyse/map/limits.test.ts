import { describe, expect, it } from 'vitest';
import type { ConditionEntry } from '../../model';
import { findLimits } from './limits';

const conditions: readonly ConditionEntry[] = ['a', 'b', 'c'].map((key) => ({
  operator: 'bool_equal',
  key,
  values: [true],
}));

/** Limits of a truth function over three independent conditions, as `a b !c`. */
function limitsOf(isAllowed: (a: boolean, b: boolean, c: boolean) => boolean): readonly string[] | null {
  const truths = [false, true];
  const circumstances = truths.flatMap((a) =>
    truths.flatMap((b) => truths.map((c) => ({ truths: [a, b, c], isAllowed: isAllowed(a, b, c) }))),
  );
  const limits = findLimits(conditions, circumstances);
  return (
    limits?.map(({ hold, fail }) =>
      [...hold.map(({ key }) => key), ...fail.map(({ key }) => `!${key}`)].join(' '),
    ) ?? null
  );
}

describe('findLimits', () => {
  it.each([
    { name: 'all of an allow', given: (a: boolean, b: boolean) => a && b, expected: ['a b'] },
    { name: 'unless a deny', given: (a: boolean, _: boolean, c: boolean) => a && !c, expected: ['a !c'] },
    { name: 'either allow', given: (a: boolean, b: boolean) => a || b, expected: ['b', 'a'] },
    { name: 'never', given: () => false, expected: [] },
    { name: 'always', given: () => true, expected: [''] },
  ])('says $name', ({ given, expected }) => {
    expect(limitsOf(given)).toEqual(expected);
  });

  it('gives up rather than say half of it', () => {
    // Exactly an odd number of three: four ways that share nothing.
    expect(limitsOf((a, b, c) => (Number(a) + Number(b) + Number(c)) % 2 === 1)).toBeNull();
  });
});
