/**
 * Tells whether two JSON texts differ in layout only: the same punctuation, names and values in the same
 * order. Strings count as equal when they mean the same, however their characters are escaped.
 *
 * Both texts must be valid JSON; time linear in them.
 */
export function haveSameTokens(one: string, other: string): boolean {
  let left = nextToken(one, 0);
  let right = nextToken(other, 0);
  while (left && right) {
    if (left.text !== right.text && !isSameString(left.text, right.text)) return false;
    left = nextToken(one, left.end);
    right = nextToken(other, right.end);
  }
  return left === null && right === null;
}

interface Token {
  readonly text: string;
  readonly end: number;
}

const byteOrderMark = '\uFEFF';

function nextToken(text: string, from: number): Token | null {
  let start = from === 0 && text.startsWith(byteOrderMark) ? 1 : from;
  while (isBlank(text[start])) start += 1;
  const first = text[start];
  if (first === undefined) return null;
  if (first === '"') return cut(text, start, endOfString(text, start));
  if ('{}[]:,'.includes(first)) return cut(text, start, start + 1);
  let end = start + 1;
  while (end < text.length && !isBlank(text[end]) && !'{}[]:,"'.includes(text[end] ?? '')) end += 1;
  return cut(text, start, end);
}

function cut(text: string, start: number, end: number): Token {
  return { text: text.slice(start, end), end };
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return Math.min(at + 1, text.length);
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\n' || character === '\r' || character === '\t';
}

function isSameString(one: string, other: string): boolean {
  if (!one.startsWith('"') || !other.startsWith('"')) return false;
  try {
    return JSON.parse(one) === JSON.parse(other);
  } catch {
    // Only a text that is no valid JSON gets here; it is left alone.
    return false;
  }
}
