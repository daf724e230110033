import { sliceMapped } from '../mapped-text';
import { excerpt as shorten } from '../text-reader';
import { type Excerpt, inText } from './layer';

/** Tells whether a line of the text opens a fenced block. */
export function isMarkdown(text: string): boolean {
  return /^[ \t>]{0,8}(?:```|~~~)/m.test(text);
}

/** The fenced blocks of a text. A block that is never closed goes on to the end. */
export function findFencedBlocks(text: string): readonly Excerpt[] {
  const excerpts: Excerpt[] = [];
  let outsideStart = 0;
  let open: { readonly mark: string; readonly contentStart: number } | null = null;
  for (let start = 0; start <= text.length; ) {
    const lineEnd = endOfLine(text, start);
    const mark = /^[ \t>]{0,8}(`{3,20}|~{3,20})/.exec(text.slice(start, Math.min(lineEnd, start + 40)))?.[1];
    if (mark !== undefined && open === null) {
      open = { mark, contentStart: Math.min(lineEnd + 1, text.length) };
      excerpts.push(blockAfter(text, outsideStart, start, open.contentStart));
    } else if (mark?.startsWith(open?.mark ?? 'none')) {
      close(excerpts, text, open?.contentStart ?? start, start);
      open = null;
      outsideStart = Math.min(lineEnd + 1, text.length);
    }
    start = lineEnd + 1;
  }
  if (open) close(excerpts, text, open.contentStart, text.length);
  return excerpts;
}

/** A block that just opened; what was said before it is named as left out. */
function blockAfter(text: string, from: number, fence: number, contentStart: number): Excerpt {
  const before = text.slice(from, fence);
  const start = from + before.length - before.trimStart().length;
  const end = from + before.trimEnd().length;
  const diagnostics =
    end > start
      ? [inText('carrier/text-around', 'info', { start, end }, { found: shorten(text, start, end) })]
      : [];
  return { carrier: 'markdown', content: sliceMapped(text, contentStart, contentStart), diagnostics };
}

function close(excerpts: Excerpt[], text: string, start: number, end: number): void {
  const last = excerpts.pop();
  if (last) excerpts.push({ ...last, content: sliceMapped(text, start, Math.max(start, end)) });
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}
