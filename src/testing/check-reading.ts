import { expect } from 'vitest';
import { type Diagnostic, findNearestPlace, type SourceMap, type TextRange } from '../core/foundation';
import { type PolicyReading, type ReadingCode, readPolicy } from '../core/parse';
import { readMarks } from './marked-text';

/**
 * Reads a fixture and expects exactly these findings, each at the place that the fixture marks for it:
 * the first code belongs to the first mark. Returns the reading for what else there is to check.
 */
export function checkReading(marked: string, ...codes: readonly ReadingCode[]): PolicyReading {
  const { text, ranges } = readMarks(marked);
  const reading = readPolicy(text);
  const found = reading.diagnostics.map((diagnostic) => describe(text, diagnostic, reading.sourceMap));
  expect(found).toEqual(
    codes.map((code, index) => show(text, code, ranges[index] ?? { start: -1, end: -1 })),
  );
  return reading;
}

/** The finding with this code; fails where there is none. */
export function findingOf(reading: PolicyReading, code: ReadingCode): Diagnostic {
  const finding = reading.diagnostics.find((diagnostic) => diagnostic.code === code);
  if (!finding) throw new Error(`No ${code} among ${reading.diagnostics.map((one) => one.code).join(', ')}`);
  return finding;
}

/** The characters that a finding is about. */
export function rangeOfFinding({ location }: Diagnostic, sourceMap: SourceMap): TextRange {
  if (location.kind === 'text') return location.range;
  const place = findNearestPlace(sourceMap, location.path);
  if (!place) return { start: 0, end: 0 };
  return location.part === 'key' && place.key ? place.key : place.value;
}

function describe(text: string, diagnostic: Diagnostic, sourceMap: SourceMap): string {
  return show(text, diagnostic.code, rangeOfFinding(diagnostic, sourceMap));
}

function show(text: string, code: string, { start, end }: TextRange): string {
  return `${code} at ${start}: ${text.slice(start, end)}`;
}
