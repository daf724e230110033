import type { JsonScalarNode } from './json-tree';
import { isForeignSpace, meantCharacter } from './look-alikes';
import { endOfExpression, isExpressionStart, noteExpression, readExpression } from './read-expression';
import { isStringStart, readString } from './read-string';
import { excerpt, noteSyntax, reportSyntax, type TextReader } from './text-reader';

const jsonNumber = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;
const numberLike = /^[+-]?\.?[0-9]/;

/**
 * The end of a run of characters that neither white space nor structure interrupts; at least one further.
 * A colon belongs to the run where a value is read (`tcr:*`), and ends it where a property name is.
 */
export function endOfWord(text: string, start: number, role: 'key' | 'value'): number {
  let end = start + 1;
  while (end < text.length && !endsWord(text.charCodeAt(end), role)) end += 1;
  return end;
}

function endsWord(unit: number, role: 'key' | 'value'): boolean {
  if (unit <= 0x20) return true;
  switch (meantCharacter(unit)) {
    case 0x22: // "
    case 0x2c: // ,
    case 0x5b: // [
    case 0x5d: // ]
    case 0x7b: // {
    case 0x7d: // }
      return true;
    case 0x3a: // :
      return role === 'key';
    default:
      return isForeignSpace(unit);
  }
}

/** Tells whether a word is a value that JSON writes without quotes: a number, `true`, `false` or `null`. */
export function isJsonWord(word: string): boolean {
  return word === 'true' || word === 'false' || word === 'null' || jsonNumber.test(word);
}

/**
 * Reads a value that has no quotes. A bare word is read as the string it was meant to be;
 * `null` where the text makes no value at all.
 */
export function readWord(reader: TextReader): JsonScalarNode | null {
  const { text, at: start } = reader;
  const { hasExpressions } = reader.dialect;
  const end = endOfWord(text, start, 'value');
  const word = text.slice(start, end);
  if (hasExpressions && isExpressionStart(text.charCodeAt(start)) && !isConstant(text, start, end)) {
    return isStringPrefix(word, text.charCodeAt(end))
      ? readPrefixedString(reader, end)
      : readExpression(reader, start);
  }
  const range = { start, end };
  reader.at = end;
  reader.endedOpen = false;
  if (word === 'true' || word === 'false') return { kind: 'scalar', range, value: word === 'true' };
  if (word === 'null') return { kind: 'scalar', range, value: null };
  if (jsonNumber.test(word)) return { kind: 'scalar', range, value: readNumber(reader, word, start, end) };
  if (numberLike.test(word)) {
    reportSyntax(reader, 'syntax/invalid-number', start, end, { found: excerpt(text, start, end) });
    const value = Number(word);
    return { kind: 'scalar', range, value: Number.isFinite(value) ? value : word };
  }
  if (!isWordStart(text.charCodeAt(start))) {
    reportUnexpected(reader, start, end);
    return null;
  }
  const foreign = foreignWords.get(word);
  if (foreign !== undefined) {
    reportSyntax(reader, 'syntax/foreign-word', start, end, { found: word, read: String(foreign) });
    return { kind: 'scalar', range, value: foreign };
  }
  reportSyntax(reader, 'syntax/unquoted-text', start, end, { found: excerpt(text, start, end) });
  return { kind: 'scalar', range, value: word };
}

/** A constant by itself, and not the start of something computed. */
function isConstant(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end);
  return (isJsonWord(word) || foreignWords.has(word)) && endOfExpression(text, start) === end;
}

/** The letters that Python puts before a string. */
function isStringPrefix(word: string, next: number): boolean {
  return word.length <= 2 && /^[bfru]+$/i.test(word) && isStringStart(next);
}

function readPrefixedString(reader: TextReader, quoteAt: number): JsonScalarNode {
  const start = reader.at;
  reader.at = quoteAt;
  const node = readString(reader);
  const isFormatted = /f/i.test(reader.text.slice(start, quoteAt));
  if (isFormatted && String(node.value).includes('{')) noteExpression(reader, start, reader.at);
  return node;
}

/** How Python writes what JSON has its own words for. */
const foreignWords: ReadonlyMap<string, boolean | null> = new Map([
  ['None', null],
  ['True', true],
  ['False', false],
]);

/** A property name without quotes; `null` where the text makes no name. */
export function readBareKey(reader: TextReader): JsonScalarNode | null {
  const { text, at: start } = reader;
  const wordEnd = endOfWord(text, start, 'key');
  const equals = reader.dialect.hasEquals ? text.slice(start, wordEnd).indexOf('=', 1) : -1;
  const end = equals < 0 ? wordEnd : start + equals;
  reader.at = end;
  reader.endedOpen = false;
  const first = text.charCodeAt(start);
  if (!isWordStart(first) && !(first >= 0x30 && first <= 0x39)) {
    reportUnexpected(reader, start, end);
    return null;
  }
  reportSyntax(reader, 'syntax/unquoted-text', start, end, { found: excerpt(text, start, end) });
  return { kind: 'scalar', range: { start, end }, value: text.slice(start, end) };
}

export function reportUnexpected(reader: TextReader, start: number, end: number): void {
  reportSyntax(reader, 'syntax/unexpected-text', start, end, { found: excerpt(reader.text, start, end) });
}

function readNumber(reader: TextReader, word: string, start: number, end: number): number {
  const value = Number(word);
  const isWhole = !/[.eE]/.test(word);
  if (!Number.isFinite(value) || (isWhole && !Number.isSafeInteger(value))) {
    noteSyntax(
      reader,
      'syntax/imprecise-number',
      'warning',
      { start, end },
      { found: excerpt(reader.text, start, end), read: String(value) },
    );
  }
  return value;
}

function isWordStart(unit: number): boolean {
  return (
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x61 && unit <= 0x7a) ||
    unit === 0x5f || // _
    unit === 0x24 || // $
    unit === 0x2a || // *
    unit >= 0x80
  );
}
