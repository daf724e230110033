import { describe, expect, it } from 'vitest';
import { NumberLists } from './number-lists';

describe('NumberLists', () => {
  it('gives equal lists one number, and every other list its own', () => {
    const lists = new NumberLists();
    const numbers = [[], [3], [3, 5], [5, 3], [3]].map((list) => lists.numberOf(list));
    expect(numbers).toEqual([0, 1, 2, 3, 1]);
    expect(lists.at(3)).toEqual([5, 3]);
  });

  it('stands for equal lists by the first of them', () => {
    const lists = new NumberLists();
    const first = [7, 8];
    expect(lists.at(lists.numberOf(first))).toBe(first);
    expect(lists.at(lists.numberOf([7, 8]))).toBe(first);
  });

  it('tells lists apart that have the same hash', () => {
    // After the first number the hash is (start ^ number) · prime. A second number that differs by just what those
    // differ by makes them equal again.
    const hashAfter = (number: number) => Math.imul(0x811c9dc5 ^ number, 0x01000193);
    const one = [1, 4];
    const other = [2, 4 ^ hashAfter(1) ^ hashAfter(2)];
    const lists = new NumberLists();
    const numbers = [one, other, [...one], [...other]].map((list) => lists.numberOf(list));
    expect(numbers).toEqual([1, 2, 1, 2]);
  });
});
