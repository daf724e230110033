import type { AccessCell, AccessColumn, AccessTable, CellStanding, Doubt, Illusion, Limit } from '../analyse';
import {
  type ConditionEntry,
  type Effect,
  listStatements,
  type PolicyDocument,
  parseResourceName,
  viewStatement,
} from '../model';

/** What a policy does, by meaning: one line for a kind of use, how it stands, and where it stands so. */
export interface SummaryLine {
  readonly verb: SummaryVerb;
  readonly standing: CellStanding;
  /** When exactly it is allowed: where one of these is met. `null` where circumstances do not matter, or in no few words. */
  readonly limits: readonly Limit[] | null;
  /** The statements that it hangs on, as indexes; empty unless it depends on circumstances. */
  readonly statements: readonly number[];
  /** Never empty; the operations stand so in every one of the places, as far as they are about it. */
  readonly places: readonly SummaryPlace[];
  /** The operations of the verb that stand so, in the order of the table; never empty. */
  readonly operations: readonly string[];
  /** Whether these are all the operations of the verb that are about the places. */
  readonly isComplete: boolean;
  /** Why it is not settled; each reason once, empty unless `uncertain`. */
  readonly doubts: readonly Doubt['reason'][];
  /** On what it is authorised instead, as the last segment has it (`*`, `repo/*`); empty unless it `looks-granted`. */
  readonly neededResources: readonly string[];
}

export type SummaryVerb =
  | 'pull'
  | 'push'
  | 'delete'
  | 'change'
  | 'view'
  | 'list-repositories'
  | 'list-namespaces'
  | 'settings'
  | 'console'
  | 'credentials';

export type SummaryPlace =
  | { readonly kind: 'everywhere' }
  /** Nothing else to tell apart: the account as a whole. */
  | { readonly kind: 'account' }
  | { readonly kind: 'whole-namespace'; readonly namespace: string }
  | { readonly kind: 'namespace'; readonly namespace: string }
  | { readonly kind: 'other-in-namespace'; readonly namespace: string }
  | { readonly kind: 'repository'; readonly namespace: string; readonly repository: string }
  | { readonly kind: 'pattern'; readonly pattern: string }
  /** Where some of what fits the pattern is spoken of by a nearer name. */
  | { readonly kind: 'pattern-otherwise'; readonly pattern: string }
  | { readonly kind: 'everything-else' };

/** The operations behind each verb, in the order in which the lines stand. */
const operationsOfVerb: Readonly<Record<SummaryVerb, readonly string[]>> = {
  pull: ['pull'],
  push: ['push'],
  delete: ['delete-tag', 'delete-tags', 'delete-repository', 'delete-repositories', 'delete-namespace'],
  change: ['create-repository', 'change-description', 'change-visibility', 'create-namespace'],
  view: ['list-tags', 'describe-repository'],
  'list-repositories': ['list-repositories'],
  'list-namespaces': ['list-namespaces'],
  settings: ['cleanup-rules', 'trigger-create'],
  console: ['console-enter'],
  credentials: ['login-application-token'],
};

/** What matters most comes first. */
const grantingStandings: readonly CellStanding[] = [
  'allowed',
  'conditional',
  'uncertain',
  'undecided',
  'looks-granted',
];
const standingOrder: readonly CellStanding[] = [
  ...grantingStandings,
  'implicitly-denied',
  'explicitly-denied',
];

/**
 * Sums an access table up. Whatever is allowed, conditional, uncertain or only looks granted is told, with
 * the places where it stands so. Denials are told only where every operation of a verb is denied in every
 * place, so that "may not delete" means that no deletion at all is possible; other denials go without saying.
 */
export function summariseAccess(table: AccessTable): readonly SummaryLine[] {
  const lines: SummaryLine[] = [];
  for (const [verb, operations] of Object.entries(operationsOfVerb)) {
    lines.push(...summariseVerb(verb as SummaryVerb, toSites(table, operations)));
  }
  return lines.sort(
    (one, other) => standingOrder.indexOf(one.standing) - standingOrder.indexOf(other.standing),
  );
}

