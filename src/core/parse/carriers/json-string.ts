import { escapes } from '../json-escapes';
import { collect, collectCopy, createCollector, type MappedText, toMappedText } from '../mapped-text';

/** What a JSON string says, between its quotes; an escape that JSON does not have stays as it is written. */
export function decodeJsonString(text: string, start: number, end: number): MappedText {
  const collector = createCollector();
  // Looking for the next backslash must not go beyond the string.
  const inner = text.slice(start, end);
  let copied = 0;
  for (let at = inner.indexOf('\\'); at >= 0; at = inner.indexOf('\\', copied)) {
    collectCopy(collector, text, start + copied, start + at);
    const { meaning, length } = readEscape(inner, at);
    copied = at + length;
    if (meaning === undefined) collectCopy(collector, text, start + at, start + copied);
    else collect(collector, meaning, start + at, start + copied);
  }
  collectCopy(collector, text, start + copied, end);
  return toMappedText(collector);
}

function readEscape(inner: string, at: number): { readonly meaning?: string; readonly length: number } {
  const letter = inner.charAt(at + 1);
  const hex = letter === 'u' ? inner.slice(at + 2, at + 6) : '';
  if (hex !== '' && /^[0-9a-f]{4}$/i.test(hex)) {
    return { meaning: String.fromCharCode(Number.parseInt(hex, 16)), length: 6 };
  }
  const meaning = escapes.get(letter);
  const length = Math.min(2, inner.length - at);
  return meaning === undefined ? { length } : { meaning, length };
}

/** A policy copied out of a JSON string without its quotes: `{\"version\":\"2.0\",…`. */
export function isEscapedWithoutQuotes(text: string): boolean {
  return /^[\s\ufeff]*[{[](?:\s|\\+[nrt])*\\+["n]/.test(text.slice(0, 200));
}
