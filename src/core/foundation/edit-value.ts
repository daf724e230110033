import type { DocumentEdit, JsonValue } from './diagnostic';
import type { DocumentPath } from './document-path';

/**
 * A document as it is with a batch of edits, each of another place. Later places go first, since every path is
 * meant before any edit. What an edit does not touch is shared with the document that was given.
 */
export function editValue(document: JsonValue, edits: readonly DocumentEdit[]): JsonValue {
  return edits
    .toSorted((one, other) => comparePaths(other.path, one.path))
    .reduce((value, edit) => applyEdit(value, edit, 0), document);
}

function applyEdit(value: JsonValue, edit: DocumentEdit, depth: number): JsonValue {
  const step = edit.path[depth];
  if (step === undefined) return edit.kind === 'remove' ? null : edit.value;
  const isLast = depth === edit.path.length - 1;
  if (Array.isArray(value)) {
    const list = value as readonly JsonValue[];
    const index = Number(step);
    if (isLast && edit.kind === 'insert') return list.toSpliced(index, 0, edit.value);
    if (isLast && edit.kind === 'remove') return list.toSpliced(index, 1);
    return list.with(index, applyEdit(list[index] ?? null, edit, depth + 1));
  }
  const record = value as Readonly<Record<string, JsonValue>>;
  if (isLast && edit.kind === 'remove') {
    return Object.fromEntries(Object.entries(record).filter(([key]) => key !== step));
  }
  return Object.fromEntries([
    ...Object.entries(record).filter(([key]) => key !== step),
    [step, applyEdit(record[step] ?? null, edit, depth + 1)],
  ]);
}

function comparePaths(one: DocumentPath, other: DocumentPath): number {
  for (let index = 0; index < Math.max(one.length, other.length); index += 1) {
    const left = one[index];
    const right = other[index];
    if (left === right) continue;
    if (left === undefined || right === undefined) return left === undefined ? -1 : 1;
    if (typeof left === 'number' && typeof right === 'number') return left - right;
    return String(left) < String(right) ? -1 : 1;
  }
  return 0;
}
