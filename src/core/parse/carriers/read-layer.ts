import type { JsonNode } from '../json-tree';
import { sliceMapped } from '../mapped-text';
import { hasBareMembers, isFirstNameQuoted, putIntoBraces } from './bare-members';
import { readRefusal } from './error-message';
import { findPolicyParts, isRefusal } from './find-in-tree';
import { decodeJsonString, isEscapedWithoutQuotes } from './json-string';
import { addToFirst, policiesOfTree, readPoliciesAt } from './json-values';
import { type Excerpt, type FoundPolicy, layerLimit, policyLimit, unwrap } from './layer';
import { findFencedBlocks, isMarkdown } from './markdown';
import { readProse } from './prose';
import { findInShell, isShell } from './shell';
import { findInCode, recogniseCode } from './source-code';
import { findInTerraform, isHclObject, isTerraform, takeHclObject } from './terraform';
import { findUrlEncoded, isUrlEncoded } from './url-encoded';
import { looksLikeYaml, readYaml } from './yaml/read-yaml';

type Attempt = (text: string, depth: number) => readonly FoundPolicy[];

/**
 * The wrappings in the order in which they are tried; the first that gives a policy counts. What can be told
 * by how it begins comes first, what may stand anywhere comes last.
 */
const attempts: readonly Attempt[] = [
  (text, depth) => (isEscapedWithoutQuotes(text) ? readAll([takeEscaped(text)], depth) : []),
  (text, depth) => (isHclObject(text) ? readAll([takeHclObject(text)], depth) : []),
  (text, depth) => (/^[\s\ufeff]*[{["“｛［]/.test(text.slice(0, 200)) ? readValues(text, depth) : []),
  (text, depth) => (hasBareMembers(text) && isFirstNameQuoted(text) ? readBare(text, depth) : []),
  (text, depth) => (isMarkdown(text) ? readAll(findFencedBlocks(text), depth) : []),
  (text, depth) => (isTerraform(text) ? readAll(findInTerraform(text), depth) : []),
  (text, depth) => (isShell(text) ? readAll(findInShell(text), depth) : []),
  (text, depth) => {
    const carrier = recogniseCode(text);
    return carrier === null ? [] : readAll(findInCode(text, carrier), depth);
  },
  (text, depth) => (isUrlEncoded(text) ? readAll(findUrlEncoded(text), depth) : []),
  (text) => (isRefusal(text) ? [readRefusal(text)].filter((found) => found !== null) : []),
  (text, depth) => (looksLikeYaml(text) ? readYamlPolicies(text, depth) : []),
  (text, depth) => (hasBareMembers(text) ? readBare(text, depth) : []),
  (text, depth) => readProse(text, depth, readLayer),
];

/** Every policy that a text holds in some wrapping; empty where there is none. Places are those of the text. */
export function readLayer(text: string, depth: number): readonly FoundPolicy[] {
  if (depth > layerLimit) return [];
  for (const attempt of attempts) {
    const found = attempt(text, depth);
    if (found.length > 0) return found;
  }
  return [];
}

function readAll(excerpts: readonly Excerpt[], depth: number): readonly FoundPolicy[] {
  const all: FoundPolicy[] = [];
  for (const excerpt of excerpts) {
    if (all.length >= policyLimit) break;
    const { text } = excerpt.content;
    const inner = excerpt.dialect
      ? readPoliciesAt(text, 0, depth + 1, readLayer, excerpt.dialect).found
      : readLayer(text, depth + 1);
    all.push(...inner.map((found) => unwrap(found, excerpt)));
  }
  return all;
}

/** Values of JSON from the beginning of the text on. */
function readValues(text: string, depth: number): readonly FoundPolicy[] {
  const start = text.search(/[^\s\ufeff]/);
  // Whole texts are read once; only what comes before or after a value needs another look.
  const first = readPoliciesAt(text, start, depth, readLayer);
  const isWhole = text.slice(first.end).trim() === '';
  if (isWhole) return first.found;
  return first.root?.kind === 'object' || first.root?.kind === 'array'
    ? readProse(text, depth, readLayer)
    : [];
}

function takeEscaped(text: string): Excerpt {
  return { carrier: 'json-string', content: decodeJsonString(text, 0, text.length), diagnostics: [] };
}

function readBare(text: string, depth: number): readonly FoundPolicy[] {
  const excerpt = putIntoBraces(text);
  const inner = readPoliciesAt(excerpt.content.text, 0, depth, readLayer);
  return inner.found.map((found) => {
    const unwrapped = unwrap(found, excerpt);
    // A statement without braces lacks the policy around it as well.
    return found.layers[0] === 'fragment' ? { ...unwrapped, layers: found.layers } : unwrapped;
  });
}

function readYamlPolicies(text: string, depth: number): readonly FoundPolicy[] {
  const found: FoundPolicy[] = [];
  for (const { start, end } of splitDocuments(text)) {
    const { root, diagnostics, hasErrors } = readYaml(text.slice(start, end));
    // Text of another kind may have a line or two that look like YAML.
    if (root && (!hasErrors || holdsStatements(root))) {
      const content = sliceMapped(text, start, end);
      const inner = [...policiesOfTree(root, content.text, [], depth, readLayer)];
      addToFirst(inner, ...diagnostics);
      found.push(
        ...inner.map((one) => unwrap(one, { carrier: yamlCarrier(root), content, diagnostics: [] })),
      );
    }
  }
  return found;
}

function holdsStatements(root: JsonNode): boolean {
  return findPolicyParts(root).some(({ kind }) => kind !== 'text');
}

function yamlCarrier(root: JsonNode): 'yaml' | 'pulumi' {
  const isPulumi = root.kind === 'object' && root.members.some(({ key }) => key === 'runtime');
  return isPulumi ? 'pulumi' : 'yaml';
}

/** A file may hold several documents, with lines of three dashes between them. */
function splitDocuments(text: string): readonly { readonly start: number; readonly end: number }[] {
  const documents: { start: number; end: number }[] = [];
  let start = 0;
  for (const mark of text.matchAll(/^---[ \t]*\r?$/gm)) {
    documents.push({ start, end: mark.index });
    start = mark.index + mark[0].length;
  }
  documents.push({ start, end: text.length });
  return documents.slice(0, policyLimit);
}
