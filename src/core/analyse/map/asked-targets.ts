import {
  type ChecksExpander,
  createChecksExpander,
  type ExpandedChecks,
  type Operation,
} from '../../catalogue';
import type { AccessSample } from '../access-table';
import type { OperationLevel } from '../operation-level';
import type { AccessColumn } from './access-columns';
import type { Place, TargetSignatures } from './target-signatures';

/** What a cell is asked about. */
export interface AskedTarget {
  /** `null` for the account as a whole. */
  readonly sample: AccessSample | null;
  /** As `TargetSignatures` has it. */
  readonly reach: number;
}

/** What the operations of a table are asked on, read once for all that are asked on the same. */
export class AskedTargets {
  readonly whole: AskedTarget = { sample: null, reach: -1 };
  private readonly byRepository = new Map<AccessColumn, AskedTarget | null>();
  private readonly byNamespace = new Map<AccessColumn, AskedTarget | null>();
  private readonly expanders = new Map<AskedTarget, ChecksExpander>();

  constructor(
    private readonly place: Place,
    private readonly signatures: TargetSignatures,
  ) {}

  /** @returns `null` where operations of the level are not about the column. */
  of(column: AccessColumn, level: OperationLevel): AskedTarget | null {
    const byColumn = level === 'repository' ? this.byRepository : this.byNamespace;
    const known = level === 'account' ? null : byColumn.get(column);
    if (known !== undefined) return known;
    const sample = sampleOf(column, level);
    const target = sample && { sample, reach: this.signatures.reachOf(this.place, sample) };
    byColumn.set(column, target);
    return target;
  }

  /** @returns what the operation asks; `null` where it cannot be asked on the target. */
  expand(operation: Operation, target: AskedTarget): ExpandedChecks | null {
    const known = this.expanders.get(target);
    const expand = known ?? createChecksExpander({ ...this.place, ...(target.sample ?? {}) });
    if (known === undefined) this.expanders.set(target, expand);
    return expand(operation);
  }
}

/** What an operation of a level is asked on in a column; `null` where it is not about it. */
export function sampleOf(column: AccessColumn, level: OperationLevel): AccessSample | null {
  if (level === 'account') return null;
  if (level === 'repository') return column.repositorySample;
  return column.namespaceSample === null ? null : { namespace: column.namespaceSample, repository: null };
}
