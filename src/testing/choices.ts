import fc from 'fast-check';

/**
 * A row of numbers that a builder spends, one per decision it takes. Building from one flat row is many times
 * faster than nesting arbitraries, and shrinks well: a smaller number means an earlier choice, so builders
 * list the plainest choice first.
 */
export class Choices {
  private position = 0;

  constructor(private readonly numbers: readonly number[]) {}

  /** A number from 0 to `size - 1`; 0 once the row is spent. */
  below(size: number): number {
    const number = this.numbers[this.position] ?? 0;
    this.position += 1;
    return Math.floor((number * size) / numberLimit);
  }

  pick<Value>(values: readonly Value[]): Value {
    const value = values[this.below(values.length)];
    if (value === undefined) throw new Error('There is nothing to choose from');
    return value;
  }

  /** True in about one of `rarity` cases. */
  rarely(rarity: number): boolean {
    return this.below(rarity) === rarity - 1;
  }

  list<Value>(least: number, most: number, build: () => Value): readonly Value[] {
    const length = least + this.below(most - least + 1);
    return Array.from({ length }, build);
  }
}

const numberLimit = 0x10000;

/** Values that `build` makes out of a row of at most `length` choices. */
export function built<Value>(length: number, build: (choices: Choices) => Value): fc.Arbitrary<Value> {
  return fc
    .array(fc.nat(numberLimit - 1), { minLength: length, maxLength: length })
    .map((numbers) => build(new Choices(numbers)));
}
