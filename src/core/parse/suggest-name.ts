const longestName = 24;
const farthest = 2;

/**
 * The known name that a mistyped one was probably meant to be: at most two letters wrong, missing, added or
 * swapped, and fewer than half of them. Case does not count. `undefined` where none is near.
 */
export function suggestName(written: string, known: readonly string[]): string | undefined {
  if (written.length > longestName) return undefined;
  const lower = written.toLowerCase();
  let best: string | undefined;
  let bestDistance = farthest + 1;
  for (const name of known) {
    const distance = editDistance(lower, name);
    if (distance < bestDistance && distance * 2 < name.length) {
      best = name;
      bestDistance = distance;
    }
  }
  return best;
}

/** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
function editDistance(one: string, other: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      let distance = Math.min(
        at(previous, column) + 1,
        at(current, column - 1) + 1,
        at(previous, column - 1) + (isSame ? 0 : 1),
      );
      const isSwap = row > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (isSwap) distance = Math.min(distance, at(beforePrevious, column - 2) + 1);
      current.push(distance);
    }
    beforePrevious = previous;
    previous = current;
  }
  return at(previous, other.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
