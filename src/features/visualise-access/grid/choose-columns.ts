import type { AccessColumn } from '../../../core';

/** What stands at the head of the drawn table: one class, or the classes of a namespace folded into one. */
export type ShownColumn = (ClassPlace & { readonly column: AccessColumn }) | FoldedPlace;

/** What of a column is drawn below its head: nothing that says what a class is called. */
export type ColumnPlace = ClassPlace | FoldedPlace;

interface ClassPlace {
  readonly kind: 'class';
  /** Of the column, among all. */
  readonly index: number;
}

interface FoldedPlace {
  readonly kind: 'folded';
  readonly namespace: string;
  readonly indexes: readonly number[];
}

export function toPlace(shown: ShownColumn): ColumnPlace {
  return shown.kind === 'class' ? { kind: shown.kind, index: shown.index } : shown;
}

export interface ColumnChoice {
  readonly shown: readonly ShownColumn[];
  /** Classes that have no place in the drawn table: filtered out, or beyond the limit. */
  readonly hiddenCount: number;
  /** How many columns there would be without the limit on drawing. */
  readonly drawableCount: number;
  /** Namespaces that can be folded and unfolded; empty while all columns fit. */
  readonly foldable: readonly string[];
}

/** More columns than this are folded by namespace until somebody unfolds them. */
export const foldAbove = 12;

/** More columns than this are never drawn at once; the filter reaches the others. */
export const drawLimit = 40;

/**
 * Chooses the columns to draw. A filter shows every class whose name contains the query, unfolded;
 * "everything else" is always there, or the table would seem to be the whole world.
 */
export function chooseColumns(
  columns: readonly AccessColumn[],
  query: string,
  unfolded: ReadonlySet<string>,
): ColumnChoice {
  const wanted = query.trim().toLowerCase();
  const matching = columns.flatMap((column, index) =>
    wanted === '' || column.kind === 'everything-else' || nameOfColumn(column).toLowerCase().includes(wanted)
      ? [{ kind: 'class' as const, index, column }]
      : [],
  );
  const isFolding = wanted === '' && columns.length > foldAbove;
  const foldable = isFolding ? listFoldable(columns) : [];
  const all = isFolding ? fold(matching, new Set(foldable), unfolded) : matching;
  const last = all.slice(-1);
  const shown = all.length > drawLimit ? [...all.slice(0, drawLimit - 1), ...last] : all;
  const drawnClasses = shown.reduce(
    (sum, { kind, ...rest }) => sum + ('indexes' in rest ? rest.indexes.length : 1),
    0,
  );
  return { shown, hiddenCount: columns.length - drawnClasses, drawableCount: all.length, foldable };
}

/** What a class is called when it is searched for; empty for everything else. */
export function nameOfColumn({
  namespace = '',
  repository,
  pattern,
}: Pick<AccessColumn, 'namespace' | 'repository' | 'pattern'>): string {
  if (pattern !== undefined) return pattern;
  return repository === undefined ? namespace : `${namespace}/${repository}`;
}

function listFoldable(columns: readonly AccessColumn[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { namespace } of columns) {
    if (namespace !== undefined) counts.set(namespace, (counts.get(namespace) ?? 0) + 1);
  }
  return [...counts].flatMap(([namespace, count]) => (count > 1 ? [namespace] : []));
}

type ClassColumn = Extract<ShownColumn, { kind: 'class' }>;

function fold(
  matching: readonly ClassColumn[],
  foldable: ReadonlySet<string>,
  unfolded: ReadonlySet<string>,
): readonly ShownColumn[] {
  const folded = new Map<string, number[]>();
  const shown: ShownColumn[] = [];
  for (const entry of matching) {
    const { namespace } = entry.column;
    if (namespace === undefined || !foldable.has(namespace) || unfolded.has(namespace)) {
      shown.push(entry);
      continue;
    }
    const known = folded.get(namespace);
    if (known) {
      known.push(entry.index);
      continue;
    }
    const indexes = [entry.index];
    folded.set(namespace, indexes);
    shown.push({ kind: 'folded', namespace, indexes });
  }
  return shown;
}

/** Tells the drawn columns apart. */
export function keyOfColumn(column: ShownColumn): string {
  return column.kind === 'class' ? column.column.id : `folded ${column.namespace}`;
}
