import { findNearestPlace, type PolicyReading, readPolicy, sizeLimit, type TextRange } from '../../core';
import { hasSyntaxErrors } from '../../workspace';

/** What a pasted text turned out to be. */
export type DraftReading =
  /** Complete: it can become the document. */
  | { readonly kind: 'policy'; readonly text: string; readonly reading: PolicyReading }
  /** A policy can be made out, but the JSON is not complete. */
  | { readonly kind: 'broken'; readonly text: string; readonly reading: PolicyReading }
  | { readonly kind: 'nothing'; readonly text: string; readonly reading: PolicyReading }
  /** Not even looked at; `size` in UTF-16 units or, for a file, in bytes. */
  | { readonly kind: 'too-large'; readonly size: number };

/** A text has at least as many bytes as UTF-16 units, so its length alone can tell that it is too large. */
export function isTooLarge(size: number): boolean {
  return size > sizeLimit;
}

/** Never looks at a text that is too large, so it answers at once whatever was pasted. */
export function readDraft(text: string): DraftReading {
  if (isTooLarge(text.length)) return { kind: 'too-large', size: text.length };
  const reading = readPolicy(text);
  if (reading.policy === null) return { kind: 'nothing', text, reading };
  return { kind: hasSyntaxErrors(reading) ? 'broken' : 'policy', text, reading };
}

/** A finding's place in the text as a person would look for it. */
export interface DraftPlace {
  readonly range: TextRange;
  /** Both count from one; columns in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  /** The stretch itself and what stands around it on its line. */
  readonly excerpt: { readonly before: string; readonly marked: string; readonly after: string };
}

const contextLength = 24;
const markedLength = 40;

export function locate(
  text: string,
  { location }: PolicyReading['diagnostics'][number],
  sourceMap: PolicyReading['sourceMap'],
): DraftPlace {
  const range = rangeOf(location, sourceMap);
  const lineStart = text.lastIndexOf('\n', range.start - 1) + 1;
  const lineBreak = text.indexOf('\n', range.start);
  const lineEnd = lineBreak < 0 ? text.length : lineBreak;
  const end = Math.min(range.end, lineEnd);
  const marked = text.slice(range.start, end);
  return {
    range,
    line: countLines(text, range.start),
    column: range.start - lineStart + 1,
    excerpt: {
      before: shortenStart(text.slice(lineStart, range.start)),
      marked: marked.length > markedLength ? `${marked.slice(0, markedLength)}…` : marked,
      after: shortenEnd(text.slice(end, lineEnd)),
    },
  };
}

function rangeOf(
  location: PolicyReading['diagnostics'][number]['location'],
  sourceMap: PolicyReading['sourceMap'],
): TextRange {
  if (location.kind === 'text') return location.range;
  const place = findNearestPlace(sourceMap, location.path);
  if (!place) return { start: 0, end: 0 };
  return location.part === 'key' && place.key ? place.key : place.value;
}

function countLines(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

function shortenStart(text: string): string {
  const trimmed = text.trimStart();
  return trimmed.length > contextLength ? `…${trimmed.slice(-contextLength)}` : trimmed;
}

function shortenEnd(text: string): string {
  const trimmed = text.trimEnd();
  return trimmed.length > contextLength ? `${trimmed.slice(0, contextLength)}…` : trimmed;
}
