import type { DocumentEdit, JsonValue } from '../core/foundation';

type Container = JsonValue[] | Record<string, JsonValue>;

/**
 * What a batch of edits means for the plain value, written as simply as the meaning allows: every path
 * counts in the document before the batch, so array entries are inserted and removed from the back.
 */
export function applyEditsToValue(value: JsonValue, edits: readonly DocumentEdit[]): JsonValue {
  const root: Record<string, JsonValue> = { value: structuredClone(value) as JsonValue };
  const containerOf = (edit: DocumentEdit): Container => {
    let current: JsonValue = root;
    for (const step of ['value', ...edit.path.slice(0, -1)]) {
      current = (current as Record<string | number, JsonValue>)[step] as JsonValue;
    }
    return current as Container;
  };
  const lastStep = (edit: DocumentEdit): string | number => edit.path.at(-1) ?? 'value';
  for (const edit of edits) {
    if (edit.kind === 'set') {
      (containerOf(edit) as Record<string | number, JsonValue>)[lastStep(edit)] = edit.value;
    }
  }
  // At one index the removal goes first and inserts follow from the last, so that they end up in their order.
  const structural = edits
    .map((edit, order) => ({ edit, order }))
    .filter(({ edit }) => edit.kind !== 'set')
    .sort(
      (one, other) =>
        comparePaths(other.edit, one.edit) || rank(one.edit) - rank(other.edit) || other.order - one.order,
    );
  for (const { edit } of structural) {
    const container = containerOf(edit);
    const step = lastStep(edit);
    if (!Array.isArray(container)) delete container[step];
    else if (edit.kind === 'remove') container.splice(Number(step), 1);
    else if (edit.kind === 'insert') container.splice(Number(step), 0, edit.value);
  }
  return root.value as JsonValue;
}

function rank(edit: DocumentEdit): number {
  return edit.kind === 'remove' ? 0 : 1;
}

/** Later places first is what the caller wants; deeper paths count as later than their ancestors. */
function comparePaths(one: DocumentEdit, other: DocumentEdit): number {
  const length = Math.max(one.path.length, other.path.length);
  for (let index = 0; index < length; index += 1) {
    const left = one.path[index];
    const right = other.path[index];
    if (left === right) continue;
    if (left === undefined) return -1;
    if (right === undefined) return 1;
    if (typeof left === 'number' && typeof right === 'number') return left - right;
    return String(left) < String(right) ? -1 : 1;
  }
  return 0;
}
