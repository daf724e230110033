import type { Diagnostic } from '../foundation';
import type { Dialect } from './dialect';
import type { JsonArrayNode, JsonMember, JsonNode, JsonObjectNode, JsonScalarNode } from './json-tree';
import { meantCharacter } from './look-alikes';
import { readExpression } from './read-expression';
import { isStringStart, readString } from './read-string';
import { endOfWord, isJsonWord, readBareKey, readWord, reportUnexpected } from './read-word';
import { skipBlank } from './skip-blank';
import {
  createReader,
  noteSyntax,
  refuseText,
  reportSyntax,
  syntaxErrorLimit,
  type TextReader,
} from './text-reader';

/** Objects and arrays inside each other, the outermost included. A policy needs six. */
export const depthLimit = 64;

/**
 * Objects, arrays, strings and other values in one text, attempts included: seven times what fits into a
 * policy within the limits of the service. It bounds the time that reading takes, and all work after it.
 */
export const valueLimit = 24_000;

export interface JsonReading {
  /** `null` where the text has no value, or was refused for its depth or number of values. */
  readonly root: JsonNode | null;
  /** All codes start with `syntax/`; in no particular order. */
  readonly diagnostics: readonly Diagnostic[];
  readonly hasErrors: boolean;
  /** Where the value ends. */
  readonly end: number;
}

const comma = 0x2c;
const colon = 0x3a;
const equals = 0x3d;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;

/**
 * Reads JSON with the place of every node, and goes on after errors with what was probably meant.
 * A text that `JSON.parse` accepts gives no error and the same values. Takes time linear in the text.
 *
 * INVARIANT (bounded depth): the tree nests at most `depthLimit` deep, so recursion over it is safe.
 */
export function readJson(text: string): JsonReading {
  const hasMark = text.charCodeAt(0) === 0xfeff;
  const reader = createReader(text, hasMark ? 1 : 0);
  if (hasMark) noteSyntax(reader, 'syntax/byte-order-mark', 'info', { start: 0, end: 1 }, {});
  return toReading(reader, readRoot(reader));
}

/** Reads the one value that stands at `start`, and leaves what follows it alone. */
export function readValueAt(text: string, start: number, dialect: Dialect): JsonReading {
  const reader = createReader(text, start, dialect);
  skipBlank(reader);
  return toReading(reader, readValue(reader, 'none'));
}

function toReading(reader: TextReader, root: JsonNode | null): JsonReading {
  const { text } = reader;
  const diagnostics = [...reader.errors, ...reader.notes];
  if (reader.errorCount > syntaxErrorLimit) {
    const location = { kind: 'text', range: { start: text.length, end: text.length } } as const;
    const params = { limit: syntaxErrorLimit };
    diagnostics.push({ code: 'syntax/too-many-errors', severity: 'info', location, params });
  }
  return {
    root: reader.isRefused ? null : root,
    diagnostics,
    hasErrors: reader.errorCount > 0,
    end: reader.at,
  };
}

function readRoot(reader: TextReader): JsonNode | null {
  const { text } = reader;
  skipBlank(reader);
  const start = reader.at;
  if (start >= text.length) {
    if (reader.errorCount === 0) reportSyntax(reader, 'syntax/empty', 0, text.length);
    return null;
  }
  if (!isRootStart(reader)) {
    // A policy with something before it, such as the name of a variable, is still worth reading.
    const brace = text.indexOf('{', start);
    reader.at = brace < 0 ? text.length : brace;
    reportUnexpected(reader, start, endOfInk(text, start, reader.at));
    if (brace < 0) return null;
  }
  const root = readValue(reader, 'none');
  skipBlank(reader);
  if (reader.at < text.length) reportUnexpected(reader, reader.at, endOfInk(text, reader.at, text.length));
  return root;
}

function isRootStart(reader: TextReader): boolean {
  const { text, at } = reader;
  const unit = meantCharacter(text.charCodeAt(at));
  if (unit === openBrace || unit === openBracket || isStringStart(unit)) return true;
  return isJsonWord(text.slice(at, endOfWord(text, at, 'value')));
}

/** The end of a stretch without the white space it ends with; at least one character long. */
function endOfInk(text: string, start: number, limit: number): number {
  let end = limit;
  while (end > start + 1 && text.charCodeAt(end - 1) <= 0x20) end -= 1;
  return end;
}

type Parent = 'none' | 'object' | 'array';

