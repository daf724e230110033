import { type CatalogueAction, findAction, listActions, normaliseRegion } from '../catalogue';
import type { DocumentPath } from '../foundation';
import { compileAction, compileGlob, type Glob, matchesGlob, stripScope } from '../matching';
import {
  type ConditionEntry,
  type Effect,
  listStatements,
  parseResourceName,
  type ResourceName,
  type ResourceNameError,
  viewStatement,
} from '../model';

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
  readonly effect: Effect | null;
  readonly actions: readonly ActionEntry[];
  readonly resources: readonly ResourceEntry[];
  readonly conditions: readonly ConditionEntry[];
  /** Effect, actions, resources and conditions can all be read: the statement can decide something. */
  readonly isReadable: boolean;
  /** One of the resources is `*`. */
  readonly coversEverything: boolean;
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
}

export interface ResourceEntry {
  readonly text: string;
  readonly path: DocumentPath;
  readonly index: number | null;
  readonly isEverything: boolean;
  /** `null` for `*` and for what cannot be read as a six-segment name. */
  readonly name: ResourceName | null;
  readonly error: ResourceNameError | null;
}

/**
 * Entries that the rules look at. A document of 6,144 characters holds no more than 1,536 entries of one
 * letter; more are no policy, and rules that compare entries with each other need a bound.
 */
export const entryLimit = 2000;

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

/** Whether the service segment lets the name reach the registry: its code, the legacy one, or any. */
export function isOfService({ service }: ResourceName): boolean {
  return service === 'tcr' || service === 'ccr' || service === '' || service === '*';
}

/**
 * Tells whether everything that `inner` names is surely named by `outer` too. A star of `inner` is taken
 * for an ordinary character: where that fits a star of `outer`, whatever it stands for fits as well.
 */
export function coversEntry(outer: ResourceEntry, inner: ResourceEntry): boolean {
  if (outer.isEverything || outer.text === inner.text) return true;
  if (outer.name === null || inner.name === null) return false;
  return coversName(outer.name, inner.name);
}

export function coversName(outer: ResourceName, inner: ResourceName): boolean {
  return (
    coversSegment(outer.service, inner.service) &&
    coversSegment(normaliseRegion(outer.region), normaliseRegion(inner.region)) &&
    (outer.account === '*' || outer.account === inner.account) &&
    !outer.resource.includes('${') &&
    matchesGlob(compileGlob(outer.resource), inner.resource)
  );
}

/** Whether an entry reaches one action of the catalogue. */
export function reachesAction(entry: ActionEntry, action: CatalogueAction): boolean {
  if (entry.kind === 'every') return true;
  if (entry.kind === 'name') return entry.known === action;
  if (entry.kind === 'unusable') return false;
  return fits(compileGlob(entry.name), action);
}

/** Whether two statements ask the same of a request's context. */
export function haveSameConditions(one: LintStatement, other: LintStatement): boolean {
  return (
    one === other ||
    (one.conditions.length === other.conditions.length &&
      JSON.stringify(one.conditions) === JSON.stringify(other.conditions))
  );
}

function prepareStatement(value: unknown, index: number): LintStatement {
  const view = viewStatement(value);
  const path = ['statement', index];
  const actions = (view.actions ?? []).map((entry) => ({
    ...prepareAction(entry.text),
    path: entryPath(path, 'action', entry.index),
    index: entry.index,
  }));
  const resources = (view.resources ?? []).map((entry) => ({
    ...prepareResource(entry.text),
    path: entryPath(path, 'resource', entry.index),
    index: entry.index,
  }));
  return {
    index,
    path,
    effect: view.effect,
    actions,
    resources,
    conditions: view.conditions ?? [],
    isReadable:
      view.effect !== null && view.actions !== null && view.resources !== null && view.conditions !== null,
    coversEverything: resources.some((entry) => entry.isEverything),
  };
}

function prepareAction(text: string): Pick<ActionEntry, 'text' | 'name' | 'kind' | 'known'> {
  const name = stripScope(text);
  const { kind } = compileAction(text);
  if (kind !== 'glob') return { text, name, kind, known: undefined };
  if (name.includes('*')) return { text, name, kind: 'pattern', known: undefined };
  return { text, name, kind: 'name', known: findAction(name) };
}

function prepareResource(text: string): Pick<ResourceEntry, 'text' | 'isEverything' | 'name' | 'error'> {
  if (text === '*') return { text, isEverything: true, name: null, error: null };
  const parsed = parseResourceName(text);
  return parsed.ok
    ? { text, isEverything: false, name: parsed.value, error: null }
    : { text, isEverything: false, name: null, error: parsed.error };
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
    const glob = compileGlob(entry.name);
    const reached = listActions().filter((action) => fits(glob, action));
    known.set(entry.name, reached);
    return reached;
  };
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

function coversSegment(outer: string, inner: string): boolean {
  return outer === '' || outer === '*' || outer === inner;
}
