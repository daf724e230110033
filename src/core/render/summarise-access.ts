import type { AccessCell, AccessRow, AccessTable, ResourceClass, Standing } from '../analyse';
import { listStatements, type PolicyDocument, viewStatement } from '../model';

/** What a policy does, by meaning: one line for a kind of use and how it stands. */
export interface SummaryLine {
  readonly verb: SummaryVerb;
  readonly standing: Standing;
  /** Where it stands so; never empty. */
  readonly places: readonly SummaryPlace[];
  /** Operations of the verb that stand so, where not all of them do; else empty. */
  readonly only: readonly string[];
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
  | 'console';

export type SummaryPlace =
  | { readonly kind: 'everywhere' }
  /** Nothing else to tell apart: the account as a whole. */
  | { readonly kind: 'account' }
  | { readonly kind: 'whole-namespace'; readonly namespace: string }
  | { readonly kind: 'namespace'; readonly namespace: string }
  | { readonly kind: 'other-in-namespace'; readonly namespace: string }
  | { readonly kind: 'repository'; readonly namespace: string; readonly repository: string }
  | { readonly kind: 'pattern'; readonly pattern: string }
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
};

/** What matters most comes first; a verb is told by its strongest standing in each place. */
const standingOrder: readonly Standing[] = [
  'allowed',
  'conditional',
  'uncertain',
  'looks-granted',
  'explicitly-denied',
  'implicitly-denied',
];

/**
 * Sums an access table up. A verb counts as allowed in a place where any of its operations is allowed, so
 * that "may not delete" is only said where no deletion at all is possible. Denials are told only where a
 * verb is denied everywhere; what is denied outside a grant goes without saying.
 */
export function summariseAccess(table: AccessTable): readonly SummaryLine[] {
  const lines: SummaryLine[] = [];
  for (const [verb, operations] of Object.entries(operationsOfVerb)) {
    const rows = table.rows.filter((row) => operations.includes(row.operation.id));
    lines.push(...summariseVerb(verb as SummaryVerb, rows, table.columns));
  }
  return lines.sort(
    (one, other) => standingOrder.indexOf(one.standing) - standingOrder.indexOf(other.standing),
  );
}

function summariseVerb(
  verb: SummaryVerb,
  rows: readonly AccessRow[],
  columns: readonly ResourceClass[],
): readonly SummaryLine[] {
  const lines: SummaryLine[] = [];
  const strongest = columns.map((_, index) => strongestStanding(rows, index));
  const whole = strongestOf(rows.flatMap((row) => (row.whole ? [row.whole.decision.standing] : [])));
  const relevant = strongest.filter((standing) => standing !== null);
  for (const standing of standingOrder) {
    const matching = columns.filter((_, index) => strongest[index] === standing);
    const hasWhole = whole === standing;
    if (matching.length === 0 && !hasWhole) continue;
    const coversAll = matching.length === relevant.length && (whole === null || hasWhole);
    if (isDenial(standing) && !coversAll) continue;
    const places = toPlaces(matching, columns, strongest, standing, relevant.length);
    lines.push({
      verb,
      standing,
      places: places.length > 0 ? places : [{ kind: 'account' }],
      only: partialOperations(rows, matching, columns, hasWhole, standing),
    });
  }
  return lines;
}

function isDenial(standing: Standing): boolean {
  return standing === 'implicitly-denied' || standing === 'explicitly-denied';
}

function strongestStanding(rows: readonly AccessRow[], column: number): Standing | null {
  return strongestOf(
    rows.flatMap((row) => {
      const cell = row.cells[column];
      return cell ? [cell.decision.standing] : [];
    }),
  );
}

function strongestOf(standings: readonly Standing[]): Standing | null {
  return standingOrder.find((standing) => standings.includes(standing)) ?? null;
}

/** Names the columns for people; a namespace whose every part stands the same is named once. */
function toPlaces(
  matching: readonly ResourceClass[],
  columns: readonly ResourceClass[],
  strongest: readonly (Standing | null)[],
  standing: Standing,
  relevantCount: number,
): readonly SummaryPlace[] {
  if (matching.length > 0 && matching.length === relevantCount) return [{ kind: 'everywhere' }];
  const places: SummaryPlace[] = [];
  const told = new Set<string>();
  for (const column of matching) {
    const { namespace } = column;
    if (namespace !== undefined && isWholeNamespace(namespace, columns, strongest, standing)) {
      if (!told.has(namespace)) places.push({ kind: 'whole-namespace', namespace });
      told.add(namespace);
    } else {
      places.push(toPlace(column));
    }
  }
  return places;
}

function isWholeNamespace(
  namespace: string,
  columns: readonly ResourceClass[],
  strongest: readonly (Standing | null)[],
  standing: Standing,
): boolean {
  const standings = columns.flatMap((column, index) => {
    const own = strongest[index];
    return column.namespace === namespace && own ? [{ kind: column.kind, own }] : [];
  });
  const hasOthers = standings.some(({ kind }) => kind === 'other-in-namespace');
  return hasOthers && standings.every(({ own }) => own === standing);
}

function toPlace(column: ResourceClass): SummaryPlace {
  const { kind, namespace = '', repository = '', pattern = '' } = column;
  switch (kind) {
    case 'namespace':
      return { kind, namespace };
    case 'other-in-namespace':
      return { kind, namespace };
    case 'repository':
      return { kind, namespace, repository };
    case 'pattern':
      return { kind, pattern };
    case 'everything-else':
      return { kind };
  }
}

/** The operations that stand so in at least one of the places, unless all of the verb's do in all of them. */
function partialOperations(
  rows: readonly AccessRow[],
  matching: readonly ResourceClass[],
  columns: readonly ResourceClass[],
  hasWhole: boolean,
  standing: Standing,
): readonly string[] {
  const indexes = matching.map((column) => columns.indexOf(column));
  const cellsOf = (row: AccessRow): readonly AccessCell[] => {
    const cells = indexes.flatMap((index) => row.cells[index] ?? []);
    return hasWhole && row.whole ? [...cells, row.whole] : cells;
  };
  const stands = (cell: AccessCell) => cell.decision.standing === standing;
  const concerned = rows.filter((row) => cellsOf(row).length > 0);
  const affected = concerned.filter((row) => cellsOf(row).some(stands));
  return concerned.every((row) => cellsOf(row).every(stands)) ? [] : affected.map((row) => row.operation.id);
}

/** One condition that an allow of the policy depends on. */
export interface ConditionSummary {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly string[];
  /** Indexes of the statements that have it. */
  readonly statements: readonly number[];
}

/** The conditions of all readable statements, equal ones once, in document order. */
export function summariseConditions(policy: PolicyDocument | null): readonly ConditionSummary[] {
  const found = new Map<string, { summary: ConditionSummary; statements: number[] }>();
  for (const [index, statement] of listStatements(policy).entries()) {
    for (const { operator, key, values } of viewStatement(statement).conditions ?? []) {
      const texts = values.map(String);
      const identity = JSON.stringify([operator, key, texts]);
      const known = found.get(identity);
      if (known) {
        known.statements.push(index);
      } else {
        const statements = [index];
        found.set(identity, { summary: { operator, key, values: texts, statements }, statements });
      }
    }
  }
  return [...found.values()].map(({ summary, statements }) => ({ ...summary, statements }));
}
