/**
 * The known name that a mistyped one was probably meant to be: the same in other letter case, else the one
 * with the fewest letters wrong, missing, added or swapped, at most two, or one in eight of a longer name.
 * `undefined` where none is near.
 */
export function findNearestName(written: string, known: readonly string[]): string | undefined {
  if (written.length > longestName) return undefined;
  const lower = written.toLowerCase();
  let nearest: string | undefined;
  let fewest = Math.max(2, Math.floor(written.length / 8)) + 1;
  for (const name of known) {
    if (Math.abs(name.length - written.length) >= fewest) continue;
    const edits = countEdits(lower, name.toLowerCase(), fewest);
    if (edits < fewest && edits * 3 < name.length) {
      nearest = name;
      fewest = edits;
    }
  }
  return nearest;
}

const longestName = 64;

/** Insertions, deletions, replacements and swaps of neighbours; `enough` where there are that many or more. */
function countEdits(one: string, other: string, enough: number): number {
  let beforePrevious: readonly number[] = [];
  let previous: readonly number[] = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwap = row > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      current.push(
        Math.min(
          at(previous, column) + 1,
          at(current, column - 1) + 1,
          at(previous, column - 1) + (isSame ? 0 : 1),
          isSwap ? at(beforePrevious, column - 2) + 1 : enough,
        ),
      );
    }
    if (Math.min(...current) >= enough) return enough;
    beforePrevious = previous;
    previous = current;
  }
  return at(previous, other.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
