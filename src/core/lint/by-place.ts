import type { Diagnostic, DocumentPath } from '../foundation';

/**
 * Orders findings as their places stand in the document: the elements of an object in the order in which
 * they were written, what holds a place before what is inside it.
 */
export function inOrderOfPlace(findings: readonly Diagnostic[], policy: unknown): readonly Diagnostic[] {
  return findings
    .map((finding) => ({ finding, place: toPlace(finding, policy) }))
    .sort((one, other) => comparePlaces(one.place, other.place) || compareCodes(one.finding, other.finding))
    .map(({ finding }) => finding);
}

/** A path with every property name replaced by its position. */
function toPlace({ location }: Diagnostic, policy: unknown): readonly number[] {
  return location.kind === 'path' ? locate(location.path, policy) : [];
}

function locate(path: DocumentPath, policy: unknown): readonly number[] {
  let value = policy;
  return path.map((step) => {
    if (typeof step === 'number') {
      value = Array.isArray(value) ? value[step] : undefined;
      return step;
    }
    if (typeof value !== 'object' || value === null) return 0;
    const position = Object.keys(value).indexOf(step);
    value = position < 0 ? undefined : (value as Readonly<Record<string, unknown>>)[step];
    return position;
  });
}

function comparePlaces(one: readonly number[], other: readonly number[]): number {
  const length = Math.min(one.length, other.length);
  for (let index = 0; index < length; index += 1) {
    const difference = (one[index] ?? 0) - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}

function compareCodes(one: Diagnostic, other: Diagnostic): number {
  if (one.code === other.code) return 0;
  return one.code < other.code ? -1 : 1;
}
