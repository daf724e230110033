const counts = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });

/** @param {number} value in three digits: `1,230,000` */
export function formatCount(value) {
  return counts.format(value);
}

/** @param {number} ms */
export function formatMs(ms) {
  if (ms >= 1000) return `${counts.format(ms / 1000)} s`;
  return ms >= 0.1 ? `${counts.format(ms)} ms` : `${counts.format(ms * 1000)} µs`;
}

/**
 * Lays out rows in columns: the first to the left, the others to the right.
 *
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
export function layOutTable(head, rows) {
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  /** @type {(row: readonly string[]) => string} */
  const write = (row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ');
  return [write(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(write)].join('\n');
}
