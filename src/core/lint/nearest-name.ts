import { countEdits } from '../foundation';

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
