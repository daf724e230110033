import type { Diagnostic, TextRange } from '../../foundation';
import type { JsonNode } from '../json-tree';
import { excerpt } from '../text-reader';
import { policyOfStatements } from './fragment';
import { addToFirst, joinStatements, readPoliciesAt } from './json-values';
import { type FoundPolicy, inText, type LayerReader, policyLimit } from './layer';

/**
 * A brace with a name after it that policies and answers of the service have. The gaps are bounded, so that
 * looking from every brace of a text stays linear in it.
 */
const policyStart =
  /[{｛](?:\s{0,400}\/\/[^\n]{0,200}\n){0,3}\s{0,400}["'“”`]?(?:version|statement|principal|effect|action|resource|condition|response|error|policy\w{0,20}|document|list|totalnum|requestid|rolename|data)["'“”`]?\s{0,9}[:：=]/giu;

/**
 * Reads the policies that stand in a text, one after the other, with anything around them. What is not
 * read is named (`syntax/unexpected-text`).
 */
export function readProse(text: string, depth: number, readLayer: LayerReader): readonly FoundPolicy[] {
  const found: FoundPolicy[] = [];
  const roots: (JsonNode | null)[] = [];
  const read: TextRange[] = [];
  policyStart.lastIndex = 0;
  for (let match = nextStart(text, 0); match >= 0 && found.length < policyLimit; ) {
    const value = readPoliciesAt(text, match, depth, readLayer);
    if (value.found.length > 0) {
      found.push(...value.found);
      roots.push(value.root);
      read.push({ start: match, end: value.end });
    }
    match = nextStart(text, Math.max(value.end, match + 1));
  }
  if (found.length === 0) return [];
  const around = listAround(text, read);
  const statements = joinStatements(roots);
  if (statements) {
    const joined = [policyOfStatements(statements, false)];
    addToFirst(joined, ...around, ...found.flatMap(({ diagnostics }) => diagnostics.filter(isSyntax)));
    return joined;
  }
  const isProse = around.length > 0 || read.length > 1;
  const all: FoundPolicy[] = isProse
    ? found.map((one) => ({ ...one, layers: ['prose' as const, ...one.layers] }))
    : found;
  addToFirst(all, ...around);
  return all;
}

function isSyntax({ code }: Diagnostic): boolean {
  return code.startsWith('syntax/');
}

function nextStart(text: string, from: number): number {
  policyStart.lastIndex = from;
  const brace = policyStart.exec(text)?.index ?? -1;
  if (brace < 0) return -1;
  // The list that the brace is the first entry of is read with it.
  let before = brace;
  while (before > from && brace - before < 400 && text.charCodeAt(before - 1) <= 0x20) before -= 1;
  return before > from && '[［'.includes(text.charAt(before - 1)) ? before - 1 : brace;
}

/** The stretches of text that hold something and were not read; commas between policies are nothing. */
function listAround(text: string, read: readonly TextRange[]): readonly Diagnostic[] {
  const around: Diagnostic[] = [];
  let start = 0;
  for (const { start: end, end: next } of [...read, { start: text.length, end: text.length }]) {
    const range = inkOf(text, start, end);
    if (range) {
      around.push(
        inText('syntax/unexpected-text', 'error', range, { found: excerpt(text, range.start, range.end) }),
      );
    }
    start = next;
  }
  return around;
}

const blank = /[\s\ufeff\u200b-\u200f\u2060,;]/;

function inkOf(text: string, from: number, to: number): TextRange | null {
  let start = from;
  let end = to;
  while (start < end && blank.test(text.charAt(start))) start += 1;
  while (end > start && blank.test(text.charAt(end - 1))) end -= 1;
  return end > start ? { start, end } : null;
}
