import type { TextRange } from '../foundation';

/**
 * A text taken out of another one, such as the content of a quoted string, with the way back: every stretch
 * of it belongs to a stretch of the source.
 *
 * INVARIANT (ordered runs): `runs` holds three numbers a run, `start, sourceStart, sourceEnd`, in the order
 * of both texts. A run lasts until the next one starts. Where it is as long as its source it stands for it
 * unit by unit, else as a whole.
 */
export interface MappedText {
  readonly text: string;
  readonly runs: readonly number[];
}

/** Collects a `MappedText` from left to right. */
export interface TextCollector {
  readonly parts: string[];
  readonly runs: number[];
  length: number;
}

export function createCollector(): TextCollector {
  return { parts: [], runs: [], length: 0 };
}

/** Takes a stretch of the source over as it is. */
export function collectCopy(collector: TextCollector, source: string, start: number, end: number): void {
  if (end > start) collect(collector, source.slice(start, end), start, end);
}

/** Adds what a stretch of the source stands for; an empty stretch where it stands for nothing written. */
export function collect(collector: TextCollector, text: string, start: number, end: number): void {
  if (text === '') return;
  collector.runs.push(collector.length, start, end);
  collector.parts.push(text);
  collector.length += text.length;
}

export function toMappedText({ parts, runs }: TextCollector): MappedText {
  return { text: parts.join(''), runs };
}

/** A stretch of the source as it stands there. */
export function sliceMapped(source: string, start: number, end: number): MappedText {
  return { text: source.slice(start, end), runs: [0, start, end] };
}

/** Where in the source a stretch of the text comes from. */
export function toSourceRange(mapped: MappedText, { start, end }: TextRange): TextRange {
  const first = sourceStart(mapped, start);
  if (end <= start) return { start: first, end: first };
  return { start: first, end: Math.max(first, sourceEnd(mapped, end)) };
}

function sourceStart({ text, runs }: MappedText, offset: number): number {
  const run = findRun(runs, offset);
  const from = at(runs, run + 1);
  const to = at(runs, run + 2);
  if (offset >= text.length) return to;
  return isUnitByUnit(text, runs, run) ? from + (offset - at(runs, run)) : from;
}

function sourceEnd({ text, runs }: MappedText, offset: number): number {
  const run = findRun(runs, offset - 1);
  return isUnitByUnit(text, runs, run) ? at(runs, run + 1) + (offset - at(runs, run)) : at(runs, run + 2);
}

function isUnitByUnit(text: string, runs: readonly number[], run: number): boolean {
  const next = runs[run + 3] ?? text.length;
  return next - at(runs, run) === at(runs, run + 2) - at(runs, run + 1);
}

/** The index in `runs` of the last run that starts at `offset` or before. */
function findRun(runs: readonly number[], offset: number): number {
  let low = 0;
  let high = runs.length / 3 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (at(runs, middle * 3) <= offset) low = middle;
    else high = middle - 1;
  }
  return low * 3;
}

function at(runs: readonly number[], index: number): number {
  return runs[index] ?? 0;
}
