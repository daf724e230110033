import type { TextRange } from '../foundation';

/** A piece of half-typed JSON. */
export type Token = MarkToken | TextToken;

export interface MarkToken extends TextRange {
  readonly kind: 'mark';
  readonly mark: '{' | '}' | '[' | ']' | ':' | ',';
}

/** A string, closed or not, or a bare word. */
export interface TextToken extends TextRange {
  readonly kind: 'text';
  /** What stands between the quotes, as written; escapes are not resolved. */
  readonly content: TextRange;
  readonly isQuoted: boolean;
  readonly isClosed: boolean;
}

/**
 * Cuts a text into tokens, whatever it holds; blanks and comments are left out. A string without a closing
 * quote ends with its line or before the comma or bracket that was meant to follow it. Takes time linear in
 * the text, and calls `take` in the order of the text.
 */
export function scanTokens(text: string, take: (token: Token) => void): void {
  let at = 0;
  while (at < text.length) {
    const character = text.charAt(at);
    if (isBlank(character)) at += 1;
    else if (isCommentStart(text, at)) at = endOfComment(text, at);
    else {
      const token = readToken(text, at, character);
      take(token);
      at = token.end;
    }
  }
}

function readToken(text: string, start: number, character: string): Token {
  if (isMark(character)) return { kind: 'mark', mark: character, start, end: start + 1 };
  const closer = closers[character];
  return closer === undefined ? readWord(text, start) : readString(text, start, closer);
}

/** Typographic quotes come with pasted text; they are closed by their partner or by a plain quote. */
const closers: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '\u201c': '\u201d"\u201c',
  '\u201d': '\u201d"\u201c',
};

function isMark(character: string): character is MarkToken['mark'] {
  return character !== '' && '{}[]:,'.includes(character);
}

function isBlank(character: string): boolean {
  return character <= ' ' || character === '\u00a0' || character === '\ufeff' || character === '\u3000';
}

function isCommentStart(text: string, at: number): boolean {
  if (text[at] === '#') return true;
  return text[at] === '/' && (text[at + 1] === '/' || text[at + 1] === '*');
}

function endOfComment(text: string, at: number): number {
  const isBlock = text[at + 1] === '*' && text[at] === '/';
  const end = isBlock ? text.indexOf('*/', at + 2) : text.indexOf('\n', at);
  if (end < 0) return text.length;
  return isBlock ? end + 2 : end;
}

function readString(text: string, start: number, closer: string): TextToken {
  let at = start + 1;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') {
    if (closer.includes(text.charAt(at))) return toText(start, at + 1, { start: start + 1, end: at }, true);
    at += text[at] === '\\' ? 2 : 1;
  }
  const lineEnd = Math.min(at, text.length);
  let end = start + 1;
  while (end < lineEnd && !',]}'.includes(text.charAt(end))) end += 1;
  while (end > start + 1 && isBlank(text.charAt(end - 1))) end -= 1;
  return toText(start, end, { start: start + 1, end }, false);
}

function toText(start: number, end: number, content: TextRange, isClosed: boolean): TextToken {
  return { kind: 'text', start, end, content, isQuoted: true, isClosed };
}

/** A bare word may hold colons inside, as in `tcr:Pull`; a colon before a blank or a quote is the mark. */
function readWord(text: string, start: number): TextToken {
  let end = start + 1;
  for (; end < text.length; end += 1) {
    const character = text.charAt(end);
    if (isBlank(character) || '{}[],'.includes(character) || closers[character] !== undefined) break;
    if (character === ':' && !isWordCharacter(text.charAt(end + 1))) break;
  }
  return { kind: 'text', start, end, content: { start, end }, isQuoted: false, isClosed: true };
}

function isWordCharacter(character: string): boolean {
  return character !== '' && !isBlank(character) && !'{}[],"\'\u201c\u201d'.includes(character);
}
