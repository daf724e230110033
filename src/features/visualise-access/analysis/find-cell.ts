import type { AccessColumn } from '../../../core';
import type { AccessGrid, GridCell, GridRow } from './analyse-access';

/**
 * The cell of an operation and a column in the grid as a whole. Row and column may come from a part of it, or from a
 * grid before that says the same of them; so they are known by what they are about.
 *
 * @param column `null` for operations of the account.
 */
export function findCell(grid: AccessGrid, row: GridRow, column: AccessColumn | null): GridCell | null {
  const own = grid.rows.find(({ operation }) => operation === row.operation);
  if (column === null) return own?.whole ?? null;
  return own?.cells[grid.columns.findIndex(({ id }) => id === column.id)] ?? null;
}
