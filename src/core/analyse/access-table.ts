import type { Operation } from '../catalogue';
import type { RequestPrincipal } from '../model';
import type { AccessColumn } from './map/access-columns';
import type { DecidedOperation } from './map/decide-cell';
import type { OperationLevel } from './operation-level';
import type { OpenPoint } from './space/question';

export interface AccessRow {
  readonly operation: Operation;
  readonly level: OperationLevel;
  /** One per column in the order of `columns`, `null` where the operation has nothing to do with it. */
  readonly cells: readonly (AccessCell | null)[];
  /** For operations of the account level, which no resource class divides; else `null`. */
  readonly whole: AccessCell | null;
}

export interface AccessCell extends DecidedOperation {
  /** What was asked about; `null` for the account as a whole. */
  readonly sample: AccessSample | null;
}

/** `repository` is `null` for a namespace itself. */
export interface AccessSample {
  readonly namespace: string;
  readonly repository: string | null;
}

/** What operations on resources come to, for every resource there can be. */
export interface AccessTable {
  readonly columns: readonly AccessColumn[];
  readonly rows: readonly AccessRow[];
  /** The region of every request in the table. */
  readonly region: string;
  /** Regions that the policies name, by their full codes; empty where none does. */
  readonly regions: readonly string[];
  /** A region that no policy names; asking about it shows what holds in all the others. */
  readonly otherRegion: string;
  /** The root account of every request in the table; empty for the owner of the policies. */
  readonly account: string;
  /** Root account IDs that the policies name. */
  readonly accounts: readonly string[];
  /** Who asks in every request; absent where the policies do not care. */
  readonly principal?: RequestPrincipal;
  /** Names in the policies that no image can have, so that nothing will ever ask for them. */
  readonly impossibleNames: readonly string[];
  /** How many classes beyond the limit have no column; nothing in the table speaks of them. */
  readonly omittedColumns: number;
  /** Empty where the table is complete; else why resources or circumstances may be missing. */
  readonly open: readonly OpenPoint[];
}
