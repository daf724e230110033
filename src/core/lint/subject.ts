import {
  type CatalogueAction,
  type ConditionKey,
  findAction,
  findConditionKey,
  findConditionOperator,
  listActions,
  type WrittenOperator,
} from '../catalogue';
import type { DocumentPath } from '../foundation';
import {
  compileAction,
  compileGlob,
  type Glob,
  matchesGlob,
  readInstant,
  readIpNetwork,
  stripScope,
} from '../matching';
import {
  type ConditionEntry,
  type ConditionValue,
  type Effect,
  listStatements,
  parseResourceName,
  type ResourceName,
  type TextEntry,
  viewStatement,
} from '../model';
import { createCover, type ResourceCover, type ResourceEntry } from './resource-cover';

export type { ResourceEntry } from './resource-cover';

/** A policy, prepared once for all rules. */
export interface LintSubject {
  /** The value as given, which may be anything. */
  readonly policy: unknown;
  readonly statements: readonly LintStatement[];
  /** The catalogue's actions that an entry reaches, by their current or a legacy name. */
  readonly reachedBy: (entry: ActionEntry) => readonly CatalogueAction[];
}

/** One statement; entries are empty where their element cannot be read. */
export interface LintStatement {
  readonly index: number;
  readonly path: DocumentPath;
  /** As it stands in the document, which may be anything. */
  readonly value: unknown;
  readonly effect: Effect | null;
  readonly actions: readonly ActionEntry[];
  readonly resources: readonly ResourceEntry[];
  readonly conditions: readonly LintCondition[];
  /** The conditions as one text, the same for those that hold alike; empty where there are none. */
  readonly conditionText: string;
  /** Effect, actions, resources and conditions can all be read: the statement can decide something. */
  readonly isReadable: boolean;
  /** It has elements beside these four: a principal, or what nobody knows. */
  readonly hasOthers: boolean;
  /** One of the resources is `*`. */
  readonly coversEverything: boolean;
  /** What the resources together surely name. */
  readonly cover: ResourceCover;
}

/** One operator with one key. */
export interface LintCondition extends ConditionEntry {
  /** The key's path; the operator's is one step shorter. */
  readonly path: DocumentPath;
  readonly entries: readonly { readonly value: ConditionValue; readonly path: DocumentPath }[];
  /** The operator taken apart, where its spelling is right. */
  readonly written: WrittenOperator | undefined;
  /** What the catalogue knows of the key. */
  readonly known: ConditionKey | undefined;
}

export interface ActionEntry {
  readonly text: string;
  readonly path: DocumentPath;
  /** `null` where `action` is a bare string. */
  readonly index: number | null;
  /** Without the optional `name/` before it. */
  readonly name: string;
  /**
   * `every`: `*` or `*:*`. `pattern`: `service:Operation` with a star. `name`: without one.
   * `unusable`: `permid/…`, or no colon.
   */
  readonly kind: 'every' | 'pattern' | 'name' | 'unusable';
  /** What the catalogue knows of a `name`. */
  readonly known: CatalogueAction | undefined;
  /** What a `pattern` is held against names with. */
  readonly glob: Glob;
}

/**
 * Statements and entries that the rules look at. Rules that compare entries with each other need a bound, and
 * no policy within the limit of the service has as many: an entry takes six characters and more.
 */
export const entryLimit = 1000;

/** Reads any value; `uncheckedFrom` is the statement from which on nothing is looked at, if any. */
export function prepareSubject(policy: unknown): {
  readonly subject: LintSubject;
  readonly uncheckedFrom: number | null;
} {
  const statements: LintStatement[] = [];
  let room = entryLimit;
  let uncheckedFrom: number | null = null;
  for (const [index, value] of listStatements(policy).entries()) {
    const statement = prepareStatement(value, index);
    room -= 1 + statement.actions.length + statement.resources.length;
    if (room < 0) {
      uncheckedFrom = index;
      break;
    }
    statements.push(statement);
  }
  return { subject: { policy, statements, reachedBy: createReach() }, uncheckedFrom };
}

/** Whether an entry may name something of the Individual edition: its type is `repo`, or open. */
export function mayNameRepositories(entry: ResourceEntry): boolean {
  return (
    entry.isEverything || (entry.name !== null && isOfService(entry.name) && mayHaveType(entry.name, 'repo'))
  );
}