/** A column of the table, or the account as a whole, with what a verb's operations come to in it. */
interface Site {
  readonly column: AccessColumn | null;
  /** By operation; operations that have nothing to do with the column are missing. */
  readonly cells: ReadonlyMap<string, AccessCell>;
}

function toSites(table: AccessTable, operations: readonly string[]): readonly Site[] {
  const rows = table.rows.filter((row) => operations.includes(row.operation.id));
  const columns: readonly (AccessColumn | null)[] = [...table.columns, null];
  return columns.flatMap((column, index) => {
    const cells = new Map<string, AccessCell>();
    for (const row of rows) {
      const cell = column === null ? row.whole : row.cells[index];
      if (cell) cells.set(row.operation.id, cell);
    }
    return cells.size > 0 ? [{ column, cells }] : [];
  });
}

/** How a cell stands and, where that hangs on circumstances, on which: cells of one state can be told together. */
function stateOf({ standing, limits }: AccessCell): string {
  return limits === null ? standing : `${standing} ${JSON.stringify(limits)}`;
}

function summariseVerb(verb: SummaryVerb, sites: readonly Site[]): readonly SummaryLine[] {
  const cells = sites.flatMap((site) => [...site.cells.values()]);
  const granting = grantingStandings.flatMap((standing) => [
    ...new Set(cells.filter((cell) => cell.standing === standing).map(stateOf)),
  ]);
  if (granting.length > 0) return granting.flatMap((state) => summariseState(verb, state, sites));
  if (sites.length === 0) return [];
  // A denial that is explicit in some places only is told by what holds in all of them.
  const isImplicit = cells.some(({ standing }) => standing === 'implicitly-denied');
  const denial = isImplicit ? 'implicitly-denied' : 'explicitly-denied';
  return [toLine(verb, denial, [toWidestPlace(sites)], sites, listOperations(sites))];
}

/** One line for each set of operations that stands so somewhere, with all the places where it does. */
function summariseState(verb: SummaryVerb, state: string, sites: readonly Site[]): readonly SummaryLine[] {
  const lines = new Map<string, { places: SummaryPlace[]; sites: Site[]; operations: readonly string[] }>();
  for (const { place, members } of joinSites(sites, state)) {
    const operations = standingOperations(members, state);
    if (operations.length === 0) continue;
    const key = operations.join(' ');
    const line = lines.get(key) ?? { places: [], sites: [], operations };
    lines.set(key, line);
    line.places.push(place);
    line.sites.push(...members);
  }
  return [...lines.values()].map(({ places, sites: members, operations }) =>
    toLine(verb, state, places, members, operations),
  );
}

interface JoinedSites {
  readonly place: SummaryPlace;
  readonly members: readonly Site[];
}

/**
 * The sites under the widest names that are true: everywhere, or a namespace as a whole, where each
 * operation that stands so anywhere in it does so in every site that it is about.
 */
function joinSites(sites: readonly Site[], state: string): readonly JoinedSites[] {
  if (isUniform(sites, state)) return [{ place: toWidestPlace(sites), members: sites }];
  const joined: JoinedSites[] = [];
  const told = new Set<string>();
  for (const site of sites) {
    const namespace = site.column?.namespace;
    if (namespace !== undefined && told.has(namespace)) continue;
    const members = sites.filter(({ column }) => column?.namespace === namespace);
    if (namespace !== undefined && reachesOthers(members, state) && isUniform(members, state)) {
      told.add(namespace);
      joined.push({ place: { kind: 'whole-namespace', namespace }, members });
    } else {
      joined.push({ place: toPlace(site.column), members: [site] });
    }
  }
  return joined;
}

/** Whether it stands so for repositories that no policy names, and not only for the namespace itself. */
function reachesOthers(members: readonly Site[], state: string): boolean {
  const others = members.filter(({ column }) => column?.kind === 'other-in-namespace');
  return standingOperations(others, state).length > 0;
}

function isUniform(sites: readonly Site[], state: string): boolean {
  return standingOperations(sites, state).every((operation) =>
    sites.every(({ cells }) => {
      const cell = cells.get(operation);
      return cell === undefined || stateOf(cell) === state;
    }),
  );
}

