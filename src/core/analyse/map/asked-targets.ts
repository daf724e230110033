import { type ReadTarget, readParts } from '../../catalogue';
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
  private readonly known = new Map<AskedTarget, ReadTarget | null>();

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

  /** @returns the target for `expandOnTarget`; `null` where no operation can be asked on it. */
  read(target: AskedTarget): ReadTarget | null {
    const known = this.known.get(target);
    if (known !== undefined) return known;
    const result = readParts({ ...this.place, ...(target.sample ?? {}) }, 'individual');
    const read = result.ok ? result.value : null;
    this.known.set(target, read);
    return read;
  }
}

/** What an operation of a level is asked on in a column; `null` where it is not about it. */
export function sampleOf(column: AccessColumn, level: OperationLevel): AccessSample | null {
  if (level === 'account') return null;
  if (level === 'repository') return column.repositorySample;
  return column.namespaceSample === null ? null : { namespace: column.namespaceSample, repository: null };
}
