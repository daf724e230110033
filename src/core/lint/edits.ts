import type { DiagnosticFix, DocumentEdit, JsonValue } from '../foundation';
import type { ActionEntry, LintCondition, LintStatement, PlacedCondition, ResourceEntry } from './subject';

export function needsReview(...edits: readonly DocumentEdit[]): DiagnosticFix {
  return { safety: 'needs-review', edits };
}

export function safely(...edits: readonly DocumentEdit[]): DiagnosticFix {
  return { safety: 'safe', edits };
}

type Entry = Pick<ActionEntry | ResourceEntry, 'text' | 'path' | 'index'>;

export function replaceEntry(entry: Entry, text: string): DocumentEdit {
  return { kind: 'set', path: entry.path, value: text };
}

/** Writes a value in the place of another; where it is listed already, the other one goes. */
export function replaceValue(
  { condition }: PlacedCondition,
  entry: LintCondition['entries'][number],
  value: string,
): DocumentEdit {
  return condition.values.includes(value)
    ? { kind: 'remove', path: entry.path }
    : { kind: 'set', path: entry.path, value };
}

/** As `replaceEntry`; where the text is listed already, the entry goes. */
export function replaceOrRemoveEntry(entry: Entry, text: string, others: readonly Entry[]): DocumentEdit {
  return others.some((other) => other.text === text) ? removeEntry(entry) : replaceEntry(entry, text);
}

export function removeEntry(entry: Entry): DocumentEdit {
  return { kind: 'remove', path: entry.path };
}

/** A bare string becomes a list of two. */
export function insertBefore(entry: Entry, text: string): DocumentEdit {
  return entry.index === null
    ? { kind: 'set', path: entry.path, value: [text, entry.text] }
    : { kind: 'insert', path: entry.path, value: text };
}

/** In the order given. A bare string becomes a list. */
export function insertAfter(entry: Entry, ...texts: readonly string[]): readonly DocumentEdit[] {
  const { index } = entry;
  if (index === null) return [{ kind: 'set', path: entry.path, value: [entry.text, ...texts] }];
  const path = [...entry.path.slice(0, -1), index + 1];
  return texts.map((value) => ({ kind: 'insert', path, value }));
}

/** Adds a statement with its elements in the vendor's order. */
export function insertStatement(
  index: number,
  parts: {
    readonly action: readonly string[];
    readonly resource: readonly string[];
    readonly effect: 'allow' | 'deny';
    readonly condition?: JsonValue;
  },
): DocumentEdit {
  const { action, resource, effect, condition } = parts;
  const statement = { action, resource, effect, ...(condition === undefined ? {} : { condition }) };
  return { kind: 'insert', path: ['statement', index], value: statement };
}

/** Writes a statement's conditions as they stand, for a copy of them in another statement. */
export function copyConditions(statement: LintStatement): { readonly condition?: JsonValue } {
  if (statement.conditions.length === 0) return {};
  const block: Record<string, Record<string, JsonValue>> = {};
  for (const { operator, key, values } of statement.conditions) {
    const keys = own(block, operator) ?? {};
    defineOwn(keys, key, values.length === 1 && values[0] !== undefined ? values[0] : values);
    defineOwn(block, operator, keys);
  }
  return { condition: block };
}

function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** A plain assignment to `__proto__` would change the prototype instead of adding a property. */
function defineOwn<Value>(record: Record<string, Value>, key: string, value: Value): void {
  Object.defineProperty(record, key, { value, enumerable: true, configurable: true, writable: true });
}
