import { arePathsEqual, type DocumentEdit, type DocumentPath, type JsonValue } from '../core/foundation';

/**
 * Applies a batch of edits to a plain value, as simply as can be: the value is built anew from the top, and
 * every place asks the whole batch what happens there. The batch has to be free of conflicts.
 */
export function applyEditsToValue(
  value: JsonValue,
  edits: readonly DocumentEdit[],
  path: DocumentPath = [],
): JsonValue {
  const replaced = edits.find((edit) => edit.kind === 'set' && arePathsEqual(edit.path, path));
  if (replaced?.kind === 'set') return replaced.value;
  if (typeof value !== 'object' || value === null) return value;
  const isRemoved = (step: string | number) =>
    edits.some((edit) => edit.kind === 'remove' && arePathsEqual(edit.path, [...path, step]));
  if (isList(value)) {
    const list: JsonValue[] = [];
    for (let index = 0; index <= value.length; index += 1) {
      for (const edit of edits) {
        if (edit.kind === 'insert' && arePathsEqual(edit.path, [...path, index])) list.push(edit.value);
      }
      const entry = value[index];
      if (entry !== undefined && !isRemoved(index))
        list.push(applyEditsToValue(entry, edits, [...path, index]));
    }
    return list;
  }
  const record = {};
  for (const [name, entry] of Object.entries(value)) {
    if (!isRemoved(name)) define(record, name, applyEditsToValue(entry, edits, [...path, name]));
  }
  for (const edit of edits) {
    const name = edit.path.at(-1);
    if (edit.kind !== 'set' || typeof name !== 'string' || !arePathsEqual(edit.path.slice(0, -1), path))
      continue;
    if (!Object.hasOwn(value, name)) define(record, name, edit.value);
  }
  return record;
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** An assignment to `__proto__` would not make a property. */
function define(record: object, name: string, value: JsonValue): void {
  Object.defineProperty(record, name, { value, enumerable: true, configurable: true, writable: true });
}
