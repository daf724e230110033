import type { Diagnostic, TextRange } from '../../foundation';
import { type Dialect, json } from '../dialect';
import type { JsonNode, JsonObjectNode } from '../json-tree';
import { hasElement, isStatement, policyOfTree } from '../policy-of-tree';
import { readValueAt } from '../read-json';
import { findPolicyParts, type PolicyPart } from './find-in-tree';
import { policyOfStatements } from './fragment';
import { decodeJsonString } from './json-string';
import { type Excerpt, type FoundPolicy, inText, type LayerReader, policyLimit, unwrap } from './layer';

/** What one value of a text gave. */
export interface ValueReading {
  readonly root: JsonNode | null;
  readonly found: readonly FoundPolicy[];
  /** Where the value ends. */
  readonly end: number;
}

/** Reads the value at `start` and the policies that it is or holds. */
export function readPoliciesAt(
  text: string,
  start: number,
  depth: number,
  readLayer: LayerReader,
  dialect: Dialect = json,
): ValueReading {
  const { root, diagnostics, end } = readValueAt(text, start, dialect);
  const found = root ? policiesOfTree(root, text, diagnostics, depth, readLayer) : [];
  return { root, found, end };
}

/** The policies that a tree is or holds; what reading the tree reported goes with the first of them. */
export function policiesOfTree(
  root: JsonNode,
  text: string,
  diagnostics: readonly Diagnostic[],
  depth: number,
  readLayer: LayerReader,
): readonly FoundPolicy[] {
  const found: FoundPolicy[] = [];
  for (const part of findPolicyParts(root)) {
    if (found.length >= policyLimit) {
      addToFirst(found, inText('carrier/too-many-policies', 'info', rangeOf(part), { limit: policyLimit }));
      break;
    }
    found.push(...readPart(part, root, text, depth, readLayer));
  }
  if (found.length === 0 && root.kind === 'object' && hasElement(root, 'version')) {
    found.push(policyOfTree(root, false));
  }
  addToFirst(found, ...diagnostics);
  return found;
}

export function addToFirst(found: FoundPolicy[], ...diagnostics: readonly Diagnostic[]): void {
  const [first] = found;
  if (first) found[0] = { ...first, diagnostics: [...diagnostics, ...first.diagnostics] };
}

function readPart(
  part: PolicyPart,
  root: JsonNode,
  text: string,
  depth: number,
  readLayer: LayerReader,
): readonly FoundPolicy[] {
  const name = part.name === undefined ? {} : { name: part.name };
  switch (part.kind) {
    case 'policy': {
      const found = policyOfTree(part.node, false);
      return [part.isRoot ? found : { ...found, ...name, layers: ['api-response'] }];
    }
    case 'statements': {
      const found = policyOfStatements(part.nodes, false);
      const isWhole = part.nodes[0] === root || root.kind === 'array';
      return [isWhole ? found : { ...found, ...name, layers: ['api-response', 'fragment'] }];
    }
    case 'text': {
      const inner = readLayer(contentOf(part.node, text).text, depth + 1);
      if (inner.length === 0) return [];
      const excerpt = {
        ...name,
        carrier: 'json-string',
        content: contentOf(part.node, text),
        diagnostics: [],
      };
      const isWhole = part.node === root;
      return inner
        .map((found) => unwrap(found, excerpt as Excerpt))
        .map((found) => (isWhole ? found : { ...found, layers: ['api-response', ...found.layers] }));
    }
  }
}

function contentOf(node: Extract<PolicyPart, { kind: 'text' }>['node'], text: string) {
  return node.content ?? decodeJsonString(text, node.range.start + 1, node.range.end - 1);
}

function rangeOf(part: PolicyPart): TextRange {
  if (part.kind !== 'statements') return part.node.range;
  return part.nodes[0]?.range ?? { start: 0, end: 0 };
}

/** Statements that follow one another without brackets around them are the list of one policy. */
export function joinStatements(roots: readonly (JsonNode | null)[]): readonly JsonObjectNode[] | null {
  const statements = roots.filter((root): root is JsonObjectNode => root !== null && isStatement(root));
  return statements.length > 1 && statements.length === roots.length ? statements : null;
}
