/** After the comment that starts here; -1 where none does. */
export function endOfComment(text: string, at: number): number {
  const letter = text.charAt(at);
  if (letter === '#' && (at === 0 || text.charCodeAt(at - 1) <= 0x20)) return endOfLine(text, at);
  if (letter !== '/') return -1;
  if (text.charAt(at + 1) === '/' && text.charAt(at - 1) !== ':') return endOfLine(text, at);
  if (text.charAt(at + 1) !== '*') return -1;
  const close = text.indexOf('*/', at + 2);
  return close < 0 ? text.length : close + 2;
}

export function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

export interface Quoted {
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
}

/** The string that starts here, with one quote or three; one that is not closed ends with its line. */
export function readQuoted(text: string, at: number): Quoted {
  const quote = text.charAt(at);
  const isTriple = quote !== '`' && text.startsWith(quote.repeat(3), at);
  const mark = isTriple ? quote.repeat(3) : quote;
  const contentStart = at + mark.length;
  const hasLines = isTriple || quote === '`';
  for (let next = contentStart; next < text.length; next += 1) {
    const letter = text.charAt(next);
    if (letter === '\\') next += 1;
    else if (letter === quote && (!isTriple || text.startsWith(mark, next))) {
      return { contentStart, contentEnd: next, end: next + mark.length };
    } else if (letter === '\n' && !hasLines) return { contentStart, contentEnd: next, end: next };
  }
  return { contentStart, contentEnd: text.length, end: text.length };
}

/** The bracket that closes the one at `open`; the end of the text where there is none. */
export function findCloser(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; ) {
    const letter = text.charAt(at);
    const comment = endOfComment(text, at);
    if (comment > at) at = comment;
    else if (letter === '"' || letter === "'" || letter === '`') at = readQuoted(text, at).end;
    else {
      if (letter === '(' || letter === '[' || letter === '{') depth += 1;
      if (letter === ')' || letter === ']' || letter === '}') depth -= 1;
      if (depth === 0) return at;
      at += 1;
    }
  }
  return text.length;
}

/** The name before `at`, dots included, such as `JSON.stringify`. */
export function wordBefore(text: string, at: number): string {
  let start = at;
  while (start > 0 && at - start < 80 && /[\w.]/.test(text.charAt(start - 1))) start -= 1;
  return text.slice(start, at);
}
