import { type DocumentEdit, type DocumentPath, type JsonValue, toPointer } from '../foundation';

/** What a fix does in one place of the policy, as texts to be shown. */
export interface FixChange {
  /** The element or list that changes. */
  readonly path: DocumentPath;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** A fix in a word: what its button says. `text` is short enough for a button. */
export type FixLabel =
  | { readonly kind: 'add' | 'remove' | 'change'; readonly text: string }
  | { readonly kind: 'addStatement' | 'removeStatement' | 'rewrite' | 'several' };

/**
 * Tells what edits would do to a policy, in the order of the edits. Entries that stay as they are are left
 * out; an edit that only writes the same value anew (in another spelling of its names) changes nothing here.
 */
export function listFixChanges(policy: JsonValue, edits: readonly DocumentEdit[]): readonly FixChange[] {
  const changes = new Map<string, { path: DocumentPath; removed: string[]; added: string[] }>();
  for (const edit of edits) {
    const { path, removed, added } = describeEdit(policy, edit);
    if (removed.length === 0 && added.length === 0) continue;
    const pointer = toPointer(path);
    const known = changes.get(pointer) ?? { path, removed: [], added: [] };
    known.removed.push(...removed);
    known.added.push(...added);
    changes.set(pointer, known);
  }
  return [...changes.values()];
}

export function labelFix(changes: readonly FixChange[]): FixLabel {
  const [change, ...others] = changes;
  if (change === undefined) return { kind: 'rewrite' };
  const isStatement = toPointer(change.path) === '/statement';
  const [removed, ...moreRemoved] = change.removed;
  const [added, ...moreAdded] = change.added;
  if (others.length > 0 || moreRemoved.length > 0 || moreAdded.length > 0) return { kind: 'several' };
  if (added === undefined) {
    if (removed === undefined) return { kind: 'rewrite' };
    return isStatement ? { kind: 'removeStatement' } : { kind: 'remove', text: shorten(removed) };
  }
  if (removed === undefined && isStatement) return { kind: 'addStatement' };
  if (removed === undefined) return { kind: 'add', text: shorten(added) };
  // Where the last segment stays, only the whole name shows what becomes different.
  const isToldShort = shorten(added) !== shorten(removed);
  return { kind: 'change', text: isToldShort ? shorten(added) : cut(added) };
}

function describeEdit(policy: JsonValue, edit: DocumentEdit): FixChange {
  const { path } = edit;
  const list = path.slice(0, -1);
  if (edit.kind === 'insert') return { path: list, removed: [], added: [write(edit.value)] };
  const before = valueAt(policy, path);
  if (edit.kind === 'remove') {
    // An entry goes from its list, a property from its object; the latter is told with its name.
    const removed = before === undefined ? [] : [writeAt(path, before)];
    return { path: list, removed, added: [] };
  }
  if (before === undefined) return { path: list, removed: [], added: [writeAt(path, edit.value)] };
  if (isContainer(before) || isContainer(edit.value)) {
    const [former, next] = [toEntries(before), toEntries(edit.value)];
    return {
      path,
      removed: former.filter((entry) => !next.includes(entry)),
      added: next.filter((entry) => !former.includes(entry)),
    };
  }
  const place = typeof path.at(-1) === 'number' ? list : path;
  return { path: place, removed: [write(before)], added: [write(edit.value)] };
}

/** A name for a button: the last segment of a resource name says the most. */
function shorten(text: string): string {
  if (!text.startsWith('qcs:')) return cut(text);
  const parts = text.split(':');
  return cut(parts.length > 5 ? parts.slice(5).join(':') : (parts.at(-1) ?? text));
}

function cut(text: string): string {
  const longest = 36;
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

function toEntries(value: JsonValue): readonly string[] {
  return isList(value) ? value.map(write) : [write(value)];
}

function writeAt(path: DocumentPath, value: JsonValue): string {
  const step = path.at(-1);
  return typeof step === 'string' ? `${JSON.stringify(step)}: ${JSON.stringify(value)}` : write(value);
}

/** Texts without their quotes, objects with a line for each of their elements. */
function write(value: JsonValue): string {
  if (typeof value === 'string') return value;
  if (!isContainer(value) || isList(value)) return writeOnOneLine(value);
  const lines = Object.entries(value as Readonly<Record<string, JsonValue>>).map(
    ([name, part]) => `  ${JSON.stringify(name)}: ${writeOnOneLine(part)}`,
  );
  return `{\n${lines.join(',\n')}\n}`;
}

function writeOnOneLine(value: JsonValue): string {
  return isList(value)
    ? `[${value.map((entry) => JSON.stringify(entry)).join(', ')}]`
    : JSON.stringify(value);
}

function valueAt(policy: JsonValue, path: DocumentPath): JsonValue | undefined {
  let value: JsonValue | undefined = policy;
  for (const step of path) {
    if (isList(value)) value = typeof step === 'number' ? value[step] : undefined;
    else if (typeof value === 'object' && value !== null && Object.hasOwn(value, step)) {
      value = (value as Readonly<Record<string, JsonValue>>)[step];
    } else return undefined;
  }
  return value;
}

function isContainer(value: JsonValue): boolean {
  return typeof value === 'object' && value !== null;
}

/** `Array.isArray` does not tell readonly arrays from objects. */
function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}
