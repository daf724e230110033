import {
  type Carrier,
  type Diagnostic,
  findNearestPlace,
  formatPolicy,
  listOfficialScenarios,
  listRepairs,
  listStatements,
  type PolicyDocument,
  type PolicyReading,
  readPolicy,
  type SourceMap,
  sizeLimit,
  type TextRange,
} from '../../core';
import { hasSyntaxErrors } from '../../workspace';

/** A policy that the pasted text holds. */
export interface DraftCandidate {
  /** What the text calls it. */
  readonly name: string | undefined;
  readonly policy: PolicyDocument;
  readonly sourceMap: SourceMap;
  /** What the document becomes: the text itself where it is plain JSON, else the policy written anew. */
  readonly documentText: string;
  /** What writing it anew mended. */
  readonly repairs: readonly Diagnostic[];
  /** What may be missing from it, for a person to look at first. */
  readonly losses: readonly Diagnostic[];
}

export interface FoundDraft {
  /** Complete; broken off or partly unreadable; or a proposal made from a refusal of the service. */
  readonly kind: 'policy' | 'broken' | 'proposal';
  readonly text: string;
  readonly carrier: Carrier;
  /** At least one, in the order of the text. */
  readonly candidates: readonly [DraftCandidate, ...DraftCandidate[]];
}

/** What a pasted text turned out to be. */
export type DraftReading =
  | FoundDraft
  | { readonly kind: 'nothing'; readonly text: string; readonly reading: PolicyReading }
  /** Not even looked at; `size` in UTF-16 units or, for a file, in bytes. */
  | { readonly kind: 'too-large'; readonly size: number };

/** A text has at least as many bytes as UTF-16 units, so its length alone can tell that it is too large. */
export function isTooLarge(size: number): boolean {
  return size > sizeLimit;
}

/** Never looks at a text that is too large, so it answers at once whatever was pasted. */
export function readDraft(text: string): DraftReading {
  if (isTooLarge(text.length)) return { kind: 'too-large', size: text.length };
  const reading = readPolicy(text);
  const refusal = reading.diagnostics.find(({ code }) => code === 'syntax/too-large');
  if (refusal) return { kind: 'too-large', size: Number(refusal.params.bytes) };
  const { policy, carrier } = reading;
  if (policy === null) return { kind: 'nothing', text, reading };
  const first = toCandidate(text, { ...reading, policy });
  const others = reading.others.map((other) => toCandidate(text, other));
  const isProposal = reading.layers.includes('error-message');
  const kind = isProposal ? 'proposal' : first.losses.length > 0 ? 'broken' : 'policy';
  return { kind, text, carrier, candidates: [first, ...others] };
}

type Found = Pick<
  PolicyReading['others'][number],
  'name' | 'layers' | 'policy' | 'diagnostics' | 'sourceMap'
>;

function toCandidate(text: string, found: Found): DraftCandidate {
  const { name, policy, sourceMap, layers } = found;
  const { repairs, losses } = listRepairs(found);
  const isPlain = layers.length === 0 && !hasSyntaxErrors(found);
  const documentText = isPlain ? text : formatPolicy(policy);
  return { name, policy, sourceMap, documentText, repairs: isPlain ? [] : repairs, losses };
}

/** A document that nobody would miss: blank, or one of the examples as the page writes them. */
export function isReplaceable(documentText: string): boolean {
  const text = documentText.trim();
  return text === '' || listOfficialScenarios().some(({ policy }) => formatPolicy(policy) === text);
}

export function countStatements({ policy }: DraftCandidate): number {
  return listStatements(policy).length;
}

/** A finding's place in the text as a person would look for it. */
export interface DraftPlace {
  readonly range: TextRange;
  /** Both count from one; columns in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  /** The stretch itself and what stands around it on its line. */
  readonly excerpt: { readonly before: string; readonly marked: string; readonly after: string };
}

const contextLength = 24;
const markedLength = 40;

export function locate(text: string, { location }: Diagnostic, sourceMap: SourceMap): DraftPlace {
  const range = rangeOf(location, sourceMap);
  const lineStart = text.lastIndexOf('\n', range.start - 1) + 1;
  const lineBreak = text.indexOf('\n', range.start);
  const lineEnd = lineBreak < 0 ? text.length : lineBreak;
  const end = Math.min(range.end, lineEnd);
  const marked = text.slice(range.start, end);
  return {
    range,
    line: countLines(text, range.start),
    column: range.start - lineStart + 1,
    excerpt: {
      before: shortenStart(text.slice(lineStart, range.start)),
      marked: marked.length > markedLength ? `${marked.slice(0, markedLength)}…` : marked,
      after: shortenEnd(text.slice(end, lineEnd)),
    },
  };
}

function rangeOf(location: Diagnostic['location'], sourceMap: SourceMap): TextRange {
  if (location.kind === 'text') return location.range;
  const place = findNearestPlace(sourceMap, location.path);
  if (!place) return { start: 0, end: 0 };
  return location.part === 'key' && place.key ? place.key : place.value;
}

function countLines(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

function shortenStart(text: string): string {
  const trimmed = text.trimStart();
  return trimmed.length > contextLength ? `…${trimmed.slice(-contextLength)}` : trimmed;
}

function shortenEnd(text: string): string {
  const trimmed = text.trimEnd();
  return trimmed.length > contextLength ? `${trimmed.slice(0, contextLength)}…` : trimmed;
}
