import {
  type Diagnostic,
  emptySourceMap,
  findNearestPlace,
  type SourceMap,
  type TextRange,
} from '../foundation';
import type { PolicyDocument } from '../model';
import { type BuiltDocument, buildDocument } from './build-document';
import { checkDocument } from './check-document';
import { toElementName } from './element-names';
import type { JsonNode } from './json-tree';
import { readJson } from './read-json';
import type { ReadingCode } from './reading-codes';
import {
  atPath,
  createStructureReport,
  isJsonRecord,
  jsonTypeOf,
  reportStructure,
  type StructureReport,
  structureFindingLimit,
} from './structure-report';
import { measureUtf8 } from './utf8-size';

/** The wrapping in which a policy was found; `none` where there is no policy. */
export type Carrier = 'json' | 'none';

export interface PolicyReading {
  readonly carrier: Carrier;
  /** `null` only where nothing usable was found. */
  readonly policy: PolicyDocument | null;
  /** In the order of their places in the text. */
  readonly diagnostics: readonly Diagnostic[];
  /** Places of everything in `policy`, in UTF-16 units of the text that was given; empty without a policy. */
  readonly sourceMap: SourceMap;
}

/** The largest text that is read, in UTF-8 bytes: 42 times what the service accepts as a policy. */
export const sizeLimit = 262_144;

/**
 * Reads the text of a policy, broken or not, with the place of every part.
 *
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
  const report = createStructureReport(!hasErrors);
  const built = root && isPolicyRoot(root) ? buildDocument(root, report) : null;
  if (!built || !isJsonRecord(built.value)) {
    if (!diagnostics.some(({ code }) => emptyHanded.has(code))) reportNoPolicy(source, root, report);
    return { ...nothingRead, diagnostics: inTextOrder([...diagnostics, ...report.findings], emptySourceMap) };
  }
  const sourceMap = { places: built.places };
  checkDocument(built.value, built, report);
  return {
    carrier: 'json',
    policy: toPolicy(built),
    diagnostics: inTextOrder([...diagnostics, ...listFindings(report)], sourceMap),
    sourceMap,
  };
}

/** With these, it is clear already why there is no policy. */
const emptyHanded = new Set<string>([
  'syntax/empty',
  'syntax/too-deep',
  'syntax/too-many-values',
] satisfies ReadingCode[]);

const nothingRead = { carrier: 'none', policy: null, sourceMap: emptySourceMap } as const;

function refuse(text: string, bytes: number): PolicyReading {
  const location = { kind: 'text', range: { start: 0, end: text.length } } as const;
  const params = { bytes, limit: sizeLimit };
  return { ...nothingRead, diagnostics: [{ code: 'syntax/too-large', severity: 'error', location, params }] };
}

/** An object is taken for a policy when it has at least one of the two elements that every policy needs. */
function isPolicyRoot(root: JsonNode): boolean {
  return root.kind === 'object' && root.members.some(({ key }) => isPolicyElement(key));
}

function isPolicyElement(key: string): boolean {
  const name = toElementName(key, 'document');
  return name === 'version' || name === 'statement';
}

function toPolicy(built: BuiltDocument): PolicyDocument {
  // The type describes the well-formed case; findings say how a document differs from it, and the
  // functions that take a policy read any value.
  return built.value as unknown as PolicyDocument;
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
  if (root.kind === 'array') return 'array';
  // A single statement is a common thing to paste.
  const names = new Set(root.members.map(({ key }) => toElementName(key, 'statement')));
  return names.has('effect') || (names.has('action') && names.has('resource')) ? 'statement' : 'object';
}

function listFindings(report: StructureReport): readonly Diagnostic[] {
  if (!report.isFull) return report.findings;
  const params = { limit: structureFindingLimit };
  const location = atPath([]);
  return [...report.findings, { code: 'structure/too-many-findings', severity: 'info', location, params }];
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
