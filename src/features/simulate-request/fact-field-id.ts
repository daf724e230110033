/** The id of the field in which a condition key or a policy variable can be said. */
export function factFieldId(name: string): string {
  // An id must not hold white space, and half a surrogate pair cannot be encoded.
  return `fact-${Array.from(name, (character) => character.codePointAt(0)?.toString(36)).join('-')}`;
}
