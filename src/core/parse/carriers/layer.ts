import type { Diagnostic, DiagnosticLocation, SourceMap, SourcePlace, TextRange } from '../../foundation';
import type { PolicyDocument } from '../../model';
import type { Dialect } from '../dialect';
import { createSourceFinder, type MappedText, type SourceFinder } from '../mapped-text';
import type { ReadingCode } from '../reading-codes';

/**
 * The wrapping in which a policy was found; `none` where there is no policy.
 * `code` is source code of any language but Pulumi programs; `fragment` is a part of a policy.
 */
export type Carrier =
  | 'json'
  | 'json-string'
  | 'api-response'
  | 'url-encoded'
  | 'terraform'
  | 'pulumi'
  | 'code'
  | 'shell'
  | 'yaml'
  | 'markdown'
  | 'prose'
  | 'fragment'
  | 'error-message'
  | 'none';

export type Wrapping = Exclude<Carrier, 'json' | 'none'>;

/** One policy of a text; all places are in UTF-16 units of that text. */
export interface FoundPolicy {
  /** What the text calls it: the name of a policy, of a resource or of the property that holds it. */
  readonly name?: string;
  /** What it was taken out of, outermost first; empty for plain JSON. */
  readonly layers: readonly Wrapping[];
  readonly policy: PolicyDocument;
  readonly diagnostics: readonly Diagnostic[];
  readonly sourceMap: SourceMap;
}

/** A stretch of a text that may hold a policy, taken out of its wrapping. */
export interface Excerpt {
  readonly carrier: Wrapping;
  readonly name?: string;
  readonly content: MappedText;
  /** How the content is written, where that is not to be found out. */
  readonly dialect?: Dialect;
  /** What there is to say about the unwrapping; places in the wrapped text. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Layers that are taken off one text, so that the work stays linear in it. */
export const layerLimit = 4;

/** Policies that are offered from one text. */
export const policyLimit = 50;

/** Reads what may hold policies, one layer further in. */
export type LayerReader = (text: string, depth: number) => readonly FoundPolicy[];

export function carrierOf({ layers }: FoundPolicy): Carrier {
  // Around another wrapping, the text or the page that it was copied from is no news.
  const [first, second] = layers;
  if (first === undefined) return 'json';
  return (first === 'markdown' || first === 'prose') && second !== undefined ? second : first;
}

/** The policy of an excerpt as the wrapped text has it. */
export function unwrap(found: FoundPolicy, excerpt: Excerpt): FoundPolicy {
  const { content, carrier, diagnostics } = excerpt;
  const name = found.name ?? excerpt.name;
  const toSource = createSourceFinder(content);
  return {
    ...(name === undefined ? {} : { name }),
    layers: [carrier, ...found.layers],
    policy: found.policy,
    diagnostics: [
      ...diagnostics,
      ...found.diagnostics.map((diagnostic) => mapDiagnostic(diagnostic, toSource)),
    ],
    sourceMap: mapPlaces(found.sourceMap, toSource),
  };
}

function mapDiagnostic(diagnostic: Diagnostic, toSource: SourceFinder): Diagnostic {
  const { related, fix: _, ...others } = diagnostic;
  // A fix edits the text that was read, and this text is not JSON itself.
  return {
    ...others,
    location: mapLocation(diagnostic.location, toSource),
    ...(related
      ? { related: related.map(({ location }) => ({ location: mapLocation(location, toSource) })) }
      : {}),
  };
}

function mapLocation(location: DiagnosticLocation, toSource: SourceFinder): DiagnosticLocation {
  if (location.kind === 'path') return location;
  return { kind: 'text', range: toSource(location.range) };
}

function mapPlaces({ places }: SourceMap, toSource: SourceFinder): SourceMap {
  const mapped: Record<string, SourcePlace> = Object.create(null);
  for (const pointer in places) {
    const place = places[pointer];
    if (!place) continue;
    const { value, key } = place;
    mapped[pointer] = key ? { value: toSource(value), key: toSource(key) } : { value: toSource(value) };
  }
  Object.setPrototypeOf(mapped, Object.prototype);
  return { places: mapped };
}

/** A finding about a stretch of the text. */
export function inText(
  code: ReadingCode,
  severity: Diagnostic['severity'],
  range: TextRange,
  params: Diagnostic['params'] = {},
): Diagnostic {
  return { code, severity, location: { kind: 'text', range }, params };
}
