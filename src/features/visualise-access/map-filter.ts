import type { CellStanding } from '../../core';
import type { AccessGrid, GridCell, GridRow } from './analysis/analyse-access';
import { groupOf, type RowGroupId } from './grid/group-rows';

/** What of the map a person wants to see. */
export interface MapFilter {
  /** Rows and columns in which something stands so. */
  readonly standing: CellStanding | null;
  readonly group: RowGroupId | null;
  /** Rows that are not alike in all columns, and columns that are not like everything else. */
  readonly onlyDifferences: boolean;
}

export const noFilter: MapFilter = { standing: null, group: null, onlyDifferences: false };

/** The part of a map that a filter leaves. "Everything else" stays, or the table would seem to be the whole world. */
export function filterGrid(grid: AccessGrid, filter: MapFilter): AccessGrid {
  if (filter.standing === null && filter.group === null && !filter.onlyDifferences) return grid;
  const rows = grid.rows.filter((row) => isWanted(row, filter));
  const last = grid.columns.length - 1;
  const kept = grid.columns.flatMap((_, index) =>
    index === last || isColumnWanted(rows, index, last, filter) ? [index] : [],
  );
  return {
    ...grid,
    columns: kept.flatMap((index) => grid.columns[index] ?? []),
    rows: rows.map((row) => ({ ...row, cells: kept.map((index) => row.cells[index] ?? null) })),
  };
}

function isWanted(row: GridRow, { standing, group, onlyDifferences }: MapFilter): boolean {
  if (group !== null && groupOf(row.operation) !== group) return false;
  const cells = [...row.cells, row.whole].filter((cell) => cell !== null);
  if (standing !== null && !cells.some((cell) => cell.standing === standing)) return false;
  return !onlyDifferences || new Set(cells.map(saying)).size > 1;
}

function isColumnWanted(
  rows: readonly GridRow[],
  index: number,
  last: number,
  { standing, onlyDifferences }: MapFilter,
): boolean {
  if (standing !== null && !rows.some(({ cells }) => cells[index]?.standing === standing)) return false;
  if (!onlyDifferences) return true;
  return rows.some(({ cells }) => {
    const [own, other] = [cells[index] ?? null, cells[last] ?? null];
    return own !== null && other !== null && saying(own) !== saying(other);
  });
}

/** Which statement decides is no difference for the one who asks. */
function saying({ standing, limits }: GridCell): string {
  return limits === null ? standing : `${standing} ${JSON.stringify(limits)}`;
}
