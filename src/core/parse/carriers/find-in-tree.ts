import type { JsonNode, JsonObjectNode } from '../json-tree';
import { hasElement, isStatement } from '../policy-of-tree';

/** What of a JSON value can be read as a policy. */
export type PolicyPart =
  | {
      readonly kind: 'policy';
      readonly node: JsonObjectNode;
      readonly name?: string;
      readonly isRoot: boolean;
    }
  /** Statements with no policy around them; several only where they are all there is in a list. */
  | { readonly kind: 'statements'; readonly nodes: readonly JsonObjectNode[]; readonly name?: string }
  /** A text that may itself be a policy. */
  | { readonly kind: 'text'; readonly node: Extract<JsonNode, { kind: 'scalar' }>; readonly name?: string };

/**
 * The policies in a JSON value, in the order of the text. An object with a `statement` is one, and nothing
 * inside it is looked at.
 */
export function findPolicyParts(root: JsonNode): readonly PolicyPart[] {
  const parts: PolicyPart[] = [];
  visit(root, true, undefined, parts);
  return parts;
}

function visit(node: JsonNode, isRoot: boolean, name: string | undefined, parts: PolicyPart[]): void {
  const named = name === undefined ? {} : { name };
  if (node.kind === 'scalar') {
    if (typeof node.value === 'string' && mayHoldPolicy(node.value)) {
      parts.push({ kind: 'text', node, ...named });
    }
  } else if (node.kind === 'array') visitItems(node.items, name, parts);
  else visitObject(node, isRoot, name, parts);
}

function visitObject(
  node: JsonObjectNode,
  isRoot: boolean,
  name: string | undefined,
  parts: PolicyPart[],
): void {
  const named = name === undefined ? {} : { name };
  if (hasElement(node, 'statement')) parts.push({ kind: 'policy', node, isRoot, ...named });
  else if (isStatement(node)) parts.push({ kind: 'statements', nodes: [node], ...named });
  else {
    const own = nameIn(node);
    for (const { key, value } of node.members) visit(value, false, own ?? nameOfKey(key) ?? name, parts);
  }
}

function visitItems(items: readonly JsonNode[], name: string | undefined, parts: PolicyPart[]): void {
  const statements = items.filter(
    (item): item is JsonObjectNode => isStatement(item) && !hasElement(item, 'statement'),
  );
  if (statements.length > 0 && statements.length === items.length) {
    parts.push({ kind: 'statements', nodes: statements, ...(name === undefined ? {} : { name }) });
  } else for (const item of items) visit(item, false, name, parts);
}

/** Texts are many and policies few, so only what begins like one is looked into. */
export function mayHoldPolicy(text: string): boolean {
  return text.length > 8 && (/^\s*(?:[{["]|%(?:25)*[57]B)/i.test(text.slice(0, 60)) || isRefusal(text));
}

/** The words in which the service refuses a call. */
export function isRefusal(text: string): boolean {
  return /not authorized to perform operation/i.test(text);
}

const naming = ['policyname', 'rolename', 'name', 'policyid', 'roleid', 'versionid', 'id'];

/** The name that an API answer gives to what it describes. */
function nameIn(node: JsonObjectNode): string | undefined {
  let best: { readonly rank: number; readonly name: string } | undefined;
  for (const { key, value } of node.members) {
    const rank = naming.indexOf(key.toLowerCase());
    if (rank < 0 || value.kind !== 'scalar' || value.value === null || value.value === '') continue;
    if (best === undefined || rank < best.rank) best = { rank, name: String(value.value) };
  }
  return best?.name;
}

const carrying = new Set(
  ['policydocument', 'policyversion', 'policy', 'policies', 'document', 'response', 'result', 'body'].concat([
    'data',
    'list',
    'items',
    'properties',
    'resources',
    'versions',
    'error',
    'message',
    'fn::tojson',
  ]),
);

/** The name of a property, unless it only says that a policy follows. */
function nameOfKey(key: string): string | undefined {
  return key === '' || carrying.has(key.toLowerCase().replaceAll('_', '')) ? undefined : key;
}
