import type { TextRange } from '../foundation';
import { type HelpTopic, type ResourceForm, type SegmentName, segmentNames } from './help-topic';

/** One of the six parts of a resource name; offsets in that name. */
export interface WrittenSegment extends TextRange {
  readonly name: SegmentName;
  readonly text: string;
}

/** The segments as far as they are written; the sixth may itself hold colons. Never throws. */
export function splitSegments(text: string): readonly WrittenSegment[] {
  const segments: WrittenSegment[] = [];
  let start = 0;
  for (const name of segmentNames) {
    const colon = name === 'resource' ? -1 : text.indexOf(':', start);
    const end = colon < 0 ? text.length : colon;
    segments.push({ name, start, end, text: text.slice(start, end) });
    if (colon < 0) break;
    start = colon + 1;
  }
  return segments;
}

/** The segment in which a place lies; an offset at a colon belongs to the segment before it. */
export function segmentAt(text: string, offset: number): WrittenSegment {
  const segments = splitSegments(text);
  const segment = segments.find(({ end }) => offset <= end) ?? segments.at(-1);
  return segment ?? { name: 'scheme', start: 0, end: text.length, text };
}

/** What a segment of a resource name says; `null` for what is no resource name at all. */
export function describeSegment(written: string, segment: WrittenSegment): HelpTopic | null {
  if (written === '*') return { kind: 'every-resource' };
  const { name, text } = segment;
  if (!written.startsWith('qcs:') && !(name === 'scheme' && 'qcs'.startsWith(text))) return null;
  const service = splitSegments(written)[2]?.text ?? '';
  return name === 'resource'
    ? { kind: 'segment', segment: name, text, form: formOf(text, service) }
    : { kind: 'segment', segment: name, text };
}

/** What the last segment reaches, as far as its shape says it for this product. */
function formOf(text: string, service: string): ResourceForm {
  if (text === '*') return 'everything';
  if (service !== 'tcr' && service !== 'ccr') return 'other';
  const [type, ...parts] = text.split('/');
  if (type === 'instance' && service === 'tcr') return 'instance';
  if (type === 'repository' && service === 'tcr') return 'enterprise-repository';
  if (type !== 'repo' || parts.length === 0) return 'other';
  const [namespace, repository, below] = parts;
  const hasPattern =
    parts.some((part) => part.includes('*') && part !== '*') || parts.slice(0, -1).includes('*');
  if (hasPattern) return 'pattern';
  if (namespace === '*') return 'every-repository';
  if (repository === undefined) return namespace === '' ? 'other' : 'namespace';
  if (repository === '*') return 'below-namespace';
  if (below === undefined) return repository === '' ? 'other' : 'repository';
  return below === '*' ? 'below-repository' : 'tag';
}
