import type { TextRange } from '../../foundation';
import type { JsonLayout } from '../write-json';
import {
  isFilledContainer,
  scanContainer,
  type WrittenContainer,
  type WrittenMember,
} from './scan-container';

/** The way a text is written, for what is added to it. */
export type DocumentStyle = Omit<JsonLayout, 'spread' | 'indent'>;

/**
 * @param root the place of the document's value. An empty one shows no style; it gets the canonical one.
 */
export function detectStyle(text: string, root: TextRange): DocumentStyle {
  const firstBreak = text.indexOf('\n');
  const lineBreak = firstBreak > 0 && text.charAt(firstBreak - 1) === '\r' ? '\r\n' : '\n';
  const { members } = scanContainer(text, root);
  const first = members[0];
  const colon = (first && colonOf(text, first)) ?? ': ';
  const comma = commaOf(text, members) ?? (colon.endsWith(' ') || !first ? ', ' : ',');
  return { unit: detectUnit(text, root, first), lineBreak, colon, comma };
}

/** A colon with or without a space, as after a property's name; odd spacing is not copied. */
export function colonOf(text: string, { key, value }: WrittenMember): ': ' | ':' | undefined {
  if (!key) return undefined;
  return text.charAt(value.start - 1) === ':' ? ':' : ': ';
}

/** A comma with or without a space, as between the first two members where they are on one line. */
export function commaOf(text: string, [first, second]: WrittenContainer['members']): ', ' | ',' | undefined {
  if (!first || !second || text.slice(first.end, second.start).includes('\n')) return undefined;
  return text.charAt(second.start - 1) === ',' ? ',' : ', ';
}

function detectUnit(text: string, root: TextRange, first: WrittenMember | undefined): string {
  if (first && isFirstOnLine(text, first.start)) {
    const outer = indentAt(text, root.start);
    const inner = indentAt(text, first.start);
    if (inner.startsWith(outer) && inner.length > outer.length) return inner.slice(outer.length);
  }
  return smallestIndent(text) ?? '  ';
}

/** For a text whose first line holds more than the opening brace. */
function smallestIndent(text: string): string | undefined {
  let smallest: string | undefined;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    const indent = indentAt(text, at + 1);
    if (indent !== '' && (smallest === undefined || indent.length < smallest.length)) smallest = indent;
  }
  return smallest;
}

/** The white space at the beginning of the line on which a place is. */
export function indentAt(text: string, at: number): string {
  const start = lineStart(text, at);
  return text.slice(start, endOfBlank(text, start));
}

export function isFirstOnLine(text: string, at: number): boolean {
  return endOfBlank(text, lineStart(text, at)) >= at;
}

function lineStart(text: string, at: number): number {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  return at > 0 && start > 0 ? start : text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

function endOfBlank(text: string, start: number): number {
  let end = start;
  while (text.charAt(end) === ' ' || text.charAt(end) === '\t') end += 1;
  return end;
}

/**
 * How a new value is laid out beside others: like the nearest of them that is an object or array, else on
 * lines of its own where the neighbour begins a line.
 */
export function layoutBeside(
  text: string,
  style: DocumentStyle,
  neighbour: WrittenMember,
  members: readonly WrittenMember[],
): JsonLayout {
  const indent = indentAt(text, neighbour.start);
  const example = [neighbour, ...[...members].reverse()].find(({ value }) => isFilledContainer(text, value));
  const hasLines = example ? spansLines(text, example.value) : isFirstOnLine(text, neighbour.start);
  return { ...style, indent, spread: hasLines ? 'lines' : 'one-line' };
}

/** How a value is laid out that takes the place of another, whose property or entry begins at `start`. */
export function layoutInPlace(
  text: string,
  style: DocumentStyle,
  value: TextRange,
  start: number,
): JsonLayout {
  const hasLines = isFilledContainer(text, value) ? spansLines(text, value) : isFirstOnLine(text, start);
  return { ...style, indent: indentAt(text, start), spread: hasLines ? 'lines' : 'one-line' };
}

function spansLines(text: string, range: TextRange): boolean {
  const lineBreak = text.indexOf('\n', range.start);
  return lineBreak >= 0 && lineBreak < range.end;
}
