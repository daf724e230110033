import {
  type Diagnostic,
  emptySourceMap,
  findNearestPlace,
  type SourceMap,
  type TextRange,
} from '../foundation';
import type { PolicyDocument } from '../model';
import type { Carrier, FoundPolicy, Wrapping } from './carriers/layer';
import type { JsonNode, JsonObjectNode } from './json-tree';
import { hasElement, policyOfTree } from './policy-of-tree';
import { readJson } from './read-json';
import type { ReadingCode } from './reading-codes';
import { createStructureReport, jsonTypeOf, reportStructure, type StructureReport } from './structure-report';
import { measureUtf8 } from './utf8-size';

export interface PolicyReading {
  /** What it was found in; `json` is a policy as it is, and the only text that edits can be applied to. */
  readonly carrier: Carrier;
  /** Everything that was taken off the policy, outermost first; empty for plain JSON. */
  readonly layers: readonly Wrapping[];
  /** What the text calls the policy, where it does. */
  readonly name?: string;
  /** `null` only where nothing usable was found. */
  readonly policy: PolicyDocument | null;
  /** In the order of their places in the text. */
  readonly diagnostics: readonly Diagnostic[];
  /** Places of everything in `policy`, in UTF-16 units of the text that was given; empty without a policy. */
  readonly sourceMap: SourceMap;
  /** The other policies of the text, in its order. */
  readonly others: readonly FoundPolicy[];
}

/** The largest text that is read, in UTF-8 bytes: 42 times what the service accepts as a policy. */
export const sizeLimit = 262_144;

/**
 * Reads a text that should be a policy and nothing else, as an editor holds it. What `readPolicy` does before
 * it looks for wrappings, with the same answers.
 */
export function readPlainPolicy(text: string): PolicyReading {
  return tryPlain(text).reading;
}

export interface PlainAttempt {
  readonly text: string;
  readonly reading: PolicyReading;
  /** Nothing is to be gained by looking for wrappings. */
  readonly isSettled: boolean;
}

export function tryPlain(given: unknown): PlainAttempt {
  // The signatures promise a string; a caller without types may still bring something else.
  const text = typeof given === 'string' ? given : '';
  const bytes = measureUtf8(text);
  if (bytes > sizeLimit) return { text, reading: refuse(text, bytes), isSettled: true };
  const { root, diagnostics, hasErrors } = readJson(text);
  if (root?.kind === 'object' && hasElement(root, 'version', 'statement')) {
    const isSettled = hasElement(root, 'statement') && !hasWordsAround(text, root, diagnostics);
    return { text, reading: readRoot(root, diagnostics, hasErrors), isSettled };
  }
  const isSettled = diagnostics.some(({ code }) => emptyHanded.has(code));
  return { text, reading: readNothing(text, root, diagnostics), isSettled };
}

function readRoot(
  root: JsonObjectNode,
  diagnostics: readonly Diagnostic[],
  hasErrors: boolean,
): PolicyReading {
  const { policy, sourceMap, diagnostics: findings } = policyOfTree(root, !hasErrors);
  const all = inTextOrder([...diagnostics, ...findings], sourceMap);
  return { carrier: 'json', layers: [], policy, diagnostics: all, sourceMap, others: [] };
}

/** A bracket too many after a policy is an error in it; words before or after it are its surroundings. */
function hasWordsAround(text: string, root: JsonNode, diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ code, location }) => {
    if (code !== 'syntax/unexpected-text' || location.kind !== 'text') return false;
    const { start, end } = location.range;
    const isOutside = end <= root.range.start || start >= root.range.end;
    return isOutside && /[\p{L}\p{N}]/u.test(text.slice(start, end));
  });
}

function readNothing(
  source: string,
  root: JsonNode | null,
  diagnostics: readonly Diagnostic[],
): PolicyReading {
  const report = createStructureReport(false);
  if (!diagnostics.some(({ code }) => emptyHanded.has(code))) reportNoPolicy(source, root, report);
  return { ...nothingRead, diagnostics: inTextOrder([...diagnostics, ...report.findings], emptySourceMap) };
}

/** With these, it is clear already why there is no policy. */
const emptyHanded = new Set<string>([
  'syntax/empty',
  'syntax/too-deep',
  'syntax/too-many-values',
] satisfies ReadingCode[]);

const nothingRead: PolicyReading = {
  carrier: 'none',
  layers: [],
  policy: null,
  diagnostics: [],
  sourceMap: emptySourceMap,
  others: [],
};

function refuse(text: string, bytes: number): PolicyReading {
  const location = { kind: 'text', range: { start: 0, end: text.length } } as const;
  const params = { bytes, limit: sizeLimit };
  return { ...nothingRead, diagnostics: [{ code: 'syntax/too-large', severity: 'error', location, params }] };
}

function reportNoPolicy(text: string, root: JsonNode | null, report: StructureReport): void {
  reportStructure(report, {
    code: 'structure/not-a-policy',
    severity: 'error',
    location: { kind: 'text', range: root?.range ?? { start: 0, end: text.length } },
    params: { found: describeRoot(root) },
  });
}

function describeRoot(root: JsonNode | null): string {
  if (!root) return 'text';
  if (root.kind === 'scalar') return jsonTypeOf(root.value);
  return root.kind === 'array' ? 'array' : 'object';
}

/** Findings in the order of their places. */
export function inTextOrder(diagnostics: readonly Diagnostic[], sourceMap: SourceMap): readonly Diagnostic[] {
  return diagnostics
    .map((diagnostic) => ({ diagnostic, range: rangeOf(diagnostic, sourceMap) }))
    .sort((one, other) => one.range.start - other.range.start || one.range.end - other.range.end)
    .map(({ diagnostic }) => diagnostic);
}

function rangeOf({ location }: Diagnostic, sourceMap: SourceMap): TextRange {
  if (location.kind === 'text') return location.range;
  const place = findNearestPlace(sourceMap, location.path);
  if (!place) return { start: 0, end: 0 };
  return location.part === 'key' && place.key ? place.key : place.value;
}
