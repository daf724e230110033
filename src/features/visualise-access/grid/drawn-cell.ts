import type { GridCell, GridRow } from '../analysis/analyse-access';
import type { ColumnPlace } from './choose-columns';

/** What stands at one place of the drawn table. */
export type DrawnCell =
  | { readonly kind: 'cell'; readonly cell: GridCell }
  /** The folded columns do not agree; each different cell once. */
  | { readonly kind: 'mixed'; readonly cells: readonly GridCell[] }
  | { readonly kind: 'not-applicable' };

/** @param column `null` for the one cell of an operation of the account. */
export function drawCell(row: GridRow, column: ColumnPlace | null): DrawnCell {
  const indexes = column === null ? [] : column.kind === 'class' ? [column.index] : column.indexes;
  const found = column === null ? [row.whole] : indexes.map((index) => row.cells[index] ?? null);
  const [first, ...others] = [...new Set(found.filter((cell) => cell !== null))];
  if (!first) return { kind: 'not-applicable' };
  return others.length === 0 ? { kind: 'cell', cell: first } : { kind: 'mixed', cells: [first, ...others] };
}
