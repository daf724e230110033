import type { Diagnostic } from '../../foundation';
import { collect, collectCopy, createCollector, type MappedText, toMappedText } from '../mapped-text';
import { type Excerpt, inText } from './layer';

/** Encoded braces, brackets or quotes, encoded once or more often. */
const encodedStart = /%(?:25){0,8}(?:7B|5B|22)/i;
const encodedStarts = /%(?:25){0,8}(?:7B|5B|22)/gi;

export function isUrlEncoded(text: string): boolean {
  return /%(?:25){0,8}7B/i.test(text) || (encodedStart.test(text) && /%(?:25){0,8}3A/i.test(text));
}

/**
 * The encoded stretches of a text, decoded once: from their first encoded bracket to the white space, quote
 * or `&` that ends them. The name in front (`Policy=`) names the stretch.
 */
export function findUrlEncoded(text: string): readonly Excerpt[] {
  const excerpts: Excerpt[] = [];
  encodedStarts.lastIndex = 0;
  let former = 0;
  for (let match = encodedStarts.exec(text); match; match = encodedStarts.exec(text)) {
    const before = text.slice(former, match.index);
    const isInSingleQuotes = /^'\S*$/.test(before.slice(Math.max(before.lastIndexOf("'"), 0)));
    const end = endOfEncoded(text, match.index, isInSingleQuotes);
    excerpts.push(decodePercent(text, match.index, end));
    encodedStarts.lastIndex = end;
    former = end;
  }
  return excerpts;
}

/** A single quote is left as it is by most encoders, so that it ends only what another one has opened. */
function endOfEncoded(text: string, start: number, isInSingleQuotes: boolean): number {
  let end = start;
  const ends = isInSingleQuotes ? /[\s"'`&<>]/ : /[\s"`&<>]/;
  while (end < text.length && !ends.test(text.charAt(end))) end += 1;
  return end;
}

/** Decodes `%XX` as UTF-8. What is no encoding stays as it is written and is reported. */
function decodePercent(text: string, start: number, end: number): Excerpt {
  const collector = createCollector();
  const diagnostics: Diagnostic[] = [];
  const raw = text.slice(start, end);
  // Forms write a space as a plus sign; where spaces are encoded, a plus is a plus.
  const hasPlus = raw.includes('+') && !/%20/.test(raw);
  if (hasPlus) {
    const at = start + raw.indexOf('+');
    diagnostics.push(inText('carrier/plus-as-space', 'info', { start: at, end: at + 1 }));
  }
  let copied = start;
  for (let at = start; at < end; ) {
    const unit = text.charCodeAt(at);
    if (unit !== 0x25 && !(hasPlus && unit === 0x2b)) {
      at += 1;
      continue;
    }
    const decoded = unit === 0x2b ? { text: ' ', length: 1 } : decodeAt(text, at, end);
    if (decoded) {
      collectCopy(collector, text, copied, at);
      collect(collector, decoded.text, at, at + decoded.length);
      copied = at + decoded.length;
    } else {
      const range = { start: at, end: Math.min(at + 3, end) };
      if (diagnostics.length < 50) {
        diagnostics.push(
          inText('carrier/invalid-percent', 'error', range, { found: text.slice(at, range.end) }),
        );
      }
    }
    at += decoded?.length ?? 1;
  }
  collectCopy(collector, text, copied, end);
  const content: MappedText = toMappedText(collector);
  return { carrier: 'url-encoded', content, diagnostics };
}

/** The character encoded at `at`: up to four bytes of UTF-8, each `%XX`. */
function decodeAt(
  text: string,
  at: number,
  end: number,
): { readonly text: string; readonly length: number } | null {
  const first = byteAt(text, at, end);
  if (first === null) return null;
  if (first < 0x80) return { text: String.fromCharCode(first), length: 3 };
  const count = first >= 0xf0 && first <= 0xf4 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4) return null;
  let code = first & (0xff >> (count + 1));
  for (let index = 1; index < count; index += 1) {
    const next = byteAt(text, at + index * 3, end);
    if (next === null || (next & 0xc0) !== 0x80) return null;
    code = (code << 6) | (next & 0x3f);
  }
  const least = count === 4 ? 0x10000 : count === 3 ? 0x800 : 0x80;
  const isValid = code >= least && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isValid ? { text: String.fromCodePoint(code), length: count * 3 } : null;
}

function byteAt(text: string, at: number, end: number): number | null {
  if (at + 3 > end || text.charCodeAt(at) !== 0x25) return null;
  const high = digitOf(text.charCodeAt(at + 1));
  const low = digitOf(text.charCodeAt(at + 2));
  return high < 0 || low < 0 ? null : high * 16 + low;
}

function digitOf(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30;
  const letter = unit | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}
