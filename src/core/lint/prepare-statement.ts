import { findAction, findConditionKey, findConditionOperator, type WrittenOperator } from '../catalogue';
import type { DocumentPath } from '../foundation';
import { compileAction, compileGlob, stripScope } from '../matching';
import {
  type ConditionEntry,
  type ConditionValue,
  parseResourceName,
  type StatementView,
  type TextEntry,
} from '../model';
import { listReached } from './reached-actions';
import { readInstantOnce, readNetworkOnce } from './read-values';
import { rememberByText } from './remember-by-text';
import { createCover, type ResourceEntry } from './resource-cover';
import type { ActionEntry, LintCondition, LintStatement } from './subject';

/** @param view of the value, which may be anything. */
export function prepareStatement(value: unknown, view: StatementView, index: number): LintStatement {
  const path = ['statement', index];
  // Compiled and interpreted programs keep what is pushed alike, which is not so of what is mapped: once the compiled
  // one took over, all that was compiled for lists of the other kind would have to be compiled anew, some forty rules.
  const conditions: LintCondition[] = [];
  for (const entry of view.conditions ?? []) conditions.push(prepareCondition(entry, path, value));
  const actions: ActionEntry[] = [];
  for (const entry of view.actions ?? []) actions.push(prepareAction(entry, path));
  const resources: ResourceEntry[] = [];
  for (const entry of view.resources ?? []) resources.push(prepareResource(entry, path));
  return {
    index,
    path,
    value,
    effect: view.effect,
    actions,
    resources,
    conditions,
    conditionText: writeConditions(conditions),
    isReadable:
      view.effect !== null && view.actions !== null && view.resources !== null && view.conditions !== null,
    hasOthers: view.hasPrincipal || view.unknownElements.length > 0,
    coversEverything: resources.some((entry) => entry.isEverything),
    cover: createCover(resources),
  };
}

/** Order, repeats and loose spellings of values do not count. */
function writeConditions(conditions: readonly LintCondition[]): string {
  if (conditions.length === 0) return '';
  const texts = conditions.map(({ operator, key, values, written }) => {
    const plain = [...new Set(values.map((value) => writeValue(value, written)))].sort();
    const isOpen = written?.base.comparison !== 'like' || plain.some((value) => value.includes('*'));
    return JSON.stringify([isOpen ? operator : operator.replace('_like', '_equal'), key, plain]);
  });
  return texts.sort().join('\n');
}

function writeValue(value: ConditionValue, written: WrittenOperator | undefined): string {
  if (typeof value === 'number') return `#${value}`;
  const text = String(value);
  const instant = written?.base.kind === 'date' ? readInstantOnce(text) : null;
  if (instant !== null) return new Date(instant).toISOString();
  const network = written?.base.kind === 'ip' ? readNetworkOnce(text) : null;
  if (network === null) return text;
  const bits = network.groups.map((group) => group.toString(2).padStart(16, '0')).join('');
  return `${network.groups.length}:${bits.slice(0, network.prefixLength)}`;
}

function prepareCondition(entry: ConditionEntry, statement: DocumentPath, value: unknown): LintCondition {
  const { operator, key, values } = entry;
  const path = [...statement, 'condition', operator, key];
  // `viewStatement` could read the element, so these are objects.
  const block = (value as { readonly condition: Readonly<Record<string, Readonly<Record<string, unknown>>>> })
    .condition;
  const isList = Array.isArray(block[operator]?.[key]);
  return {
    operator,
    key,
    values,
    path,
    entries: values.map((one, index) => ({ value: one, path: isList ? [...path, index] : path })),
    written: findConditionOperator(operator),
    known: findConditionKey(key),
  };
}

function prepareAction({ text, index }: TextEntry, statement: DocumentPath): ActionEntry {
  const path = entryPath(statement, 'action', index);
  const name = stripScope(text);
  const pattern = compileAction(text);
  if (pattern.kind !== 'glob') {
    const { kind } = pattern;
    const reached = listReached(name, kind);
    return { text, path, index, name, kind, known: undefined, glob: compileGlob(name), reached };
  }
  const isPattern = name.includes('*');
  const known = isPattern ? undefined : findAction(name);
  const kind = isPattern ? 'pattern' : 'name';
  return { text, path, index, name, kind, known, glob: pattern.glob, reached: listReached(name, kind) };
}

function prepareResource({ text, index }: TextEntry, statement: DocumentPath): ResourceEntry {
  const path = entryPath(statement, 'resource', index);
  const { isEverything, name, glob, error } = readResource(text);
  return { text, path, index, isEverything, name, glob, error };
}

/** What an entry says, wherever it stands: of a long list a key changes one. */
const readResource = rememberByText(
  (text): Pick<ResourceEntry, 'isEverything' | 'name' | 'glob' | 'error'> => {
    const isEverything = text === '*';
    const parsed = parseResourceName(text);
    const name = parsed.ok ? parsed.value : null;
    const error = parsed.ok || isEverything ? null : parsed.error;
    return { isEverything, name, glob: compileGlob(name?.resource ?? text), error };
  },
);

function entryPath(path: DocumentPath, element: string, index: number | null): DocumentPath {
  return index === null ? [...path, element] : [...path, element, index];
}
