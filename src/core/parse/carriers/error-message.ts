import type { Diagnostic, TextRange } from '../../foundation';
import { yamlFlow } from '../dialect';
import type { JsonMember, JsonNode, JsonObjectNode } from '../json-tree';
import { policyOfTree } from '../policy-of-tree';
import { readValueAt } from '../read-json';
import { type FoundPolicy, inText } from './layer';

/** The operation, in the words of the service. */
const operation =
  /not authorized to perform operation\s{0,9}[:(（]?\s{0,9}\(?([\w-]{1,64}:[\w*]{1,128})\)?/gi;
const resource = /resource\s{0,9}[(（]\s{0,9}([^\s)）]{1,512})\s{0,9}[)）]/gi;

const statementLimit = 20;

/**
 * The least policy that would allow the calls that a message of the service refused.
 *
 * @see CAM documentation, "How to create a policy from a no-permission message": segment two is left empty
 */
export function readRefusal(text: string): FoundPolicy | null {
  const calls = [...text.matchAll(operation)].slice(0, statementLimit);
  const diagnostics: Diagnostic[] = [];
  const statements: JsonObjectNode[] = [];
  const seen = new Set<string>();
  for (const [index, call] of calls.entries()) {
    const next = calls[index + 1]?.index ?? text.length;
    const statement = toStatement(text, call, next, diagnostics);
    const identity = JSON.stringify(statement.members.map(({ value }) => plainValue(value)));
    if (!seen.has(identity)) statements.push(statement);
    seen.add(identity);
  }
  const [first] = statements;
  const last = statements.at(-1);
  if (!first || !last) return null;
  const range = { start: first.range.start, end: last.range.end };
  const list: JsonNode = { kind: 'array', range, items: statements, isBroken: false };
  const found = policyOfTree(
    {
      kind: 'object',
      range,
      isBroken: false,
      members: [
        member('version', { kind: 'scalar', value: '2.0', range: nowhere(range) }),
        member('statement', list),
      ],
    },
    false,
  );
  const { '/version': _, ...places } = found.sourceMap.places;
  const values = Object.entries(places).map(([pointer, { value }]) => [pointer, { value }] as const);
  return {
    ...found,
    layers: ['error-message'],
    diagnostics: [...diagnostics, ...found.diagnostics],
    sourceMap: { places: Object.fromEntries(values.filter(([pointer]) => !pointer.endsWith('/effect'))) },
  };
}

function toStatement(
  text: string,
  call: RegExpExecArray,
  limit: number,
  diagnostics: Diagnostic[],
): JsonObjectNode {
  const action = call[1] ?? '';
  const actionStart = call.index + call[0].lastIndexOf(action);
  const after = call.index + call[0].length;
  resource.lastIndex = 0;
  const named = resource.exec(text.slice(after, Math.min(limit, after + 1_000)));
  const written = named?.[1] ?? '*';
  const start = named ? after + named.index + named[0].indexOf(written) : after;
  const resourceRange = { start, end: named ? start + written.length : start };
  const end = Math.max(after, named ? after + named.index + named[0].length : after);
  const whole = { start: call.index, end };
  const name = withoutProject(written);
  if (name !== written) {
    diagnostics.push(inText('carrier/project-left-out', 'info', resourceRange, { found: written }));
  }
  diagnostics.push(inText('carrier/proposed-statement', 'info', whole, { action, resource: name }));
  const members: JsonMember[] = [
    member('action', listOf(action, { start: actionStart, end: actionStart + action.length })),
    member('resource', listOf(name, resourceRange)),
    member('effect', { kind: 'scalar', value: 'allow', range: nowhere(whole) }),
  ];
  const condition = readCondition(text, end, Math.min(limit, end + 4_000), diagnostics);
  if (condition) members.push(member('condition', condition));
  return { kind: 'object', range: whole, members, isBroken: false };
}

function listOf(value: string, range: TextRange): JsonNode {
  return { kind: 'array', range, items: [{ kind: 'scalar', value, range }], isBroken: false };
}

function member(key: string, value: JsonNode): JsonMember {
  return { key, keyRange: nowhere(value.range), value };
}

function nowhere({ start }: TextRange): TextRange {
  return { start, end: start };
}

/** `qcs:id/0:tcr:…` → `qcs::tcr:…`: policies name no project. */
function withoutProject(name: string): string {
  return name.replace(/^qcs:[^:]*:/, 'qcs::');
}

/** Newer messages name the conditions that were looked for: a list of `key`, `ope` and `value`. */
function readCondition(
  text: string,
  from: number,
  limit: number,
  diagnostics: Diagnostic[],
): JsonNode | null {
  const near = /\bcondition\w{0,2}\b["']?\s{0,9}[:=(（]?\s{0,9}[(（]?\s{0,9}([[{])/i.exec(
    text.slice(from, limit),
  );
  if (!near) return null;
  const start = from + near.index + near[0].length - 1;
  const { root } = readValueAt(text.slice(0, limit), start, yamlFlow);
  const entries = root?.kind === 'array' ? root.items : root ? [root] : [];
  const operators = new Map<string, JsonMember[]>();
  let isRead = root !== null && entries.length > 0;
  for (const entry of entries) {
    const key = fieldOf(entry, 'key');
    const operator = fieldOf(entry, 'ope');
    const value = fieldOf(entry, 'value');
    if (typeof plainValue(key) !== 'string' || typeof plainValue(operator) !== 'string' || !key || !value) {
      isRead = false;
    } else {
      const name = String(plainValue(operator));
      operators.set(name, [
        ...(operators.get(name) ?? []),
        { key: String(plainValue(key)), keyRange: key.range, value },
      ]);
    }
  }
  if (!root || !isRead) {
    const range = { start: from + near.index, end: from + near.index + 'condition'.length };
    diagnostics.push(inText('carrier/condition-not-read', 'warning', range));
    return null;
  }
  const members = [...operators].map(([name, keys]) =>
    member(name, { kind: 'object', range: root.range, members: keys, isBroken: false }),
  );
  return { kind: 'object', range: root.range, members, isBroken: false };
}

function fieldOf(node: JsonNode, name: string): JsonNode | undefined {
  if (node.kind !== 'object') return undefined;
  return node.members.find(({ key }) => key.toLowerCase() === name)?.value;
}

function plainValue(node: JsonNode | undefined): unknown {
  if (node === undefined || node.kind === 'object') return undefined;
  return node.kind === 'scalar' ? node.value : node.items.map(plainValue);
}
