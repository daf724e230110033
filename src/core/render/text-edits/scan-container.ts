import type { TextRange } from '../../foundation';

/** One property or array entry as it stands in the text. */
export interface WrittenMember {
  /** The property name with its quotes; `null` in an array. */
  readonly key: TextRange | null;
  readonly value: TextRange;
  /** Where the whole of it begins: the name, or the value where there is no name. */
  readonly start: number;
  readonly end: number;
}

/** An object or array as it stands in the text. */
export interface WrittenContainer {
  /** The places of its brackets. */
  readonly open: number;
  readonly close: number;
  /** In the order of the text, repeated names included. */
  readonly members: readonly WrittenMember[];
}

/**
 * Lists the members of the object or array at a range of a text without errors of syntax.
 * A source map knows where the values are, but neither their commas nor repeated names.
 */
export function scanContainer(text: string, range: TextRange): WrittenContainer {
  const close = Math.max(range.end - 1, range.start);
  const isObject = text.charAt(range.start) === '{';
  const members: WrittenMember[] = [];
  let at = skipSpace(text, range.start + 1);
  while (at < close) {
    const start = at;
    const key = isObject ? { start, end: skipString(text, start) } : null;
    // After the name come the colon and the space around it.
    const valueStart = key ? skipSpace(text, skipSpace(text, key.end) + 1) : start;
    const value = { start: valueStart, end: skipValue(text, valueStart) };
    members.push({ key, value, start, end: value.end });
    at = skipSpace(text, skipSpace(text, value.end) + 1);
  }
  return { open: range.start, close, members };
}

/** Tells whether the value at a place is an object or array with something in it. */
export function isFilledContainer(text: string, range: TextRange): boolean {
  const opener = text.charAt(range.start);
  if (opener !== '{' && opener !== '[') return false;
  return skipSpace(text, range.start + 1) < range.end - 1;
}

export function skipSpace(text: string, start: number): number {
  let at = start;
  while (isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09;
}

function skipString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1;
  return at + 1;
}

function skipValue(text: string, start: number): number {
  const first = text.charAt(start);
  if (first === '"') return skipString(text, start);
  if (first !== '{' && first !== '[') return skipScalar(text, start);
  let depth = 0;
  let at = start;
  while (at < text.length) {
    const character = text.charAt(at);
    if (character === '"') {
      at = skipString(text, at);
      continue;
    }
    at += 1;
    if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') {
      depth -= 1;
      if (depth === 0) break;
    }
  }
  return at;
}

function skipScalar(text: string, start: number): number {
  // At least one character, so that a scan moves on whatever the text holds.
  let at = start + 1;
  while (at < text.length && !isSpace(text.charCodeAt(at)) && !',]}'.includes(text.charAt(at))) at += 1;
  return at;
}
