import { describe, expect, it } from 'vitest';
import { compileGlob } from '../../matching';
import { buildTrie } from './pattern-trie';
import { PlaceSets } from './place-sets';

/** Which of the patterns a text fits, by their positions. */
function fitsOf(sets: PlaceSets, text: string): readonly number[] {
  return sets.acceptedOf(sets.follow(sets.start, text));
}

describe('PlaceSets', () => {
  it('finds each way from a place, be they few or many', () => {
    for (let count = 1; count <= 26; count += 1) {
      const letters = [...'abcdefghijklmnopqrstuvwxyz'].slice(0, count);
      const sets = new PlaceSets(buildTrie(letters.map((letter) => compileGlob(`${letter}-`))));
      expect(letters.map((letter) => fitsOf(sets, `${letter}-`))).toEqual(letters.map((_, index) => [index]));
      expect(fitsOf(sets, 'A-')).toEqual([]);
    }
  });

  it('keeps a way for each case of a letter beside one that patterns share', () => {
    const patterns = [{ pieces: ['key'] }, { pieces: ['KEY'], ignoreCase: true }, { pieces: ['k', ''] }];
    const sets = new PlaceSets(buildTrie(patterns));
    expect(['key', 'Key', 'kEY', '\u212aey'].map((text) => fitsOf(sets, text))).toEqual([
      [0, 1, 2],
      [1],
      [1, 2],
      [1],
    ]);
  });

  it('knows sets that accept the same by one number and one list', () => {
    const sets = new PlaceSets(buildTrie(['a*', '*b'].map(compileGlob)));
    const [short, long] = ['a', 'aXa'].map((text) => sets.follow(sets.start, text));
    expect(sets.endingOf(short ?? -1)).toBe(sets.endingOf(long ?? -1));
    expect(sets.acceptedOf(short ?? -1)).toBe(sets.acceptedOf(long ?? -1));
    expect(sets.acceptedOf(short ?? -1)).toEqual([0]);
  });
});
