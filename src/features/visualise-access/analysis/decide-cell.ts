import {
  type AccessCell,
  compilePolicies,
  decideOperation,
  expandOperation,
  type OperationDecision,
  type PolicyDocument,
  type ResourceClass,
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
 * @param column `null` for operations of the account.
 * @returns `null` where the operation cannot be asked about the column.
 */
export function decideCell(
  policy: PolicyDocument,
  grid: AccessGrid,
  row: GridRow,
  column: ResourceClass | null,
): DecidedCell | null {
  const sample = sampleOf(row, column);
  const { region, account } = grid;
  const expansion = expandOperation(row.operation, { region, account, ...(sample ?? {}) });
  if (!expansion.ok) return null;
  const policies = compilePolicies({ identity: [policy] });
  const decision = decideOperation(expansion, policies, { trace: false });
  return { decision, target: writeTarget(sample, region) };
}

function sampleOf({ level }: GridRow, column: ResourceClass | null): AccessCell['sample'] {
  if (column === null) return null;
  return level === 'namespace' ? { ...column.sample, repository: null } : column.sample;
}
