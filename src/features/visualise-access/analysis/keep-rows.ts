import type { AccessAnalysis } from './analyse-access';

/**
 * The newer analysis, with the rows of the former one where they say the same, so that whoever draws them can tell by
 * identity that nothing has changed.
 *
 * @param former `null` where there is none.
 */
export function keepRows(former: AccessAnalysis | null, next: AccessAnalysis): AccessAnalysis {
  if (former === null || former.rowsText !== next.rowsText) return next;
  return { ...next, grid: { ...next.grid, rows: former.grid.rows } };
}
