import { type AccessCell, type AccessTable, type TabulateOptions, tabulateAccess } from '../core/analyse';
import type { PolicyDocument } from '../core/model';

/**
 * An access table as text, one line an operation: the columns' ids, then per cell the standing with the
 * numbers of the deciding statements (`allowed 1`), `n/a` where the operation is not about the column. An
 * operation of the account has one cell. What hangs on circumstances names the statements of every part.
 */
export function viewAccess(
  policy: PolicyDocument,
  options: TabulateOptions = {},
): { readonly columns: readonly string[]; readonly rows: Readonly<Record<string, readonly string[]>> } {
  return viewTable(tabulateAccess({ identity: [policy] }, options));
}

export function viewTable(table: AccessTable): ReturnType<typeof viewAccess> {
  return {
    columns: table.columns.map((column) => column.id),
    rows: Object.fromEntries(
      table.rows.map(({ operation, cells, whole }) => [
        operation.id,
        whole ? [viewCell(whole)] : cells.map(viewCell),
      ]),
    ),
  };
}

function viewCell(cell: AccessCell | null): string {
  if (!cell) return 'n/a';
  const statements = cell.parts.flatMap(({ decidedBy }) => decidedBy.map(({ statement }) => statement + 1));
  return [cell.standing, ...new Set(statements)].join(' ');
}
