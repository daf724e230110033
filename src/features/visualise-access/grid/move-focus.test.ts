import { describe, expect, it } from 'vitest';
import { canFocus, type FocusRow, firstPlace, moveFocus } from './move-focus';

/** `x` can be gone to, `.` cannot; `=` is a cell that spans the table. */
function readRows(...lines: readonly string[]): readonly FocusRow[] {
  return lines.map((line) =>
    line === '='
      ? { spans: true, places: [true] }
      : { spans: false, places: [...line].map((place) => place === 'x') },
  );
}

const rows = readRows('...', '.xx', '.xx', 'x.x', '=', '=');

describe('moveFocus', () => {
  it.each([
    { key: 'ArrowRight', from: [1, 1], to: [1, 2], name: 'along the row' },
    { key: 'ArrowRight', from: [1, 2], to: null, name: 'not beyond its end' },
    { key: 'ArrowLeft', from: [3, 2], to: [3, 0], name: 'over a place that cannot be gone to' },
    { key: 'ArrowDown', from: [1, 1], to: [2, 1], name: 'down the column' },
    { key: 'ArrowDown', from: [2, 1], to: [4, 0], name: 'over a row without that column, to one that spans' },
    { key: 'ArrowDown', from: [3, 2], to: [4, 0], name: 'to a cell that spans the table' },
    { key: 'ArrowDown', from: [5, 0], to: null, name: 'not out of the table' },
    { key: 'ArrowUp', from: [4, 0], to: [3, 0], name: 'from a spanning cell to the first of the row above' },
    { key: 'ArrowUp', from: [1, 1], to: null, name: 'not to heads that do not fold' },
    { key: 'Home', from: [1, 2], to: [1, 1], name: 'to the first of the row' },
    { key: 'End', from: [3, 0], to: [3, 2], name: 'to the last of the row' },
    { key: 'x', from: [1, 1], to: null, name: 'nowhere on other keys' },
  ])('$key leads $name', ({ key, from: [row = 0, column = 0], to }) => {
    const place = moveFocus(rows, { row, column }, key);
    expect(place && [place.row, place.column]).toEqual(to);
  });

  it('reaches the corners of the table with Control', () => {
    expect(moveFocus(rows, { row: 2, column: 1 }, 'Home', true)).toEqual({ row: 1, column: 1 });
    expect(moveFocus(rows, { row: 2, column: 1 }, 'End', true)).toEqual({ row: 5, column: 0 });
  });

  it('reaches every place from the first one', () => {
    const start = firstPlace(rows);
    if (!start) throw new Error('no place');
    const seen = new Set<string>();
    const open = [start];
    for (let place = open.pop(); place; place = open.pop()) {
      const key = `${place.row}-${place.column}`;
      if (seen.has(key)) continue;
      seen.add(key);
      expect(canFocus(rows, place)).toBe(true);
      for (const arrow of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
        const next = moveFocus(rows, place, arrow);
        if (next) open.push(next);
      }
    }
    expect(seen.size).toBe(rows.flatMap(({ places }) => places.filter(Boolean)).length);
  });
});
