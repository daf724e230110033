import { describe, expect, it } from 'vitest';
import type { ConditionEntry } from '../../model';
import { findLimits, type Limit } from './limits';

const toCondition = (key: string): ConditionEntry => ({ operator: 'bool_equal', key, values: [true] });
const conditions = [...'abc'].map(toCondition);

/** Limits of a truth function over three independent conditions, as `a b !c`. */
function limitsOf(isAllowed: (a: boolean, b: boolean, c: boolean) => boolean): readonly string[] | null {
  const truths = [false, true];
  const circumstances = truths.flatMap((a) =>
    truths.flatMap((b) => truths.map((c) => ({ truths: [a, b, c], isAllowed: isAllowed(a, b, c) }))),
  );
  return writeLimits(findLimits(conditions, circumstances));
}

function writeLimits(limits: readonly Limit[] | null): readonly string[] | null {
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

  it.each<[string, number, (truths: readonly boolean[]) => boolean, readonly string[] | null]>([
    ['three ways are still few', 3, ([a, b, c]) => Boolean(a || b || c), ['c', 'b', 'a']],
    ['four ways are too many', 4, (truths) => truths.includes(true), null],
    ['five conditions still make a sentence', 5, (truths) => !truths.includes(false), ['a b c d e']],
    ['six conditions do not', 6, (truths) => !truths.includes(false), null],
    // Without the second way every request with `b` alone would be passed over.
    ['what one way tells is not told again', 2, ([a, b]) => Boolean(a) !== Boolean(b), ['b !a', 'a !b']],
  ])('%s', (_, size, isAllowed, expected) => {
    const rows = Array.from({ length: 2 ** size }, (__, number) =>
      Array.from({ length: size }, (___, at) => Math.floor(number / 2 ** (size - 1 - at)) % 2 === 1),
    );
    const circumstances = rows.map((truths) => ({ truths, isAllowed: isAllowed(truths) }));
    expect(writeLimits(findLimits([...'abcdef'].map(toCondition), circumstances))).toEqual(expected);
  });

  it('says nothing of what never comes about', () => {
    // `a` and `b` never hold together, say two addresses: then `a` alone is enough.
    const circumstances = [
      { truths: [true, false], isAllowed: true },
      { truths: [false, true], isAllowed: false },
      { truths: [false, false], isAllowed: false },
    ];
    expect(writeLimits(findLimits([...'ab'].map(toCondition), circumstances))).toEqual(['a']);
  });

  it('gives up rather than say half of it', () => {
    // Exactly an odd number of three: four ways that share nothing.
    expect(limitsOf((a, b, c) => (Number(a) + Number(b) + Number(c)) % 2 === 1)).toBeNull();
  });
});
