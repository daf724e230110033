/**
 * Lists of numbers, each known by a number (hash-consing): equal lists have equal numbers, and one list stands for
 * all that are equal. List 0 is empty.
 */
export class NumberLists {
  private readonly lists: (readonly number[])[] = [none];
  /** By hash: the latest list that has it. */
  private readonly latest = new Map<number, number>([[emptyHash, 0]]);
  /** By list: an earlier one with the same hash, which is rare, or -1. */
  private readonly earlier: number[] = [-1];

  /** @param list in an order that is the same for lists that mean the same; kept, so nobody may change it. */
  numberOf(list: readonly number[]): number {
    let hash = emptyHash;
    for (let index = 0; index < list.length; index += 1) {
      hash = Math.imul(hash ^ (list[index] ?? 0), 0x01000193);
    }
    const latest = this.latest.get(hash) ?? -1;
    for (let known = latest; known >= 0; known = this.earlier[known] ?? -1) {
      if (isSame(this.at(known), list)) return known;
    }
    const number = this.lists.length;
    this.lists.push(list);
    this.earlier.push(latest);
    this.latest.set(hash, number);
    return number;
  }

  at(number: number): readonly number[] {
    return this.lists[number] ?? none;
  }
}

const none: readonly number[] = [];

/** Where the hash FNV-1a starts. */
const emptyHash = 0x811c9dc5 | 0;

export function isSame(one: readonly number[], other: readonly number[]): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index += 1) if (one[index] !== other[index]) return false;
  return true;
}