/** `null` where no value stands here; what cannot be a value is reported and passed over. */
function readValue(reader: TextReader, parent: Parent): JsonNode | null {
  reader.valueCount += 1;
  if (reader.valueCount > valueLimit) refuseText(reader, 'syntax/too-many-values', valueLimit);
  if (reader.at >= reader.text.length) return null;
  const unit = reader.text.charCodeAt(reader.at);
  switch (meantCharacter(unit)) {
    case openBrace:
      return readObject(reader, parent);
    case openBracket:
      return readArray(reader, parent);
    case comma:
    case colon:
    case closeBrace:
    case closeBracket:
      return null;
    default:
      return isStringStart(unit) ? readStringValue(reader) : readWord(reader);
  }
}

function readStringValue(reader: TextReader): JsonNode {
  const { at, errorCount, errors } = reader;
  const listed = errors.length;
  const node = readString(reader);
  if (!reader.dialect.hasExpressions || !isJoined(reader)) return node;
  // Strings that are joined or formatted make up one computed value.
  reader.errorCount = errorCount;
  errors.length = listed;
  return readExpression(reader, at);
}

/** Tells whether an operator follows the string that was read. */
function isJoined({ text, at, endedOpen }: TextReader): boolean {
  let next = at;
  while (text.charCodeAt(next) === 0x20) next += 1;
  return !endedOpen && '+%.'.includes(text.charAt(next) || ' ');
}

/** What was read last in an object or array; it decides whether a comma may or must come next. */
interface Separation {
  /** `unfinished`: something that has its own error, so a missing comma after it is no news. */
  last: 'nothing' | 'comma' | 'entry' | 'unfinished';
  /** Where the entry or comma read last ends. */
  lastEnd: number;
}

function readObject(reader: TextReader, parent: Parent): JsonObjectNode {
  const start = reader.at;
  const errorsBefore = reader.errorCount;
  const members: JsonMember[] = [];
  const separation: Separation = { last: 'nothing', lastEnd: start };
  reader.openObjects += 1;
  takeOpener(reader);
  for (;;) {
    skipBlank(reader);
    const unit = meantCharacter(reader.text.charCodeAt(reader.at));
    if (unit === closeBrace) {
      takeCloser(reader, separation);
      break;
    }
    // A closer of an outer array, or the next entry of one, shows that this object was left open.
    const belongsOutside =
      (unit === closeBracket && reader.openArrays > 0) || (unit === openBrace && parent === 'array');
    if (reader.at >= reader.text.length || belongsOutside) {
      leaveOpen(reader, 'syntax/unclosed-object', start);
      break;
    }
    if (unit === comma) takeComma(reader, separation);
    else if (unit === colon || unit === closeBracket) takeStray(reader, separation);
    else if (unit === openBrace || unit === openBracket) {
      reportUnexpected(reader, reader.at, reader.at + 1);
      readValue(reader, 'object');
      separation.last = 'unfinished';
    } else {
      const member = readMember(reader, separation);
      if (member) members.push(member);
    }
  }
  reader.openObjects -= 1;
  const range = { start, end: reader.at };
  return { kind: 'object', range, members, isBroken: reader.errorCount > errorsBefore };
}

function readMember(reader: TextReader, separation: Separation): JsonMember | null {
  expectComma(reader, separation);
  separation.last = 'unfinished';
  const key = readKey(reader);
  if (!key) return null;
  const isKeyOpen = reader.endedOpen;
  const keyEnd = reader.at;
  skipBlank(reader);
  const value = readAfterKey(reader, keyEnd, isKeyOpen);
  if (!value) return null;
  separation.last = reader.endedOpen ? 'unfinished' : 'entry';
  separation.lastEnd = value.range.end;
  return { key: String(key.value), keyRange: key.range, value };
}

function readKey(reader: TextReader): JsonScalarNode | null {
  return isStringStart(reader.text.charCodeAt(reader.at)) ? readString(reader) : readBareKey(reader);
}

function readAfterKey(reader: TextReader, keyEnd: number, isKeyOpen: boolean): JsonNode | null {
  const { text, at } = reader;
  if (isAssignment(reader)) {
    takeMark(reader);
    skipBlank(reader);
    const errorsBefore = reader.errorCount;
    const value = readValue(reader, 'object');
    if (!value && reader.errorCount === errorsBefore)
      reportSyntax(reader, 'syntax/missing-value', at, at + 1);
    return value;
  }
  if (!isKeyOpen) reportSyntax(reader, 'syntax/missing-colon', keyEnd - 1, keyEnd);
  // What follows on the same line is the value; on the next line, another property may begin.
  const lineBreak = text.slice(keyEnd, at).includes('\n');
  return lineBreak || isKeyOpen ? null : readValue(reader, 'object');
}

