import type { Diagnostic } from '../../../foundation';
import { yamlFlow } from '../../dialect';
import type { JsonMember, JsonNode, JsonScalarNode } from '../../json-tree';
import { depthLimit, readValueAt, valueLimit } from '../../read-json';
import type { ReadingCode } from '../../reading-codes';
import { excerpt } from '../../text-reader';
import { inText } from '../layer';
import { splitLines, type YamlLine } from './lines';
import { readBlock, readPlain, readQuotedScalar } from './scalar';

export interface YamlReading {
  readonly root: JsonNode | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly hasErrors: boolean;
}

interface YamlReader {
  readonly text: string;
  readonly lines: YamlLine[];
  next: number;
  depth: number;
  values: number;
  readonly diagnostics: Diagnostic[];
  hasErrors: boolean;
}

/** A name with a colon at the beginning of a line, or after the dash of an entry. */
export function looksLikeYaml(text: string): boolean {
  return /^[ \t]*(?:-[ \t]+)?["']?[\w$:.-]{1,80}["']?[ \t]{0,9}:(?:[ \t]|\r?$)/m.test(text);
}

/**
 * Reads the part of YAML that policies are written in: block mappings and sequences, plain, quoted and
 * block scalars, and JSON-like collections. Anchors, aliases, tags, merge keys and complex keys are not
 * read and are reported, as is every line that does not fit.
 */
export function readYaml(text: string): YamlReading {
  const { lines, tabAt } = splitLines(text);
  const reader: YamlReader = {
    text,
    lines: [...lines],
    next: 0,
    depth: 0,
    values: 0,
    diagnostics: [],
    hasErrors: false,
  };
  if (tabAt !== null) report(reader, 'carrier/yaml-line', tabAt, tabAt + 1);
  const root = lines.length > 0 ? readNode(reader, 0) : null;
  const rest = reader.lines[reader.next];
  if (rest) report(reader, 'carrier/yaml-line', rest.start, rest.end);
  return { root, diagnostics: reader.diagnostics, hasErrors: reader.hasErrors };
}

function report(reader: YamlReader, code: ReadingCode, start: number, end: number): null {
  reader.hasErrors = true;
  if (reader.diagnostics.length < 50) {
    reader.diagnostics.push(
      inText(code, 'error', { start, end }, { found: excerpt(reader.text, start, end) }),
    );
  }
  return null;
}

/** The node that begins on the next line, which is indented at least so far. */
function readNode(reader: YamlReader, least: number): JsonNode | null {
  const line = reader.lines[reader.next];
  if (!line || line.indent < least) return null;
  if (reader.depth >= depthLimit || reader.values > valueLimit) {
    reader.next = reader.lines.length;
    return report(reader, 'carrier/yaml-not-read', line.start, line.end);
  }
  reader.depth += 1;
  const node = isEntry(reader.text, line)
    ? readSequence(reader, line.indent)
    : findColon(reader.text, line) >= 0
      ? readMapping(reader, line.indent)
      : readInline(reader, line.start, line);
  reader.depth -= 1;
  return node;
}

function isEntry(text: string, { start, end }: YamlLine): boolean {
  return text.charAt(start) === '-' && (start + 1 === end || text.charCodeAt(start + 1) <= 0x20);
}

function readSequence(reader: YamlReader, indent: number): JsonNode {
  const items: JsonNode[] = [];
  const start = reader.lines[reader.next]?.start ?? 0;
  let end = start;
  for (let line = reader.lines[reader.next]; line; line = reader.lines[reader.next]) {
    if (line.indent !== indent || !isEntry(reader.text, line)) break;
    const item = readAfterMark(reader, line, line.start + 1);
    if (item) items.push(item);
    end = Math.max(line.end, item?.range.end ?? 0);
  }
  return { kind: 'array', range: { start, end }, items, isBroken: reader.hasErrors };
}

/** What follows a dash: the rest of its line is a line of its own, further in. */
function readAfterMark(reader: YamlReader, line: YamlLine, from: number): JsonNode | null {
  let start = from;
  while (start < line.end && reader.text.charCodeAt(start) <= 0x20) start += 1;
  if (start >= line.end) {
    reader.next += 1;
    return readNode(reader, line.indent + 1);
  }
  reader.lines[reader.next] = { indent: line.indent + (start - line.start), start, end: line.end };
  return readNode(reader, line.indent + 1);
}

function readMapping(reader: YamlReader, indent: number): JsonNode {
  const members: JsonMember[] = [];
  const start = reader.lines[reader.next]?.start ?? 0;
  let end = start;
  for (let line = reader.lines[reader.next]; line; line = reader.lines[reader.next]) {
    if (line.indent !== indent) break;
    const colon = findColon(reader.text, line);
    if (colon < 0) break;
    const key = readKey(reader, line.start, colon);
    const value = readMemberValue(reader, line, colon + 1);
    end = Math.max(line.end, value?.range.end ?? 0);
    const empty: JsonScalarNode = { kind: 'scalar', value: null, range: { start: line.end, end: line.end } };
    if (key) members.push({ key: String(key.value), keyRange: key.range, value: value ?? empty });
  }
  return { kind: 'object', range: { start, end }, members, isBroken: reader.hasErrors };
}

function readKey(reader: YamlReader, start: number, colon: number): JsonScalarNode | null {
  const { text } = reader;
  let end = colon;
  while (end > start && text.charCodeAt(end - 1) <= 0x20) end -= 1;
  if (text.slice(start, end) === '<<' || '&*!?|>%@`'.includes(text.charAt(start))) {
    return report(reader, 'carrier/yaml-not-read', start, end);
  }
  if (`"'`.includes(text.charAt(start))) return readQuotedScalar(text, start, end);
  return { kind: 'scalar', range: { start, end }, value: text.slice(start, end) };
}

function readMemberValue(reader: YamlReader, line: YamlLine, from: number): JsonNode | null {
  let start = from;
  while (start < line.end && reader.text.charCodeAt(start) <= 0x20) start += 1;
  if (start < line.end) return readInline(reader, start, line);
  reader.next += 1;
  const following = reader.lines[reader.next];
  // The entries of a list may stand as far out as the name of the list.
  const isList = following?.indent === line.indent && isEntry(reader.text, following);
  return readNode(reader, isList ? line.indent : line.indent + 1);
}

/** A value on the line where it begins; goes on to the line after it. */
function readInline(reader: YamlReader, start: number, line: YamlLine): JsonNode | null {
  const { text } = reader;
  reader.values += 1;
  reader.next += 1;
  const letter = text.charAt(start);
  if (letter === '{' || letter === '[') return readFlow(reader, start);
  if (letter === '|' || letter === '>') return readBlockScalar(reader, start, line);
  if (letter === '"' || letter === "'") {
    const node = readQuotedScalar(text, start, line.end);
    if (node && node.range.end === line.end) return node;
    return report(reader, 'carrier/yaml-line', node?.range.end ?? start, line.end);
  }
  const isStar = letter === '*' && start + 1 === line.end;
  if (isStar) {
    report(reader, 'syntax/unquoted-text', start, line.end);
    return { kind: 'scalar', range: { start, end: line.end }, value: '*' };
  }
  if ('&*!%@`'.includes(letter)) return report(reader, 'carrier/yaml-not-read', start, line.end);
  return readPlain(text, start, line.end);
}

/** Brackets and braces are read as JSON; they may go over several lines. */
function readFlow(reader: YamlReader, start: number): JsonNode | null {
  const { text } = reader;
  const { root, diagnostics, hasErrors, end } = readValueAt(text, start, yamlFlow);
  reader.diagnostics.push(...diagnostics);
  if (hasErrors) reader.hasErrors = true;
  while ((reader.lines[reader.next]?.start ?? text.length) < end) reader.next += 1;
  const last = reader.lines[reader.next - 1];
  if (last && last.end > end) report(reader, 'carrier/yaml-line', end, last.end);
  return root;
}

function readBlockScalar(reader: YamlReader, start: number, line: YamlLine): JsonNode {
  const { text, lines } = reader;
  const owner = line.indent;
  const found = text.indexOf('\n', start);
  const from = found < 0 ? text.length : found + 1;
  while ((lines[reader.next]?.indent ?? -1) > owner) reader.next += 1;
  const following = lines[reader.next];
  const to = following ? following.start - following.indent : text.length;
  return readBlock(text, start, Math.min(from, to), to);
}

/** The colon after a name at the start of a line; -1 where the line has none. */
function findColon(text: string, { start, end }: YamlLine): number {
  const first = text.charAt(start);
  if (first === '{' || first === '[') return -1;
  let at = start;
  if (first === '"' || first === "'") {
    const node = readQuotedScalar(text, start, end);
    if (!node) return -1;
    at = node.range.end;
    while (at < end && text.charCodeAt(at) <= 0x20) at += 1;
    return text.charAt(at) === ':' ? at : -1;
  }
  for (; at < end; at += 1) {
    if (text.charCodeAt(at) === 0x3a && (at + 1 === end || text.charCodeAt(at + 1) <= 0x20)) return at;
  }
  return -1;
}
