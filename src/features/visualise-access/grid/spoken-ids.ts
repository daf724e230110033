/** Ids of what is spoken, under that of the table. A cell is named by three of them, so that none of it is in the cell. */
export function rowId(table: string, row: number): string {
  return `${table}-row-${row}`;
}

/** @param column `whole` for the account. */
export function columnId(table: string, column: number | 'whole'): string {
  return `${table}-column-${column}`;
}

export function textId(table: string, key: string): string {
  return `${table}-${key}`;
}
