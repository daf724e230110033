import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countEdits } from './edit-distance';

describe('the edits between two words', () => {
  it.each([
    ['pull', 'pull', 0],
    ['pul', 'pull', 1],
    ['pulll', 'pull', 1],
    ['pvll', 'pull', 1],
    ['plul', 'pull', 1],
    ['', 'pull', 4],
    ['push', 'pull', 2],
    // A swapped pair is not changed again, so that this takes three edits and not two.
    ['ca', 'abc', 3],
  ])('%j and %j: %d', (one, other, edits) => {
    expect(countEdits(one, other, 9)).toBe(edits);
    expect(countEdits(other, one, 9)).toBe(edits);
  });

  it('are those of the plain recursion, as far as they are counted', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 1, max: 6 }), (one, other, enough) => {
        expect(countEdits(one, other, enough)).toBe(Math.min(countPlainly(one, other), enough));
      }),
      { numRuns: 3_000 },
    );
  });
});

function countPlainly(one: string, other: string): number {
  if (one === '' || other === '') return Math.max(one.length, other.length);
  const ways = [
    countPlainly(one.slice(1), other) + 1,
    countPlainly(one, other.slice(1)) + 1,
    countPlainly(one.slice(1), other.slice(1)) + (one[0] === other[0] ? 0 : 1),
  ];
  const isSwap = one.length > 1 && one[0] === other[1] && one[1] === other[0];
  return Math.min(...ways, ...(isSwap ? [countPlainly(one.slice(2), other.slice(2)) + 1] : []));
}
