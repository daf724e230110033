import {
  type Diagnostic,
  emptySourceMap,
  findNearestPlace,
  type SourceMap,
  type TextRange,
} from '../foundation';
import type { PolicyDocument } from '../model';
import { type Carrier, carrierOf, type FoundPolicy, type Wrapping } from './carriers/layer';
import { readLayer } from './carriers/read-layer';
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
 * Reads the text of a policy, broken or not, in whatever wrapping, with the place of every part.
 *
 * - Plain JSON comes first. Anything else is looked through for what it wraps, at most four layers deep;
 *   `readLayer` has the order. All places are those of the text that was given, and findings have no fixes.
 * - A text that `JSON.parse` accepts, with element names in lower case and an array of statements, gives the
 *   same value as `JSON.parse`. Of repeated names the last value counts, as there; each repetition is an
 *   error (`structure/duplicate-key`).
 * - Element names and effects in another case are read in lower case, a single statement as a list of one;
 *   findings say so. Everything else stays as written, wrong values and unknown elements included.
 * - Errors of syntax (`syntax/…`, at most 50 listed) do not end the reading; what follows is read as it was
 *   probably meant. While there are any, no finding carries a fix, and what is missing is not reported for
 *   the objects and lists that hold them.
 * - A text of more than 262,144 bytes (`syntax/too-large`), 64 levels (`syntax/too-deep`) or 24,000 values
 *   (`syntax/too-many-values`) is refused as a whole.
 *
 * Takes time linear in the text and never throws. `readingCodes` lists what it reports.
 */
export function readPolicy(text: string): PolicyReading {
  // The signature promises a string; a caller without types may still bring something else.
  const given: unknown = text;
  const source = typeof given === 'string' ? given : '';
  const bytes = measureUtf8(source);
  if (bytes > sizeLimit) return refuse(source, bytes);

  const { root, diagnostics, hasErrors } = readJson(source);
  const isPlain = root?.kind === 'object' && !hasWordsAround(source, root, diagnostics);
  if (isPlain && hasElement(root, 'statement')) return readPlain(root, diagnostics, hasErrors);
  if (diagnostics.some(({ code }) => emptyHanded.has(code))) return readNothing(source, root, diagnostics);
  const found = readLayer(source, 0);
  const [first] = found;
  if (!first) return readNothing(source, root, diagnostics);
  return isPlain && first.layers.length === 0 ? readPlain(root, diagnostics, hasErrors) : toReading(found);
}

function readPlain(
  root: JsonObjectNode,
  diagnostics: readonly Diagnostic[],
  hasErrors: boolean,
): PolicyReading {
  const found = policyOfTree(root, !hasErrors);
  return toReading([{ ...found, diagnostics: [...diagnostics, ...found.diagnostics] }]);
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

function toReading(all: readonly FoundPolicy[]): PolicyReading {
  const [first, ...others] = all.map(inOrder);
  if (!first) return nothingRead;
  return { carrier: carrierOf(first), ...first, others };
}

function inOrder(found: FoundPolicy): FoundPolicy {
  return { ...found, diagnostics: inTextOrder(found.diagnostics, found.sourceMap) };
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

function inTextOrder(diagnostics: readonly Diagnostic[], sourceMap: SourceMap): readonly Diagnostic[] {
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
