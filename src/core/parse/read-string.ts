import { escapes } from './json-escapes';
import type { JsonScalarNode } from './json-tree';
import { meantCharacter } from './look-alikes';
import { excerpt, reportSyntax, type TextReader } from './text-reader';

const doubleQuote = 0x22;
const singleQuote = 0x27;
const backtick = 0x60;
const backslash = 0x5c;

export function isStringStart(unit: number): boolean {
  return unit === singleQuote || unit === backtick || meantCharacter(unit) === doubleQuote;
}

/**
 * Reads a string from its opening quote on. Without a closing quote it ends with its line, or before the
 * commas and brackets there, which were meant to follow it.
 */
export function readString(reader: TextReader): JsonScalarNode {
  const { text, at: start } = reader;
  const opener = text.charCodeAt(start);
  let at = start + 1;
  let hasEscape = false;
  let isClosed = false;
  for (; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a || unit === 0x0d) break;
    if (isCloser(unit, opener)) {
      isClosed = true;
      break;
    }
    if (unit === backslash) {
      hasEscape = true;
      const next = text.charCodeAt(at + 1);
      if (next !== 0x0a && next !== 0x0d) at += 1;
    } else if (unit < 0x20) {
      const character = `U+${unit.toString(16).toUpperCase().padStart(4, '0')}`;
      reportSyntax(reader, 'syntax/control-character', at, at + 1, { character });
    }
  }
  const contentEnd = isClosed ? at : endOfUnclosed(text, start + 1, Math.min(at, text.length));
  const end = isClosed ? at + 1 : contentEnd;
  reader.at = end;
  reader.endedOpen = !isClosed;
  if (!isClosed) reportSyntax(reader, 'syntax/unclosed-string', start, end);
  else reportQuotes(reader, start, at);
  const value = hasEscape ? decode(reader, start + 1, contentEnd) : text.slice(start + 1, contentEnd);
  return { kind: 'scalar', range: { start, end }, value };
}

function isCloser(unit: number, opener: number): boolean {
  if (unit === opener) return true;
  // A typographic quote is closed by its partner, or by an ASCII quote where only one of them was replaced.
  return opener >= 0x80 && meantCharacter(unit) === doubleQuote;
}

function reportQuotes(reader: TextReader, open: number, close: number): void {
  const { text } = reader;
  const opener = text.charCodeAt(open);
  if (opener === doubleQuote) return;
  if (opener === singleQuote || opener === backtick) {
    reportSyntax(reader, 'syntax/single-quotes', open, close + 1);
    return;
  }
  for (const at of [open, close]) {
    if (text.charCodeAt(at) === doubleQuote) continue;
    reportSyntax(reader, 'syntax/lookalike-character', at, at + 1, { found: text.charAt(at), expected: '"' });
  }
}

function endOfUnclosed(text: string, contentStart: number, lineEnd: number): number {
  let end = lineEnd;
  while (end > contentStart && ',]} \t'.includes(text.charAt(end - 1))) end -= 1;
  return end;
}

/** Resolves escapes. A half surrogate stays as it is; an invalid escape stays as it was written. */
function decode(reader: TextReader, start: number, end: number): string {
  const { text } = reader;
  let value = '';
  let copied = start;
  let at = text.indexOf('\\', start);
  while (at >= 0 && at < end) {
    value += text.slice(copied, at);
    const letter = text.charAt(at + 1);
    const meaning = at + 1 < end ? escapes.get(letter) : undefined;
    const hexEnd = endOfHex(text, at + 2, Math.min(at + 6, end));
    let next = at + 2;
    if (meaning !== undefined) {
      value += meaning;
    } else if (letter === 'u' && hexEnd === at + 6) {
      next = hexEnd;
      value += String.fromCharCode(Number.parseInt(text.slice(at + 2, hexEnd), 16));
    } else {
      next = Math.min(letter === 'u' ? Math.max(hexEnd, at + 2) : at + 2, end);
      value += text.slice(at, next);
      // At its very end an unclosed string may hold half an escape; that it is unclosed says enough.
      if (next > at + 1) {
        reportSyntax(reader, 'syntax/invalid-escape', at, next, { found: excerpt(text, at, next) });
      }
    }
    copied = next;
    at = text.indexOf('\\', next);
  }
  return value + text.slice(copied, end);
}

function endOfHex(text: string, start: number, limit: number): number {
  let end = start;
  while (end < limit && isHexDigit(text.charCodeAt(end))) end += 1;
  return end;
}

function isHexDigit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x46) || (unit >= 0x61 && unit <= 0x66);
}
