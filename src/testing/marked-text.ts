import type { TextRange } from '../core/foundation';

export interface MarkedText {
  /** The text without the marks. */
  readonly text: string;
  /** What stood between `«` and `»`, in the order of the opening marks; marks may nest. */
  readonly ranges: readonly TextRange[];
}

/** Reads a fixture that marks places in its text, as in `{ "effect": «"permit"» }`. */
export function readMarks(marked: string): MarkedText {
  const open: number[] = [];
  const starts: number[] = [];
  const ends = new Map<number, number>();
  let text = '';
  for (const character of marked) {
    if (character === '«') {
      open.push(starts.length);
      starts.push(text.length);
    } else if (character === '»') {
      const opened = open.pop();
      if (opened === undefined) throw new Error(`A mark closes that was not opened: ${marked}`);
      ends.set(opened, text.length);
    } else text += character;
  }
  if (open.length > 0) throw new Error(`A mark is left open: ${marked}`);
  return { text, ranges: starts.map((start, index) => ({ start, end: ends.get(index) ?? start })) };
}
