/** A line of YAML that holds something. */
export interface YamlLine {
  /** The column of its first character, which says what it belongs to. */
  readonly indent: number;
  /** The place of its first character. */
  readonly start: number;
  /** After its last character that is neither white space nor comment. */
  readonly end: number;
}

export interface SplitLines {
  readonly lines: readonly YamlLine[];
  /** The first line whose indentation has a tab. */
  readonly tabAt: number | null;
}

/** The lines of a stretch that hold something; comments and the marks of documents are left out. */
export function splitLines(text: string): SplitLines {
  const lines: YamlLine[] = [];
  let tabAt: number | null = null;
  for (let lineStart = 0; lineStart < text.length; ) {
    const found = text.indexOf('\n', lineStart);
    const lineEnd = found < 0 ? text.length : found;
    let start = lineStart;
    while (start < lineEnd && text.charCodeAt(start) === 0x20) start += 1;
    if (text.charAt(start) === '\t' && text.slice(start, lineEnd).trim() !== '') tabAt ??= start;
    const end = endOfContent(text, start, lineEnd);
    const content = text.slice(start, Math.min(end, start + 4));
    if (end > start && content !== '---' && content !== '...') {
      lines.push({ indent: start - lineStart, start, end });
    }
    lineStart = lineEnd + 1;
  }
  return { lines, tabAt };
}

/** Where a comment begins, or the white space at the end of the line; quotes are respected. */
function endOfContent(text: string, start: number, lineEnd: number): number {
  let end = lineEnd;
  let quote = 0;
  for (let at = start; at < lineEnd; at += 1) {
    const unit = text.charCodeAt(at);
    if (quote !== 0) {
      if (unit === 0x5c && quote === 0x22) at += 1;
      else if (unit === quote) quote = 0;
    } else if ((unit === 0x22 || unit === 0x27) && opensQuote(text, at, start)) quote = unit;
    else if (unit === 0x23 && (at === start || text.charCodeAt(at - 1) <= 0x20)) {
      end = at;
      break;
    }
  }
  while (end > start && text.charCodeAt(end - 1) <= 0x20) end -= 1;
  return end;
}

/** A quote inside a word, as in `don't`, opens nothing. */
function opensQuote(text: string, at: number, lineStart: number): boolean {
  return at === lineStart || /[\s:,[{-]/.test(text.charAt(at - 1));
}
