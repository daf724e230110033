import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallestChange } from './smallest-change';

/** Few letters, so that beginnings and ends overlap often; characters of two units, so that cuts would show. */
const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\u{1F600}', '\u{1F601}', '\u{2F600}') });

describe('smallestChange', () => {
  it('turns the one text into the other', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const change = smallestChange(before, after) ?? { from: 0, to: 0, insert: '' };
        expect(before.slice(0, change.from) + change.insert + before.slice(change.to)).toBe(after);
      }),
      { seed: 20261124, numRuns: 1000 },
    );
  });

  it('never cuts a character in two', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const change = smallestChange(before, after);
        if (!change) return;
        const parts = [before.slice(0, change.from), before.slice(change.to), change.insert];
        // With the `u` flag only a half without its other half is a surrogate.
        expect(parts.filter((part) => /\p{Surrogate}/u.test(part))).toEqual([]);
      }),
      { seed: 20261124, numRuns: 1000 },
    );
  });

  it('touches nothing around a change in the middle', () => {
    fc.assert(
      fc.property(text, text, text, text, (head, one, other, tail) => {
        const change = smallestChange(`${head}<${one}>${tail}`, `${head}<${other}>${tail}`);
        if (!change) return;
        expect(change.from).toBeGreaterThan(head.length);
        expect(change.to).toBeLessThan(head.length + one.length + 3);
      }),
      { seed: 20261124, numRuns: 1000 },
    );
  });
});
