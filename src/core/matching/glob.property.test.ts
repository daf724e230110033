import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOf } from '../../testing/run-share';
import { compileGlob, matchesGlob } from './glob';

describe('matchesGlob', () => {
  it('agrees with the definition of the star', () => {
    const letters = (alphabet: string, maxLength: number) =>
      fc.string({ unit: fc.constantFrom(...alphabet.split('')), maxLength });
    fc.assert(
      fc.property(letters('ab/*', 8), letters('ab/', 10), (pattern, text) => {
        expect(matchesGlob(compileGlob(pattern), text)).toBe(matchesByDefinition(pattern, text));
      }),
      { numRuns: shareOf(10_000), seed: 20261124 },
    );
  });
});

function matchesByDefinition(pattern: string, text: string): boolean {
  if (pattern === '') return text === '';
  if (pattern.startsWith('*')) {
    return (
      matchesByDefinition(pattern.slice(1), text) ||
      (text !== '' && matchesByDefinition(pattern, text.slice(1)))
    );
  }
  return text !== '' && pattern[0] === text[0] && matchesByDefinition(pattern.slice(1), text.slice(1));
}