/** Whether the last segment can start with `type/`. */
export function mayHaveType(name: ResourceName, type: string): boolean {
  const wanted = `${type}/`;
  const open = openingOf(name.resource);
  return open === name.resource
    ? open.startsWith(wanted)
    : open.startsWith(wanted) || wanted.startsWith(open);
}

/** Whether everything the entry names is of one of these types. */
export function namesOnlyTypes(entry: ResourceEntry, types: readonly string[]): boolean {
  const open = entry.name === null ? '' : openingOf(entry.name.resource);
  return types.some((type) => open.startsWith(`${type}/`));
}

/** Whether the service segment lets the name reach the registry: its code, the legacy one, or any. */
export function isOfService({ service }: ResourceName): boolean {
  return service === 'tcr' || service === 'ccr' || service === '' || service === '*';
}

/** Whether an entry reaches one action of the catalogue. */
export function reachesAction(entry: ActionEntry, action: CatalogueAction): boolean {
  if (entry.kind === 'every') return true;
  if (entry.kind === 'name') return entry.known === action;
  if (entry.kind === 'unusable') return false;
  return fits(entry.glob, action);
}

function prepareStatement(value: unknown, index: number): LintStatement {
  const view = viewStatement(value);
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
  const instant = written?.base.kind === 'date' ? readInstant(text) : null;
  if (instant !== null) return new Date(instant).toISOString();
  const network = written?.base.kind === 'ip' ? readIpNetwork(text) : null;
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
    return { text, path, index, name, kind: pattern.kind, known: undefined, glob: compileGlob(name) };
  }
  const isPattern = name.includes('*');
  const known = isPattern ? undefined : findAction(name);
  return { text, path, index, name, kind: isPattern ? 'pattern' : 'name', known, glob: pattern.glob };
}

function prepareResource({ text, index }: TextEntry, statement: DocumentPath): ResourceEntry {
  const path = entryPath(statement, 'resource', index);
  const isEverything = text === '*';
  const parsed = parseResourceName(text);
  const name = parsed.ok ? parsed.value : null;
  const error = parsed.ok || isEverything ? null : parsed.error;
  return { text, path, index, isEverything, name, glob: compileGlob(name?.resource ?? text), error };
}

function entryPath(path: DocumentPath, element: string, index: number | null): DocumentPath {
  return index === null ? [...path, element] : [...path, element, index];
}

/** Remembers what each pattern reaches, since several rules ask for the same ones. */
function createReach(): LintSubject['reachedBy'] {
  const known = new Map<string, readonly CatalogueAction[]>();
  return (entry) => {
    if (entry.kind === 'name') return entry.known === undefined ? [] : [entry.known];
    if (entry.kind === 'every') return listActions();
    if (entry.kind === 'unusable') return [];
    const former = known.get(entry.name);
    if (former !== undefined) return former;
    const reached = listFitting(entry.glob);
    known.set(entry.name, reached);
    return reached;
  };
}

interface NamedAction {
  readonly name: string;
  readonly action: CatalogueAction;
  readonly position: number;
}

/** Every name of every action in alphabetical order, so that those with the same beginning stand together. */
const namedActions: readonly NamedAction[] = listActions()
  .flatMap((action, position) =>
    [action.action, ...action.legacyNames].map((name) => ({ name, action, position })),
  )
  .sort((one, other) => (one.name < other.name ? -1 : 1));

/** The actions that fit a pattern, in the order of the catalogue. */
function listFitting(glob: Glob): readonly CatalogueAction[] {
  const [opening = ''] = glob.pieces;
  let [low, high] = [0, namedActions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((namedActions[middle]?.name ?? '') < opening) low = middle + 1;
    else high = middle;
  }
  const found = new Map<CatalogueAction, number>();
  for (let at = low; at < namedActions.length; at += 1) {
    const entry = namedActions[at];
    if (entry === undefined || !entry.name.startsWith(opening)) break;
    if (matchesGlob(glob, entry.name)) found.set(entry.action, entry.position);
  }
  return [...found].sort(([, one], [, other]) => one - other).map(([action]) => action);
}

function fits(glob: Glob, action: CatalogueAction): boolean {
  return matchesGlob(glob, action.action) || action.legacyNames.some((name) => matchesGlob(glob, name));
}

/** The part of a pattern before its first star or variable. */
function openingOf(pattern: string): string {
  const star = pattern.indexOf('*');
  const variable = pattern.indexOf('${');
  const ends = [star, variable].filter((at) => at >= 0);
  return ends.length === 0 ? pattern : pattern.slice(0, Math.min(...ends));
}
