/**
 * The address of a place in a policy, such as `['statement', 0, 'action', 2]`.
 * Findings, fixes, form fields, table cells and editor ranges all meet at this address.
 */
export type DocumentPath = readonly (string | number)[];

/**
 * Writes a path as a JSON Pointer (RFC 6901), the key of a `SourceMap`.
 * The root is the empty string; every other pointer starts with `/`, so no pointer can collide with a
 * member of `Object.prototype`.
 */
export function toPointer(path: DocumentPath): string {
  let pointer = '';
  for (const step of path) {
    pointer += `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`;
  }
  return pointer;
}

/** Tells whether `outer` is `inner` itself or one of its ancestors. */
export function isPathWithin(inner: DocumentPath, outer: DocumentPath): boolean {
  return outer.length <= inner.length && outer.every((step, index) => step === inner[index]);
}

export function arePathsEqual(one: DocumentPath, other: DocumentPath): boolean {
  return one.length === other.length && isPathWithin(one, other);
}
