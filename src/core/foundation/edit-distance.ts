/** Three rows are all that the count looks at; they are kept, since a name is held against hundreds of others. */
let beforePrevious = new Uint16Array(0);
let previous = new Uint16Array(0);
let current = new Uint16Array(0);

/**
 * Letters (UTF-16 units) that are wrong, missing, added or swapped with their neighbour between two words: the
 * optimal string alignment distance. `enough` where there are that many or more; the work is about the length of
 * the word times `enough`.
 */
export function countEdits(one: string, other: string, enough: number): number {
  if (Math.abs(one.length - other.length) >= enough) return enough;
  makeRoom(other.length + 1);
  for (let column = 0; column <= other.length; column += 1) previous[column] = column;
  for (let row = 1; row <= one.length; row += 1) {
    // Further away from the diagonal there are `enough` letters missing or added already.
    const first = Math.max(1, row - enough + 1);
    const last = Math.min(other.length, row + enough - 1);
    current[first - 1] = first === 1 ? row : enough;
    if (last < other.length) current[last + 1] = enough;
    let fewest = at(current, first - 1);
    for (let column = first; column <= last; column += 1) {
      const isSame = one.charCodeAt(row - 1) === other.charCodeAt(column - 1);
      let edits = Math.min(
        at(previous, column) + 1,
        at(current, column - 1) + 1,
        at(previous, column - 1) + (isSame ? 0 : 1),
      );
      if (
        row > 1 &&
        column > 1 &&
        one.charCodeAt(row - 1) === other.charCodeAt(column - 2) &&
        one.charCodeAt(row - 2) === other.charCodeAt(column - 1)
      ) {
        edits = Math.min(edits, at(beforePrevious, column - 2) + 1);
      }
      current[column] = edits;
      if (edits < fewest) fewest = edits;
    }
    if (fewest >= enough) return enough;
    const spare = beforePrevious;
    beforePrevious = previous;
    previous = current;
    current = spare;
  }
  return Math.min(at(previous, other.length), enough);
}

function makeRoom(length: number): void {
  if (previous.length >= length) return;
  beforePrevious = new Uint16Array(length);
  previous = new Uint16Array(length);
  current = new Uint16Array(length);
}

function at(row: Uint16Array, index: number): number {
  return row[index] as number;
}
