import { Choices } from './choices';

/**
 * Rows of choices from a seed, many times cheaper than those of fast-check, for runs that want millions. The
 * numbers are those of the generator mulberry32. There is no shrinking: a failing pair is told by its seed.
 *
 * @param seed any 32-bit integer; the same one gives the same row.
 */
export function choicesOf(seed: number, length: number): Choices {
  let state = seed | 0;
  const numbers = new Array<number>(length);
  for (let at = 0; at < length; at += 1) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    // The upper bits are the better mixed ones; `Choices` takes 16 of them.
    numbers[at] = (mixed ^ (mixed >>> 14)) >>> 16;
  }
  return new Choices(numbers);
}
