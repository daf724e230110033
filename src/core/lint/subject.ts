import type { CatalogueAction, ConditionKey, WrittenOperator } from '../catalogue';
import type { DocumentPath } from '../foundation';
import type { Glob } from '../matching';
import type { ConditionEntry, ConditionValue, Effect, ResourceName } from '../model';
import type { ResourceCover, ResourceEntry } from './resource-cover';

export type { ResourceEntry } from './resource-cover';

/** What rules see that look at one statement at a time. */
export interface StatementSubject {
  readonly statements: readonly LintStatement[];
  /** Every operator with every key, of statements whose condition can be read. */
  readonly conditions: readonly PlacedCondition[];
}

/** A policy, prepared once for all rules. */
export interface LintSubject extends StatementSubject {
  /** The value as given, which may be anything. */
  readonly policy: unknown;
  readonly coverage: StatementCoverage;
}

export interface PlacedCondition {
  readonly statement: LintStatement;
  readonly condition: LintCondition;
}

/** Which statements surely name a resource; none of them need be asked by itself. */
export interface StatementCoverage {
  /** Statements that surely name all that the name stands for, in their order. */
  readonly listNaming: (name: ResourceName) => readonly LintStatement[];
  /**
   * Statements, in their order, that may cover the resources of this one: they do so with the first resource, and no
   * others can with all. Whether they do is the dearest question about two statements, so it comes last.
   */
  readonly listNear: (statement: LintStatement) => readonly LintStatement[];
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
  /** The catalogue's actions that it reaches, by their current or a legacy name, in the order of the catalogue. */
  readonly reached: ReadonlySet<CatalogueAction>;
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

/** The part of a pattern before its first star or variable. */
function openingOf(pattern: string): string {
  const star = pattern.indexOf('*');
  const variable = pattern.indexOf('${');
  if (star < 0 && variable < 0) return pattern;
  return pattern.slice(0, star < 0 || (variable >= 0 && variable < star) ? variable : star);
}