function standingOperations(sites: readonly Site[], state: string): readonly string[] {
  return listOperations(sites).filter((operation) =>
    sites.some(({ cells }) => {
      const cell = cells.get(operation);
      return cell !== undefined && stateOf(cell) === state;
    }),
  );
}

function listOperations(sites: readonly Site[]): readonly string[] {
  return [...new Set(sites.flatMap(({ cells }) => [...cells.keys()]))];
}

/** @param state as `stateOf` gives it, or a denial that holds for all cells. */
function toLine(
  verb: SummaryVerb,
  state: string,
  places: readonly SummaryPlace[],
  sites: readonly Site[],
  operations: readonly string[],
): SummaryLine {
  const cells = sites.flatMap((site) =>
    operations.flatMap((operation) => {
      const cell = site.cells.get(operation);
      return cell !== undefined && stateOf(cell) === state ? [cell] : [];
    }),
  );
  const [standing = 'implicitly-denied'] = state.split(' ') as CellStanding[];
  const decisions = cells.map(({ decision }) => decision);
  const parts = cells.flatMap((cell) => (cell.parts.length > 1 ? cell.parts : []));
  const statements = parts.flatMap(({ decidedBy }) => decidedBy.map(({ statement }) => statement));
  return {
    verb,
    standing,
    limits: cells[0]?.limits ?? null,
    statements: [...new Set(statements)].sort((one, other) => one - other),
    places,
    operations: operationsOfVerb[verb].filter((operation) => operations.includes(operation)),
    isComplete: listOperations(sites).every((operation) => operations.includes(operation)),
    doubts: [...new Set(cells.flatMap((cell) => cell.parts.flatMap(({ doubts }) => doubts)))],
    neededResources: [...new Set(decisions.flatMap(({ illusions }) => illusions.map(toLastSegment)))],
  };
}

function toLastSegment({ resource }: Illusion): string {
  const name = parseResourceName(resource);
  return name.ok ? name.value.resource : resource;
}

function toWidestPlace(sites: readonly Site[]): SummaryPlace {
  return sites.every(({ column }) => column === null) ? { kind: 'account' } : { kind: 'everywhere' };
}

function toPlace(column: AccessColumn | null): SummaryPlace {
  if (column === null) return { kind: 'account' };
  const { kind, namespace = '', repository = '', pattern = '' } = column;
  switch (kind) {
    case 'namespace':
      return { kind, namespace };
    case 'other-in-namespace':
      return { kind, namespace };
    case 'repository':
      return { kind, namespace, repository };
    case 'pattern':
      return { kind: column.hasNearer ? 'pattern-otherwise' : kind, pattern };
    case 'everything-else':
      return { kind };
  }
}

/** The conditions that one or several statements have in common; all of them have to hold. */
export interface ConditionSummary {
  readonly effect: Effect;
  /** Indexes of the statements that have exactly these conditions. */
  readonly statements: readonly number[];
  /** Whether these are all the statements of the policy with this effect. */
  readonly isOfAll: boolean;
  readonly conditions: readonly ConditionEntry[];
}

/** What the readable statements of a policy depend on, equal conditions told once, in document order. */
export function summariseConditions(policy: PolicyDocument | null): readonly ConditionSummary[] {
  const found = new Map<string, { effect: Effect; statements: number[]; conditions: ConditionEntry[] }>();
  const count: Record<Effect, number> = { allow: 0, deny: 0 };
  for (const [index, statement] of listStatements(policy).entries()) {
    const { effect, conditions } = viewStatement(statement);
    if (effect === null || conditions === null) continue;
    count[effect] += 1;
    if (conditions.length === 0) continue;
    const key = JSON.stringify([effect, conditions]);
    const known = found.get(key) ?? { effect, statements: [], conditions: [...conditions] };
    found.set(key, known);
    known.statements.push(index);
  }
  return [...found.values()].map((summary) => ({
    ...summary,
    isOfAll: summary.statements.length === count[summary.effect],
  }));
}
