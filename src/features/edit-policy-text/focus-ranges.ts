import { type DocumentPath, findNearestPlace, findPlace, type SourceMap, type TextRange } from '../../core';

/**
 * The stretches of text that the focused paths stand for, in text order and without repeats: a value with its
 * name. A path that was not written stands for the nearest part around it that was.
 */
export function listFocusRanges(paths: readonly DocumentPath[], sourceMap: SourceMap): readonly TextRange[] {
  const ranges = new Map<string, TextRange>();
  for (const path of paths) {
    const place = findNearestPlace(sourceMap, path);
    if (!place) continue;
    const range = { start: place.key?.start ?? place.value.start, end: place.value.end };
    ranges.set(`${range.start} ${range.end}`, range);
  }
  return [...ranges.values()].sort((one, other) => one.start - other.start || one.end - other.end);
}

/** Where each statement stands, by its index; empty where the statements are no list. */
export function listStatementRanges(sourceMap: SourceMap): readonly TextRange[] {
  const ranges: TextRange[] = [];
  for (;;) {
    const place = findPlace(sourceMap, ['statement', ranges.length]);
    if (!place) return ranges;
    ranges.push(place.value);
  }
}

/** The statement that an offset is in or touches; `null` between and outside statements. */
export function findStatementAt(statements: readonly TextRange[], offset: number): number | null {
  const index = statements.findIndex(({ start, end }) => start <= offset && offset <= end);
  return index === -1 ? null : index;
}
