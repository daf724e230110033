import { fail, ok, type Result, type TextRange } from '../foundation';

/** One word of a command line, after quotes and escapes are taken off. */
export interface ShellWord {
  readonly text: string;
  /** Where each UTF-16 unit of `text` stands in the line that was read; one more entry marks the end. */
  readonly offsets: readonly number[];
  /** Whether the shell would put something else in here (`$TAG`, `$(…)`, back-quotes). */
  readonly hasExpansion: boolean;
}

/** The words up to a line end or one of `;`, `|`, `&`. Never empty. */
export type ShellCommand = readonly ShellWord[];

/** A quote that is opened and never closed; the range is that of the opening quote. */
export interface UnterminatedQuote {
  readonly kind: 'unterminated-quote';
  readonly range: TextRange;
}

/**
 * Splits a pasted command line as a POSIX shell would, far enough to find the words: quotes, escapes,
 * continued lines, comments, output redirection and command separators. Nothing is expanded. A `#` that
 * opens a command counts as a root prompt, and `<` as an ordinary character, since people paste
 * `<namespace>` placeholders. Never throws.
 */
export function splitShell(text: string): Result<readonly ShellCommand[], UnterminatedQuote> {
  const commands: ShellWord[][] = [];
  let words: ShellWord[] = [];
  const open: { word: WordBuilder | null; isRedirected: boolean } = { word: null, isRedirected: false };

  const endWord = (end: number) => {
    if (!open.word) return;
    if (!open.isRedirected) words.push(open.word.finish(end));
    open.isRedirected = false;
    open.word = null;
  };
  const endCommand = (end: number) => {
    endWord(end);
    open.isRedirected = false;
    if (words.length > 0) commands.push(words);
    words = [];
  };

  let index = 0;
  while (index < text.length) {
    const character = text.charAt(index);
    const continuation = /^[\\`^](?:\r\n|\n|\r)/.exec(text.slice(index, index + 3))?.[0];
    if (continuation !== undefined) {
      endWord(index);
      index += continuation.length;
    } else if (character === '\n' || ';|&'.includes(character)) {
      endCommand(index);
      index += 1;
    } else if (/\s/.test(character)) {
      endWord(index);
      index += 1;
    } else if (character === '#' && !open.word) {
      index = words.length === 0 ? index + 1 : endOfLine(text, index);
    } else if (character === '>' && (!open.word || /^\d$/.test(open.word.text))) {
      open.word = null;
      open.isRedirected = true;
      index += /^>[>&|]?&?/.exec(text.slice(index, index + 3))?.[0].length ?? 1;
    } else if (character === "'" || character === '"') {
      open.word ??= new WordBuilder();
      const close = readQuoted(text, index, open.word);
      if (close === null) {
        return fail({ kind: 'unterminated-quote', range: { start: index, end: index + 1 } });
      }
      index = close;
    } else {
      open.word ??= new WordBuilder();
      const isEscape = character === '\\' && index + 1 < text.length;
      if (isEscape) index += 1;
      else if (opensExpansion(text, index)) open.word.hasExpansion = true;
      open.word.add(text.charAt(index), index);
      index += 1;
    }
  }
  endCommand(text.length);
  return ok(commands);
}

/** The part of a word from one position on, such as the value in `--tag=value`. */
export function sliceWord(word: ShellWord, from: number): ShellWord {
  return { ...word, text: word.text.slice(from), offsets: word.offsets.slice(from) };
}

/** Takes a range inside a word back to the line that was read. */
export function toLineRange(word: ShellWord, range: TextRange): TextRange {
  const lineEnd = word.offsets[word.text.length] ?? 0;
  const start = word.offsets[range.start] ?? lineEnd;
  if (range.end <= range.start) return { start, end: start };
  const lastUnit = word.offsets[range.end - 1];
  return { start, end: lastUnit === undefined ? lineEnd : lastUnit + 1 };
}

/** The whole of a word in the line that was read, without its quotes. */
export function wordRange(word: ShellWord): TextRange {
  return toLineRange(word, { start: 0, end: word.text.length });
}

class WordBuilder {
  text = '';
  hasExpansion = false;
  private readonly offsets: number[] = [];

  add(unit: string, offset: number): void {
    this.text += unit;
    this.offsets.push(offset);
  }

  finish(end: number): ShellWord {
    return { text: this.text, offsets: [...this.offsets, end], hasExpansion: this.hasExpansion };
  }
}

/** Adds what stands between quotes to the word; gives the offset after the closing quote, or `null`. */
function readQuoted(text: string, open: number, word: WordBuilder): number | null {
  const quote = text.charAt(open);
  let index = open + 1;
  while (index < text.length) {
    const character = text.charAt(index);
    if (character === quote) return index + 1;
    if (quote === '"') {
      const isEscape = character === '\\' && '"\\$`'.includes(text.charAt(index + 1) || ' ');
      if (isEscape) index += 1;
      else if (opensExpansion(text, index)) word.hasExpansion = true;
    }
    word.add(text.charAt(index), index);
    index += 1;
  }
  return null;
}

function opensExpansion(text: string, index: number): boolean {
  return text.charAt(index) === '`' || /^\$[A-Za-z_{(]/.test(text.slice(index, index + 2));
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
