import {
  type AccessColumn,
  compilePolicies,
  decideOperation,
  expandOperation,
  type OperationDecision,
  type PolicyDocument,
  sampleOf,
  writeTarget,
} from '../../../core';
import type { AccessGrid, GridRow } from './analyse-access';

/** One cell of the grid, decided again with its checks, doubts and illusions. */
export interface DecidedCell {
  readonly decision: OperationDecision;
  /** As the simulator takes it; `null` where no text leads to the region of the grid. */
  readonly target: string | null;
}

/**
 * Where circumstances do not matter, they are taken from the grid; else nothing is said of them.
 *
 * @param column `null` for operations of the account.
 * @returns `null` where the operation cannot be asked about the column.
 */
export function decideCell(
  policy: PolicyDocument,
  grid: AccessGrid,
  row: GridRow,
  column: AccessColumn | null,
): DecidedCell | null {
  const sample = column === null ? null : sampleOf(column, row.level);
  const { region, account, principal } = grid;
  const expansion = expandOperation(row.operation, { region, account, ...(sample ?? {}) });
  if (!expansion.ok) return null;
  // The row may come from a part of the grid.
  const own = grid.rows.find(({ operation }) => operation === row.operation);
  const cell = column === null ? own?.whole : own?.cells[grid.columns.indexOf(column)];
  const [only, ...others] = cell?.circumstances ?? [];
  const context = only !== undefined && others.length === 0 && hasKeys(only.context) ? only.context : null;
  const policies = compilePolicies({ identity: [policy] });
  const decision = decideOperation(expansion, policies, {
    ...(context === null ? {} : { context }),
    ...(principal === undefined ? {} : { principal }),
    trace: false,
  });
  return { decision, target: writeTarget(sample, region) };
}

function hasKeys(value: object): boolean {
  return Object.keys(value).length > 0;
}
