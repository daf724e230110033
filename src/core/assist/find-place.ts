import type { DocumentPath } from '../foundation';
import { findCursor, type TextCursor } from './find-cursor';

/** What of the policy language stands, or is about to stand, at a place of the text. */
export type PlaceRole =
  | { readonly kind: 'document-element' }
  | { readonly kind: 'statement-element' }
  | { readonly kind: 'statement'; readonly isInList: boolean }
  | { readonly kind: 'version' }
  | { readonly kind: 'effect' }
  | { readonly kind: 'action'; readonly isInList: boolean }
  | { readonly kind: 'resource'; readonly isInList: boolean }
  | { readonly kind: 'operator' }
  | { readonly kind: 'condition-key'; readonly operator: string }
  | {
      readonly kind: 'condition-value';
      readonly operator: string;
      readonly key: string;
      readonly isInList: boolean;
    };

export interface PolicyPlace {
  readonly role: PlaceRole;
  readonly cursor: TextCursor;
}

/**
 * Names the part of the policy language at a place, in half-typed text too. Element names count in any letter
 * case; a single statement and a list of statements count as what they are, without a document around them.
 *
 * @returns `null` where the language has nothing to say, as in a principal or an unknown element.
 */
export function findPolicyPlace(text: string, offset: number): PolicyPlace | null {
  const cursor = findCursor(text, offset);
  const role = cursor && toRole(cursor.slot, normalise(cursor));
  return role ? { role, cursor } : null;
}

const statementNames = new Set(['effect', 'action', 'resource', 'condition']);
const documentNames = new Set(['version', 'statement']);

/** The path as in a full policy: element names in lower case, `statement` as a list. */
function normalise({ path, rootNames, slot }: TextCursor): DocumentPath {
  const names = rootNames.map((name) => name.toLowerCase());
  const isFragment =
    names.some((name) => statementNames.has(name)) && !names.some((name) => documentNames.has(name));
  const [first] = path;
  const isList = typeof first === 'number';
  const full = isFragment ? ['statement', 0, ...path] : isList ? ['statement', ...path] : [...path];
  if (typeof full[0] === 'string') full[0] = full[0].toLowerCase();
  const isOneStatement =
    full[0] === 'statement' && (typeof full[1] === 'string' || (full.length === 1 && slot === 'name'));
  if (isOneStatement) full.splice(1, 0, 0);
  if (full[0] === 'statement' && typeof full[2] === 'string') full[2] = full[2].toLowerCase();
  return full;
}

function toRole(slot: TextCursor['slot'], path: DocumentPath): PlaceRole | null {
  const [root, index, element, ...rest] = path;
  if (root === undefined) return slot === 'name' ? { kind: 'document-element' } : null;
  if (root === 'version') return slot === 'value' && index === undefined ? { kind: 'version' } : null;
  if (root !== 'statement') return null;
  if (element === undefined) return toStatementRole(slot, index);
  if (element === 'condition') return toConditionRole(slot, rest);
  if (slot === 'name') return null;
  if (element === 'effect') return rest.length === 0 ? { kind: 'effect' } : null;
  const isInList = typeof rest[0] === 'number';
  if (rest.length > 1 || (rest.length === 1 && !isInList)) return null;
  return element === 'action' || element === 'resource' ? { kind: element, isInList } : null;
}

function toStatementRole(slot: TextCursor['slot'], index: string | number | undefined): PlaceRole | null {
  if (slot === 'value') return { kind: 'statement', isInList: index !== undefined };
  return index === undefined ? null : { kind: 'statement-element' };
}

function toConditionRole(slot: TextCursor['slot'], rest: DocumentPath): PlaceRole | null {
  const [operator, key, entry, tooDeep] = rest;
  if (slot === 'name') {
    if (operator === undefined) return { kind: 'operator' };
    return key === undefined ? { kind: 'condition-key', operator: String(operator) } : null;
  }
  if (operator === undefined || key === undefined || tooDeep !== undefined) return null;
  if (entry !== undefined && typeof entry !== 'number') return null;
  const isInList = entry !== undefined;
  return { kind: 'condition-value', operator: String(operator), key: String(key), isInList };
}
