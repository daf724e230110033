/** Replaces `from` to `to` (UTF-16 offsets of the text before) by `insert`. */
export interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/**
 * The one stretch in which two texts differ: what stands before and behind it is untouched, so selection,
 * scroll position and marks there stay where they are.
 *
 * @returns `null` for equal texts. Never cuts a surrogate pair in two. Time linear in the longer text.
 */
export function smallestChange(before: string, after: string): TextChange | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  if (isPairCut(before, start) || isPairCut(after, start)) start -= 1;
  let tail = 0;
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail += 1;
  }
  if (isPairCut(before, before.length - tail) || isPairCut(after, after.length - tail)) tail -= 1;
  return { from: start, to: before.length - tail, insert: after.slice(start, after.length - tail) };
}

function isPairCut(text: string, offset: number): boolean {
  return (
    isBetween(text.charCodeAt(offset - 1), 0xd800, 0xdbff) &&
    isBetween(text.charCodeAt(offset), 0xdc00, 0xdfff)
  );
}

function isBetween(code: number, first: number, last: number): boolean {
  return code >= first && code <= last;
}
