import type { Diagnostic, DiagnosticParams, TextRange } from '../foundation';
import { type Dialect, json } from './dialect';
import type { ReadingCode } from './reading-codes';

/** Errors listed for one text; a broken text seldom needs more to be understood. */
export const syntaxErrorLimit = 50;

/** Where reading stands, and what it found so far. Only the functions of `read-json` and its parts change it. */
export interface TextReader {
  readonly text: string;
  readonly dialect: Dialect;
  /** The next character to read. */
  at: number;
  /** Objects and arrays that are open here, to tell a closer that belongs to an outer one from a stray one. */
  openObjects: number;
  openArrays: number;
  /** The value read last was not closed, so the comma after it is not to be expected either. */
  endedOpen: boolean;
  /** Values read so far. */
  valueCount: number;
  /** The text nests too deep or holds too much: it is given up. */
  isRefused: boolean;
  readonly errors: Diagnostic[];
  /** All errors, also those beyond the limit. */
  errorCount: number;
  /** What is no error of syntax but has to do with how JSON is read. */
  readonly notes: Diagnostic[];
}

export function createReader(text: string, start: number, dialect: Dialect = json): TextReader {
  return {
    text,
    dialect,
    at: start,
    openObjects: 0,
    openArrays: 0,
    endedOpen: false,
    valueCount: 0,
    isRefused: false,
    errors: [],
    errorCount: 0,
    notes: [],
  };
}

export function reportSyntax(
  reader: TextReader,
  code: ReadingCode,
  start: number,
  end: number,
  params: DiagnosticParams = {},
): void {
  if (reader.isRefused || reader.dialect.allowed.has(code)) return;
  reader.errorCount += 1;
  if (reader.errorCount > syntaxErrorLimit) return;
  reader.errors.push({ code, severity: 'error', location: { kind: 'text', range: { start, end } }, params });
}

/** Gives the text up. Only this error is left of all that was found. */
export function refuseText(
  reader: TextReader,
  code: 'syntax/too-deep' | 'syntax/too-many-values',
  limit: number,
): void {
  if (reader.isRefused) return;
  reader.errorCount = 0;
  reader.errors.length = 0;
  reader.notes.length = 0;
  reportSyntax(reader, code, reader.at, reader.at + 1, { limit });
  reader.isRefused = true;
  // At the end of the text every open level ends by itself.
  reader.at = reader.text.length;
}

export function noteSyntax(
  reader: TextReader,
  code: ReadingCode,
  severity: 'warning' | 'info',
  range: TextRange,
  params: DiagnosticParams,
): void {
  if (reader.isRefused || reader.notes.length >= syntaxErrorLimit) return;
  reader.notes.push({ code, severity, location: { kind: 'text', range }, params });
}

/** A stretch of the text, short enough to stand in a message. */
export function excerpt(text: string, start: number, end: number): string {
  const longest = 40;
  if (end - start <= longest) return text.slice(start, end);
  const last = text.charCodeAt(start + longest - 1);
  // A cut between the two halves of a character would show as a replacement mark.
  const isHighSurrogate = last >= 0xd800 && last <= 0xdbff;
  return `${text.slice(start, start + longest - (isHighSurrogate ? 1 : 0))}…`;
}
