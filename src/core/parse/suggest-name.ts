import { countEdits } from '../foundation';

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
    const distance = countEdits(lower, name, bestDistance);
    if (distance < bestDistance && distance * 2 < name.length) {
      best = name;
      bestDistance = distance;
    }
  }
  return best;
}
