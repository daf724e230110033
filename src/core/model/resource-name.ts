import { fail, ok, type Result } from '../foundation';

/** The six segments of a QCS resource name, exactly as written; an empty segment stays empty. */
export interface ResourceName {
  readonly project: string;
  readonly service: string;
  readonly region: string;
  readonly account: string;
  /** The last segment; it may hold further `:` and `/`. */
  readonly resource: string;
}

export type ResourceNameError =
  | { readonly kind: 'not-qcs'; readonly found: string }
  | { readonly kind: 'segment-count'; readonly found: number }
  | { readonly kind: 'empty-resource' };

/**
 * Reads a six-segment resource name. The text splits at most six ways, since the last segment may itself
 * contain a colon (`repo/ns/name:tag` in legacy policies).
 *
 * @param text `qcs:project:service:region:account:resource`
 * @returns the segments as written; the meaning of an empty region or account belongs to `matching`.
 *   Errors: `not-qcs` (with the first segment), `segment-count` (with the count found), `empty-resource`.
 *   Never throws.
 * @see CAM documentation, "Resource Description Method"
 */
export function parseResourceName(text: string): Result<ResourceName, ResourceNameError> {
  const segments: string[] = [];
  let start = 0;
  while (segments.length < 5) {
    const colon = text.indexOf(':', start);
    if (colon < 0) break;
    segments.push(text.slice(start, colon));
    start = colon + 1;
  }
  segments.push(text.slice(start));
  const [scheme = '', project = '', service = '', region = '', account = '', resource = ''] = segments;
  if (scheme !== 'qcs') return fail({ kind: 'not-qcs', found: scheme });
  if (segments.length !== 6) return fail({ kind: 'segment-count', found: segments.length });
  if (resource === '') return fail({ kind: 'empty-resource' });
  return ok({ project, service, region, account, resource });
}

/** Writes the six segments back; the inverse of `parseResourceName`. */
export function formatResourceName(name: ResourceName): string {
  return `qcs:${name.project}:${name.service}:${name.region}:${name.account}:${name.resource}`;
}
