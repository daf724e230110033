import { type DocumentEdit, fail, findPlace, ok, type Result, type SourceMap } from '../../foundation';
import { writeJson } from '../write-json';
import { type DocumentStyle, detectStyle, layoutInPlace } from './document-style';
import { editContainer, type TextEdit } from './edit-container';
import { type DocumentEditError, planEdits, type Replacement } from './plan-edits';

/**
 * Turns edits of a document into edits of its text, which leave every other character alone: unknown
 * elements, blank lines, odd spacing, the text's own way of indenting.
 *
 * The paths of the batch address the document before any of its edits; several inserts at one index keep
 * their order, and an insert goes before the entry that stands at its index, whether that stays or not.
 *
 * @param text a text that `readPolicy` read without errors of syntax, and `sourceMap` what it gave.
 * @returns changes in the order of the text that neither overlap nor touch. Errors: `unknown-path`,
 *   `conflicting-edits`, each with the path of an edit. Never throws.
 */
export function toTextEdits(
  text: string,
  sourceMap: SourceMap,
  edits: readonly DocumentEdit[],
): Result<readonly TextEdit[], DocumentEditError> {
  const plan = planEdits(text, sourceMap, edits);
  if (!plan.ok) return plan;
  const root = findPlace(sourceMap, []);
  // Without a place for the document, the source map knows no path, and a batch that passed is empty.
  if (!root) return edits.length === 0 ? ok([]) : fail({ kind: 'unknown-path', path: [] });
  const style = detectStyle(text, root.value);
  const { containers, replacements } = plan.value;
  const changes = [
    // A lone object that becomes a list comes first: its new bracket stands before what the object around
    // it gains at the same place.
    ...containers.filter(({ kind }) => kind === 'bare'),
    ...containers.filter(({ kind }) => kind !== 'bare'),
  ].flatMap((container) => editContainer(text, sourceMap, style, container));
  changes.push(...replacements.map((replacement) => replace(text, style, replacement)));
  return ok(mergeNeighbours(changes.sort(byPlace)));
}

/**
 * Applies edits of a document to its text.
 *
 * @see toTextEdits, which says what holds for both.
 */
export function applyDocumentEdits(
  text: string,
  sourceMap: SourceMap,
  edits: readonly DocumentEdit[],
): Result<string, DocumentEditError> {
  const changes = toTextEdits(text, sourceMap, edits);
  return changes.ok ? ok(applyTextEdits(text, changes.value)) : changes;
}

function replace(text: string, style: DocumentStyle, { place, value }: Replacement): TextEdit {
  const start = place.key?.start ?? place.value.start;
  return { range: place.value, text: writeJson(value, layoutInPlace(text, style, place.value, start)) };
}

function byPlace(one: TextEdit, other: TextEdit): number {
  return one.range.start - other.range.start || one.range.end - other.range.end;
}

/** Two changes that touch become one, so that nobody has to know which of them comes first. */
function mergeNeighbours(edits: readonly TextEdit[]): readonly TextEdit[] {
  const merged: TextEdit[] = [];
  for (const edit of edits) {
    const previous = merged.at(-1);
    if (previous && previous.range.end === edit.range.start) {
      const range = { start: previous.range.start, end: edit.range.end };
      merged[merged.length - 1] = { range, text: previous.text + edit.text };
    } else merged.push(edit);
  }
  return merged;
}

function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  let edited = '';
  let copied = 0;
  for (const { range, text: change } of edits) {
    edited += text.slice(copied, range.start) + change;
    copied = range.end;
  }
  return edited + text.slice(copied);
}
