/**
 * The same text in two counts. The workspace keeps it as it was written (`raw`); the editor holds every line
 * ending as one line feed (`shown`), so each `\r\n` before a place shifts that place by one.
 */
export interface EditorText {
  readonly raw: string;
  readonly shown: string;
  /** What a line ending becomes when the shown text is written back. */
  readonly lineBreak: '\n' | '\r\n';
  /** Offsets in `raw` of the `\r` of each `\r\n`, ascending. */
  readonly dropped: readonly number[];
}

export function toEditorText(raw: string): EditorText {
  if (!raw.includes('\r')) return { raw, shown: raw, lineBreak: '\n', dropped: [] };
  const dropped: number[] = [];
  for (let at = raw.indexOf('\r\n'); at !== -1; at = raw.indexOf('\r\n', at + 2)) dropped.push(at);
  return {
    raw,
    shown: raw.replaceAll('\r\n', '\n').replaceAll('\r', '\n'),
    lineBreak: dropped.length > 0 ? '\r\n' : '\n',
    dropped,
  };
}

/** Offset in `raw` → offset in `shown`. */
export function toShownOffset({ dropped }: EditorText, rawOffset: number): number {
  return rawOffset - countBefore(dropped, (at) => at < rawOffset);
}

/** Offset in `shown` → offset in `raw`; the end of a line is the place before its `\r`. */
export function toRawOffset({ dropped }: EditorText, shownOffset: number): number {
  return shownOffset + countBefore(dropped, (at, index) => at - index < shownOffset);
}

/** How many entries pass a test that holds for a beginning of the list and for nothing after it. */
function countBefore(sorted: readonly number[], isBefore: (entry: number, index: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const entry = sorted[middle];
    if (entry !== undefined && isBefore(entry, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
