import { describe, expect, it } from 'vitest';
import { collect, collectCopy, createCollector, createSourceFinder, toMappedText } from './mapped-text';

/** `a\n%E4b` without its wrapping: a copy, an escape of two units for one, a copy. */
function sample() {
  const source = '<a\\nbc>';
  const collector = createCollector();
  collectCopy(collector, source, 1, 2);
  collect(collector, '\n', 2, 4);
  collectCopy(collector, source, 4, 5);
  collectCopy(collector, source, 5, 6);
  return { source, mapped: toMappedText(collector) };
}

describe('a text taken out of another', () => {
  it.each([
    { says: 'a copied character', range: [0, 1], source: 'a' },
    { says: 'an escape stands for itself as a whole', range: [1, 2], source: '\\n' },
    { says: 'a stretch across all of them', range: [0, 4], source: 'a\\nbc' },
    { says: 'the second half of a copy', range: [3, 4], source: 'c' },
    { says: 'nothing, after an escape', range: [2, 2], source: '' },
  ] as const)('finds $says', ({ range: [start, end], source: expected }) => {
    const { source, mapped } = sample();
    expect(mapped.text).toBe('a\nbc');
    const found = createSourceFinder(mapped)({ start, end });
    expect(source.slice(found.start, found.end)).toBe(expected);
  });

  it('gives the same in any order', () => {
    const { mapped } = sample();
    const find = createSourceFinder(mapped);
    const last = find({ start: 3, end: 4 });
    expect(find({ start: 0, end: 1 })).toEqual({ start: 1, end: 2 });
    expect(find({ start: 3, end: 4 })).toEqual(last);
    expect(find({ start: 4, end: 4 })).toEqual({ start: 6, end: 6 });
  });

  it('joins copies that touch', () => {
    expect(sample().mapped.runs).toEqual([0, 1, 2, 1, 2, 4, 2, 4, 6]);
  });
});
