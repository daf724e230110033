import {
  type AccessColumn,
  compilePolicies,
  decideOperation,
  expandOperation,
  type OperationDecision,
  type PolicyDocument,
  type RequestContext,
  sampleOf,
  writeTarget,
} from '../../../core';
import type { AccessGrid, GridCell, GridRow } from './analyse-access';
import { findCell } from './find-cell';

/** One cell of the grid, decided again with its checks, doubts and illusions. */
export interface DecidedCell {
  readonly decision: OperationDecision;
  /** As the simulator takes it; `null` where no text leads to the region of the grid. */
  readonly target: string | null;
}

/**
 * Where circumstances do not matter, or the cell is unsettled in some, those of the grid are taken; else nothing is
 * said of them.
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
  const cell = findCell(grid, row, column);
  const context = cell ? pickContext(cell) : null;
  const policies = compilePolicies({ identity: [policy] });
  const decision = decideOperation(expansion, policies, {
    ...(context === null ? {} : { context }),
    ...(principal === undefined ? {} : { principal }),
    trace: false,
  });
  return { decision, target: writeTarget(sample, region) };
}

/** What is unsettled is explained in circumstances in which it is; `null` where nothing is to be said of them. */
function pickContext({ standing, circumstances }: GridCell): RequestContext | null {
  const [first, ...others] = circumstances;
  const telling =
    standing === 'uncertain'
      ? circumstances.find((circumstance) => circumstance.standing === standing)
      : others.length === 0
        ? first
        : undefined;
  return telling !== undefined && Object.keys(telling.context).length > 0 ? telling.context : null;
}
