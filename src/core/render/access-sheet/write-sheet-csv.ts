import type { AccessSheet } from './access-sheet';

/**
 * The sheet as comma-separated values (RFC 4180): one row an operation, one column a class of resources, one more for
 * the account as a whole; facts and notes stand above and below, in the first column.
 *
 * @returns with a byte order mark, by which spreadsheets know that the text is UTF-8.
 */
export function writeSheetCsv(sheet: AccessSheet): string {
  const { title, facts, groupHead, operationHead, accountHead, columns, groups, notApplicable, notes } =
    sheet;
  const rows: readonly string[][] = [
    [title],
    ...facts.map((fact) => [fact]),
    [],
    [groupHead, operationHead, ...columns, accountHead],
    ...groups.flatMap((group) =>
      group.rows.map(({ name, cells, whole }) => [
        group.name,
        name,
        ...columns.map((_, index) => cells[index]?.full ?? notApplicable),
        whole?.full ?? notApplicable,
      ]),
    ),
    ...(notes.length > 0 ? [[], ...notes.map((note) => [note])] : []),
  ];
  return `\uFEFF${rows.map((row) => row.map(quote).join(',')).join('\r\n')}\r\n`;
}

/** Names come from policies that anybody may have written: no spreadsheet may take one for a formula. */
function quote(text: string): string {
  const safe = formulaStarts.has(text.charAt(0)) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const formulaStarts: ReadonlySet<string> = new Set(['=', '+', '-', '@', '\t', '\r']);
