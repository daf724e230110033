import type { CellStanding } from '../../analyse';

/** An access map with all its words, in the language of the reader, to be written to a file or drawn. */
export interface AccessSheet {
  readonly title: string;
  /** Date, region and the like, a line each. */
  readonly facts: readonly string[];
  readonly groupHead: string;
  readonly operationHead: string;
  /** For operations of the account as a whole. */
  readonly accountHead: string;
  readonly columns: readonly string[];
  readonly groups: readonly AccessSheetGroup[];
  /** What a cell without an answer means: the operation is not about that column. */
  readonly notApplicable: string;
  readonly legend: readonly { readonly standing: CellStanding; readonly name: string }[];
  readonly notes: readonly string[];
}

export interface AccessSheetGroup {
  readonly name: string;
  readonly rows: readonly AccessSheetRow[];
}

export interface AccessSheetRow {
  readonly name: string;
  /** One per column; `null` where the operation is not about it. Empty for operations of the account. */
  readonly cells: readonly (AccessSheetCell | null)[];
  readonly whole: AccessSheetCell | null;
}

export interface AccessSheetCell {
  readonly standing: CellStanding;
  /** As few words as there is room for in a table: numbers of statements. */
  readonly short: string;
  /** The whole answer. */
  readonly full: string;
}