function isAssignment({ text, at, dialect }: TextReader): boolean {
  const unit = meantCharacter(text.charCodeAt(at));
  return unit === colon || (unit === equals && dialect.hasEquals);
}

function readArray(reader: TextReader, parent: Parent): JsonArrayNode {
  const start = reader.at;
  const errorsBefore = reader.errorCount;
  const items: JsonNode[] = [];
  const separation: Separation = { last: 'nothing', lastEnd: start };
  reader.openArrays += 1;
  takeOpener(reader);
  for (;;) {
    skipBlank(reader);
    const unit = meantCharacter(reader.text.charCodeAt(reader.at));
    if (unit === closeBracket) {
      takeCloser(reader, separation);
      break;
    }
    if (reader.at >= reader.text.length || (unit === closeBrace && reader.openObjects > 0)) {
      leaveOpen(reader, 'syntax/unclosed-array', start);
      break;
    }
    if (unit === comma) takeComma(reader, separation);
    else if (unit === colon || unit === closeBrace) takeStray(reader, separation);
    else if (!readItem(reader, separation, items, parent)) {
      leaveOpen(reader, 'syntax/unclosed-array', start);
      break;
    }
  }
  reader.openArrays -= 1;
  const range = { start, end: reader.at };
  return { kind: 'array', range, items, isBroken: reader.errorCount > errorsBefore };
}

/** `false` where the next entry is really the next property of the object around the array. */
function readItem(reader: TextReader, separation: Separation, items: JsonNode[], parent: Parent): boolean {
  const { at, errorCount, errors, notes } = reader;
  const listed = errors.length;
  const noted = notes.length;
  expectComma(reader, separation);
  const value = readValue(reader, 'array');
  const isClosed = !reader.endedOpen;
  if (parent === 'object' && value?.kind === 'scalar' && typeof value.value === 'string' && isClosed) {
    skipBlank(reader);
    if (isAssignment(reader)) {
      // The property is read again, as one; so is what there is to report about it.
      reader.at = at;
      reader.errorCount = errorCount;
      errors.length = listed;
      notes.length = noted;
      return false;
    }
  }
  separation.last = value && isClosed ? 'entry' : 'unfinished';
  if (value) {
    separation.lastEnd = value.range.end;
    items.push(value);
  }
  return true;
}

function takeOpener(reader: TextReader): void {
  const depth = reader.openObjects + reader.openArrays;
  if (depth > depthLimit) refuseText(reader, 'syntax/too-deep', depthLimit);
  else takeMark(reader);
}

function takeCloser(reader: TextReader, { last, lastEnd }: Separation): void {
  if (last === 'comma') reportSyntax(reader, 'syntax/trailing-comma', lastEnd - 1, lastEnd);
  takeMark(reader);
  reader.endedOpen = false;
}

function leaveOpen(
  reader: TextReader,
  code: 'syntax/unclosed-object' | 'syntax/unclosed-array',
  start: number,
): void {
  reportSyntax(reader, code, start, start + 1);
  reader.endedOpen = true;
}

function takeComma(reader: TextReader, separation: Separation): void {
  const { at } = reader;
  takeMark(reader);
  if (separation.last === 'nothing' || separation.last === 'comma') {
    reportSyntax(reader, 'syntax/extra-comma', at, at + 1);
  } else {
    separation.last = 'comma';
    separation.lastEnd = at + 1;
  }
}

function expectComma(reader: TextReader, { last, lastEnd }: Separation): void {
  if (last !== 'entry') return;
  if (reader.dialect.hasLineEntries && reader.text.slice(lastEnd, reader.at).includes('\n')) return;
  reportSyntax(reader, 'syntax/missing-comma', lastEnd - 1, lastEnd);
}

function takeStray(reader: TextReader, separation: Separation): void {
  reportUnexpected(reader, reader.at, reader.at + 1);
  reader.at += 1;
  separation.last = 'unfinished';
}

/** Passes over a structural character; one that only looks like it is reported. */
function takeMark(reader: TextReader): void {
  const { text, at } = reader;
  const meant = meantCharacter(text.charCodeAt(at));
  if (meant !== text.charCodeAt(at)) {
    const params = { found: text.charAt(at), expected: String.fromCharCode(meant) };
    reportSyntax(reader, 'syntax/lookalike-character', at, at + 1, params);
  }
  reader.at += 1;
}
