import { completeActions } from './complete-actions';
import { completeKeys, completeOperators, completeValues } from './complete-conditions';
import { completeElements, completeStatement, completeWords } from './complete-elements';
import { completeResources } from './complete-resources';
import type { CompletionList } from './completion';
import { type Draft, finish } from './draft';
import { findPolicyPlace, type PolicyPlace } from './find-place';
import { readWrittenNames } from './written-names';

export interface CompletionOptions {
  /** Milliseconds since 1970 UTC, from which templates for dates are made. */
  readonly nowMs: number;
}

/**
 * Lists what the policy language has for a place of a text, which may be half typed. Names that the text uses
 * elsewhere are offered too.
 *
 * @param offset the cursor, in UTF-16 units.
 * @returns `null` where nothing can be offered. Never throws.
 */
export function listCompletions(
  text: string,
  offset: number,
  options: CompletionOptions,
): CompletionList | null {
  const place = findPolicyPlace(text, offset);
  if (!place) return null;
  const { token } = place.cursor;
  const content = token ? text.slice(token.content.start, token.content.end) : '';
  const typed = token ? content.slice(0, Math.max(0, offset - token.content.start)) : '';
  const draft = draftFor(place, { text, content, typed, nowMs: options.nowMs });
  return draft && draft.items.length > 0 ? finish(draft, place.cursor, offset) : null;
}

interface Typing {
  readonly text: string;
  /** What stands between the quotes, and the part of it before the cursor. */
  readonly content: string;
  readonly typed: string;
  readonly nowMs: number;
}

function draftFor({ role, cursor }: PolicyPlace, { text, content, typed, nowMs }: Typing): Draft | null {
  switch (role.kind) {
    case 'document-element':
      return completeElements('document', cursor.siblings);
    case 'statement-element':
      return completeElements('statement', cursor.siblings);
    case 'statement':
      return completeStatement(role.isInList);
    case 'version':
    case 'effect':
      return completeWords(role.kind);
    case 'action':
      return completeActions(cursor.siblings);
    case 'resource':
      return completeResources(content, typed, cursor.siblings, readWrittenNames(text, cursor.token));
    case 'operator':
      return completeOperators(typed, cursor.siblings);
    case 'condition-key':
      return completeKeys(role.operator, cursor.siblings);
    case 'condition-value':
      return completeValues(role, cursor.siblings, nowMs);
  }
}
