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
  if (end <= start) return;
  const { runs, parts } = collector;
  const last = runs.length - 3;
  const isNext = runs[last + 2] === start;
  // Stretches that touch, both copied unit by unit, are one run.
  if (isNext && collector.length - at(runs, last) === start - at(runs, last + 1)) runs[last + 2] = end;
  else runs.push(collector.length, start, end);
  parts.push(source.slice(start, end));
  collector.length += end - start;
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

/** Tells where in the source a stretch of the text comes from. */
export type SourceFinder = (range: TextRange) => TextRange;

/** Stretches are mostly asked for in the order of the text, so each search begins where the last one ended. */
export function createSourceFinder({ text, runs }: MappedText): SourceFinder {
  let known = 0;
  return ({ start, end }) => {
    const first = sourceStart(start);
    return end <= start
      ? { start: first, end: first }
      : { start: first, end: Math.max(first, sourceEnd(end)) };
  };

  function sourceStart(offset: number): number {
    const run = findRun(offset);
    if (offset >= text.length) return at(runs, run + 2);
    const from = at(runs, run + 1);
    return isUnitByUnit(run) ? from + (offset - at(runs, run)) : from;
  }

  function sourceEnd(offset: number): number {
    const run = findRun(offset - 1);
    return isUnitByUnit(run) ? at(runs, run + 1) + (offset - at(runs, run)) : at(runs, run + 2);
  }

  function isUnitByUnit(run: number): boolean {
    const next = runs[run + 3] ?? text.length;
    return next - at(runs, run) === at(runs, run + 2) - at(runs, run + 1);
  }

  /** The index in `runs` of the last run that starts at `offset` or before. */
  function findRun(offset: number): number {
    const isNear = at(runs, known) <= offset;
    const next = runs[known + 3] ?? Number.POSITIVE_INFINITY;
    if (isNear && offset < next) return known;
    const afterNext = runs[known + 6] ?? Number.POSITIVE_INFINITY;
    if (isNear && offset < afterNext) known += 3;
    else known = searchRun(runs, offset);
    return known;
  }
}

function searchRun(runs: readonly number[], offset: number): number {
  let low = 0;
  let high = runs.length / 3 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (at(runs, middle * 3) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low * 3);
}

function at(runs: readonly number[], index: number): number {
  return runs[index] ?? 0;
}
