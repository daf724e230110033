import { type Diagnostic, findNearestPlace, type SourceMap, type TextRange } from '../../core';

/** A finding and the characters that are underlined for it; offsets in the text that was read. */
export interface FindingMark {
  readonly diagnostic: Diagnostic;
  readonly range: TextRange;
}

/** An object or list longer than this is marked at its beginning, as one that spans lines is. */
const longestWholeMark = 120;

/**
 * Where to underline each finding. Names, strings and other plain values are marked in full; an object or
 * list that spans lines only at its name and opening bracket, since underlining half the page shows nothing.
 */
export function listFindingMarks(
  diagnostics: readonly Diagnostic[],
  sourceMap: SourceMap,
  text: string,
): readonly FindingMark[] {
  const marks: FindingMark[] = [];
  for (const diagnostic of diagnostics) {
    // A text that was refused as a whole has no place to point at; a notice says what is wrong.
    if (diagnostic.code === 'syntax/too-large') continue;
    const range = clamp(rangeOf(diagnostic, sourceMap, text), text.length);
    marks.push({ diagnostic, range: endOnFirstLine(range, text) });
  }
  return marks;
}

function rangeOf({ location }: Diagnostic, sourceMap: SourceMap, text: string): TextRange {
  if (location.kind === 'text') return location.range;
  const place = findNearestPlace(sourceMap, location.path);
  if (!place) return { start: 0, end: 0 };
  if (location.part === 'key') return place.key ?? place.value;
  const { start, end } = place.value;
  const isContainer = text[start] === '{' || text[start] === '[';
  const isShort = end - start <= longestWholeMark && !text.slice(start, end).includes('\n');
  if (!isContainer || isShort) return place.value;
  const begin = location.part === 'value' ? start : (place.key?.start ?? start);
  return { start: begin, end: start + 1 };
}

function clamp({ start, end }: TextRange, length: number): TextRange {
  const from = Math.max(0, Math.min(start, length));
  return { start: from, end: Math.max(from, Math.min(end, length)) };
}

function endOnFirstLine({ start, end }: TextRange, text: string): TextRange {
  const lineEnd = text.slice(start, end).search(/[\r\n]/);
  return { start, end: lineEnd <= 0 ? end : start + lineEnd };
}
