import type { JsonScalarNode } from './json-tree';
import { isStringStart } from './read-string';
import { excerpt, noteSyntax, type TextReader } from './text-reader';

/** Longer computed values are cut off here, so that one missing bracket does not swallow the rest. */
const longestExpression = 2_000;

/** Tells whether a value begins here that source code would compute: a name, or a call. */
export function isExpressionStart(unit: number): boolean {
  return isLetter(unit) || unit === 0x5f || unit === 0x24;
}

/**
 * Reads a computed value as the opaque text `${…}` and says so. Goes to the comma, closing bracket or line
 * end that follows it.
 */
export function readExpression(reader: TextReader, start: number): JsonScalarNode {
  const { text } = reader;
  const end = endOfExpression(text, start);
  const range = { start, end };
  reader.at = end;
  reader.endedOpen = false;
  noteExpression(reader, start, end);
  return { kind: 'scalar', range, value: `\${${text.slice(start, end)}}` };
}

export function noteExpression(reader: TextReader, start: number, end: number): void {
  const found = excerpt(reader.text, start, end);
  noteSyntax(reader, 'carrier/computed-value', 'warning', { start, end }, { found });
}

/** The end of a computed value, without the white space after it; at least one character further. */
export function endOfExpression(text: string, start: number): number {
  const limit = Math.min(text.length, start + longestExpression);
  let depth = 0;
  let inkEnd = start + 1;
  let at = start;
  while (at < limit) {
    const unit = text.charCodeAt(at);
    if (isStringStart(unit)) at = endOfQuotes(text, at, limit);
    else {
      if (isOpener(unit)) depth += 1;
      else if (isCloser(unit)) {
        if (depth === 0) break;
        depth -= 1;
      } else if (depth === 0 && (unit === 0x2c || unit === 0x0a || unit === 0x0d)) break;
      at += 1;
    }
    if (unit > 0x20) inkEnd = at;
  }
  return Math.max(inkEnd, start + 1);
}

/** After the closing quote, or at the end of the line. */
function endOfQuotes(text: string, start: number, limit: number): number {
  const quote = text.charCodeAt(start);
  for (let at = start + 1; at < limit; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === quote) return at + 1;
    if (unit === 0x0a) return at;
    if (unit === 0x5c) at += 1;
  }
  return limit;
}

function isOpener(unit: number): boolean {
  return unit === 0x28 || unit === 0x5b || unit === 0x7b;
}

function isCloser(unit: number): boolean {
  return unit === 0x29 || unit === 0x5d || unit === 0x7d;
}

function isLetter(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}
