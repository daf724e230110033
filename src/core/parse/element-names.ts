/** Where in a policy an object stands; it decides which of its names belong to the language. */
export type ElementLevel = 'document' | 'statement' | 'inner';

export const documentElements: readonly string[] = ['version', 'statement', 'principal'];
export const statementElements: readonly string[] = [
  'effect',
  'action',
  'resource',
  'condition',
  'principal',
];

const elementsAt: Readonly<Record<ElementLevel, ReadonlySet<string>>> = {
  document: new Set(documentElements),
  statement: new Set(statementElements),
  inner: new Set(),
};

/**
 * The name under which the policy holds a property: an element of the language in lower case, whatever its
 * case in the text; any other name as written.
 */
export function toElementName(key: string, level: ElementLevel): string {
  if (level === 'inner' || elementsAt[level].has(key)) return key;
  const lower = key.toLowerCase();
  return elementsAt[level].has(lower) ? lower : key;
}

export function isElement(name: string, level: ElementLevel): boolean {
  return elementsAt[level].has(name);
}

/** `capitalised`: the first letter only, the one other spelling that the console takes. */
export type NameCase = 'lower' | 'capitalised' | 'other';

export function caseOf(key: string, name: string): NameCase {
  if (key === name) return 'lower';
  return key === name.charAt(0).toUpperCase() + name.slice(1) ? 'capitalised' : 'other';
}

const foreignElements = new Set(['notaction', 'notresource', 'notprincipal']);

/** `NotAction`, `not_resource` and their like, which other clouds have and this one refuses. */
export function isForeignElement(key: string): boolean {
  return foreignElements.has(key.toLowerCase().replaceAll('_', '').replaceAll('-', ''));
}
