/**
 * A value as compact JSON, such that parsing the text gives an equal value; `null` where that is not so, since the
 * value holds something other than plain data, or more of it than a statement has. Takes any value.
 */
export function writePlainData(value: unknown): string | null {
  return countPlain(value, 0) <= partLimit ? JSON.stringify(value) : null;
}

/** Counts the parts of a value; more than `partLimit` where it is no plain data. */
function countPlain(value: unknown, depth: number): number {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return 1;
  // JSON has one zero.
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? 1 : tooMany;
  if (typeof value !== 'object' || depth === deepest) return tooMany;
  let count = 1;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length && count <= partLimit; index += 1) {
      count += countPlain(value[index], depth + 1);
    }
    return count;
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) return tooMany;
  for (const part of Object.values(value)) {
    count += countPlain(part, depth + 1);
    if (count > partLimit) break;
  }
  return count;
}

const partLimit = 20_000;
const tooMany = partLimit + 1;
/** Steps down from a statement; its conditions lie four below it. A value that holds itself ends here. */
const deepest = 16;
