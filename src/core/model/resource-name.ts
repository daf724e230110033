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
  const scheme = text.indexOf(':');
  if (scheme !== 3 || !text.startsWith('qcs')) {
    return fail({ kind: 'not-qcs', found: scheme < 0 ? text : text.slice(0, scheme) });
  }
  const project = findColon(text, scheme);
  const service = findColon(text, project);
  const region = findColon(text, service);
  const account = findColon(text, region);
  if (account < 0) return fail({ kind: 'segment-count', found: text.split(':').length });
  if (account === text.length - 1) return fail({ kind: 'empty-resource' });
  return ok({
    project: readSegment(text, scheme, project),
    service: isOwnService(text, project, service) ? ownService : readSegment(text, project, service),
    region: readSegment(text, service, region),
    account: readSegment(text, region, account),
    resource: text.slice(account + 1),
  });
}

/** Writes the six segments back; the inverse of `parseResourceName`. */
export function formatResourceName(name: ResourceName): string {
  return `qcs:${name.project}:${name.service}:${name.region}:${name.account}:${name.resource}`;
}

/** The next colon; -1 where there is none, or where there was none before. */
function findColon(text: string, previous: number): number {
  return previous < 0 ? -1 : text.indexOf(':', previous + 1);
}

/** What stands between two colons. Most segments are empty, and taking nothing out of a text costs as much as something. */
function readSegment(text: string, before: number, after: number): string {
  return after === before + 1 ? '' : text.slice(before + 1, after);
}

/** Nearly every name says it; one text for all of them is told from others at a glance. */
const ownService = 'tcr';

function isOwnService(text: string, before: number, after: number): boolean {
  return after - before - 1 === ownService.length && text.startsWith(ownService, before + 1);
}
