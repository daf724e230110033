/** A place in the table by row and drawn column; cells that span the table have column 0. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** Which places of a row can be gone to. `spans`: its one cell lies under every column. */
export interface FocusRow {
  readonly spans: boolean;
  readonly places: readonly boolean[];
}

/**
 * Where a key leads from a place: along the row or column to the next place that can be gone to, Home and End
 * to the ends of the row, with Control to those of the table. `null` for other keys and at the edge.
 */
export function moveFocus(
  rows: readonly FocusRow[],
  from: GridPlace,
  key: string,
  isControl = false,
): GridPlace | null {
  switch (key) {
    case 'ArrowRight':
      return findAlong(rows, from, 1);
    case 'ArrowLeft':
      return findAlong(rows, from, -1);
    case 'ArrowDown':
      return findAcross(rows, from, 1);
    case 'ArrowUp':
      return findAcross(rows, from, -1);
    case 'Home':
      return isControl ? firstPlace(rows) : firstInRow(rows, from.row);
    case 'End':
      return isControl ? lastPlace(rows) : lastInRow(rows, from.row);
    default:
      return null;
  }
}

export function firstPlace(rows: readonly FocusRow[]): GridPlace | null {
  for (let row = 0; row < rows.length; row += 1) {
    const place = firstInRow(rows, row);
    if (place) return place;
  }
  return null;
}

export function canFocus(rows: readonly FocusRow[], { row, column }: GridPlace): boolean {
  return rows[row]?.places[column] ?? false;
}

function lastPlace(rows: readonly FocusRow[]): GridPlace | null {
  for (let row = rows.length - 1; row >= 0; row -= 1) {
    const place = lastInRow(rows, row);
    if (place) return place;
  }
  return null;
}

function findAlong(rows: readonly FocusRow[], { row, column }: GridPlace, step: 1 | -1): GridPlace | null {
  const places = rows[row]?.places ?? [];
  for (let next = column + step; next >= 0 && next < places.length; next += step) {
    if (places[next]) return { row, column: next };
  }
  return null;
}

/** A row without a place in the column is passed over; one that spans the table is met from every column. */
function findAcross(rows: readonly FocusRow[], { row, column }: GridPlace, step: 1 | -1): GridPlace | null {
  const isFromSpan = rows[row]?.spans ?? false;
  for (let next = row + step; next >= 0 && next < rows.length; next += step) {
    const candidate = rows[next];
    if (!candidate) continue;
    if (candidate.spans && candidate.places[0]) return { row: next, column: 0 };
    if (candidate.places[column]) return { row: next, column };
    if (isFromSpan) {
      const place = firstInRow(rows, next);
      if (place) return place;
    }
  }
  return null;
}

function firstInRow(rows: readonly FocusRow[], row: number): GridPlace | null {
  const column = rows[row]?.places.indexOf(true) ?? -1;
  return column < 0 ? null : { row, column };
}

function lastInRow(rows: readonly FocusRow[], row: number): GridPlace | null {
  const column = rows[row]?.places.lastIndexOf(true) ?? -1;
  return column < 0 ? null : { row, column };
}
