import type { JsonScalarNode } from '../../json-tree';
import { collect, collectCopy, createCollector, type MappedText, toMappedText } from '../../mapped-text';
import { isJsonWord } from '../../read-word';
import { decodeJsonString } from '../json-string';

/** A plain scalar: a number, a constant or a text; `~` is null. */
export function readPlain(text: string, start: number, end: number): JsonScalarNode {
  const written = text.slice(start, end);
  const range = { start, end };
  if (written === '~' || written === 'Null' || written === 'NULL')
    return { kind: 'scalar', range, value: null };
  if (/^(?:true|True|TRUE)$/.test(written)) return { kind: 'scalar', range, value: true };
  if (/^(?:false|False|FALSE)$/.test(written)) return { kind: 'scalar', range, value: false };
  if (isJsonWord(written)) return { kind: 'scalar', range, value: JSON.parse(written) };
  const content: MappedText = { text: written, runs: [0, start, end] };
  return { kind: 'scalar', range, value: written, content };
}

/** A scalar in quotes that is closed on its line; `null` where it is not. */
export function readQuotedScalar(text: string, start: number, end: number): JsonScalarNode | null {
  const quote = text.charAt(start);
  const close = endOfQuoted(text, start, end);
  if (close < 0) return null;
  const content =
    quote === '"' ? decodeJsonString(text, start + 1, close) : decodeSingle(text, start + 1, close);
  return { kind: 'scalar', range: { start, end: close + 1 }, value: content.text, content };
}

function endOfQuoted(text: string, start: number, end: number): number {
  const quote = text.charAt(start);
  for (let at = start + 1; at < end; at += 1) {
    if (quote === '"' && text.charAt(at) === '\\') at += 1;
    else if (text.charAt(at) === quote) {
      if (quote === '"' || text.charAt(at + 1) !== quote) return at;
      at += 1;
    }
  }
  return -1;
}

function decodeSingle(text: string, start: number, end: number): MappedText {
  const collector = createCollector();
  let copied = start;
  for (let at = start; at < end; at += 1) {
    if (text.charAt(at) !== "'") continue;
    collectCopy(collector, text, copied, at);
    collect(collector, "'", at, at + 2);
    at += 1;
    copied = at + 1;
  }
  collectCopy(collector, text, copied, end);
  return toMappedText(collector);
}

/** A block scalar: its lines without their indentation, joined by line breaks (`|`) or spaces (`>`). */
export function readBlock(text: string, at: number, from: number, to: number): JsonScalarNode {
  const isFolded = text.charAt(at) === '>';
  const collector = createCollector();
  const first = /^(?:[ \t]*\r?\n)*( *)/.exec(text.slice(from, to))?.[1]?.length ?? 0;
  for (let start = from; start < to; ) {
    const found = text.indexOf('\n', start);
    const lineEnd = found < 0 || found >= to ? to : found;
    let inkStart = start;
    while (inkStart < lineEnd && inkStart - start < first && text.charAt(inkStart) === ' ') inkStart += 1;
    collectCopy(collector, text, inkStart, lineEnd);
    if (lineEnd < to) collect(collector, isFolded ? ' ' : '\n', lineEnd, lineEnd + 1);
    start = lineEnd + 1;
  }
  const content = toMappedText(collector);
  return { kind: 'scalar', range: { start: at, end: to }, value: content.text, content };
}
