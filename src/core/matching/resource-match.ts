import { normaliseRegion } from '../catalogue';
import { parseResourceName } from '../model';
import { compileGlob, type Glob, matchesGlob, matchesInOtherCase } from './glob';
import { type CannotTell, cannotTell, type Differs, differs } from './outcome';
import { fillGlob, splitVariables, type TextPart, writeVariable } from './policy-variables';
import type { PreparedRequest, RequestResource } from './prepared-request';
import type { Reading } from './reading';

export type ResourceReason =
  /** The element is missing or holds something other than strings. */
  | 'unreadable'
  /** An operation-level call is authorised only by the literal `*`; a specific resource grants nothing. */
  | 'operation-level-needs-star'
  /** The request names no resource, so no specific one can match. */
  | 'request-names-no-resource'
  | 'malformed-request-resource'
  | 'malformed-resource'
  | 'service'
  | 'region'
  | 'account'
  | 'unknown-variable'
  /** The legacy form names one tag; the call is checked on the repository. */
  | 'legacy-tag-form'
  /** It covers what is below the requested resource and not the resource itself: `repo/ns/*` for `repo/ns`. */
  | 'only-below'
  /** It names what the requested resource is part of: `repo/ns` for `repo/ns/name`. */
  | 'only-itself'
  /** It would match in other letter case. */
  | 'letter-case'
  | 'name';

export type ResourceOutcome =
  | {
      readonly verdict: 'matches';
      /** `every`: the entry is `*`. The legacy ways are said only where the current spelling does not match. */
      readonly via: 'every' | 'name' | 'legacy-service' | 'legacy-tag';
    }
  | Differs<ResourceReason>
  | CannotTell;

/** One entry of a statement's `resource`. */
export type ResourcePattern =
  | { readonly kind: 'every' }
  | { readonly kind: 'malformed' }
  | {
      readonly kind: 'named';
      /** `null` for any. */
      readonly service: string | null;
      /** Normalised to the long code; `null` for any. */
      readonly region: string | null;
      /** As written: empty for the owner, `*` for any. */
      readonly account: string;
      readonly name: Glob;
      /** `repo/ns/name` of `repo/ns/name:tag`; `null` without a colon or with variables. */
      readonly beforeTag: Glob | null;
      /** The last segment in parts where it holds policy variables; `name` is then not used. */
      readonly variables: readonly TextPart[] | null;
    };

/**
 * Reads one entry of `resource`: `*` or a six-segment name. Segment two is ignored; an empty or `*` service or
 * region means any.
 *
 * @see domain facts, sections 1.4 "resource strings" and 2 "Matching algorithm"
 */
export function compileResource(text: string): ResourcePattern {
  if (text === '*') return { kind: 'every' };
  const parsed = parseResourceName(text);
  if (!parsed.ok) return { kind: 'malformed' };
  const { service, region, account, resource } = parsed.value;
  const variables = splitVariables(resource);
  const colon = variables === null ? resource.indexOf(':') : -1;
  return {
    kind: 'named',
    service: isAny(service) ? null : service,
    region: isAny(region) ? null : normaliseRegion(region),
    account,
    name: compileGlob(resource),
    beforeTag: colon < 0 ? null : compileGlob(resource.slice(0, colon)),
    variables,
  };
}

/**
 * Holds one entry against the request's resource.
 *
 * INVARIANT (star authorises everything): an entry `*` matches whatever the request says, so adding `*` to a
 * statement never narrows it.
 */
export function matchResource(
  pattern: ResourcePattern,
  request: PreparedRequest,
  reading: Reading,
): ResourceOutcome {
  if (pattern.kind === 'every') return byStar;
  if (pattern.kind === 'malformed') return differs('malformed-resource');
  if (isOperationLevel(request, reading)) return differs('operation-level-needs-star');
  const resource = request.resource;
  if (resource.kind === 'none') return differs('request-names-no-resource');
  if (resource.kind === 'malformed') return differs('malformed-request-resource');

  const isLegacy = pattern.service === 'ccr' && request.legacyActions.length > 0;
  const service = isLegacy && reading.legacySpelling !== 'refused' ? 'tcr' : pattern.service;
  if (service !== null && service !== resource.service) return differs('service');
  if (pattern.region !== null && pattern.region !== resource.region) return differs('region');
  const account = matchAccount(pattern.account, resource.account, request.ownerAccount);
  if (account?.verdict === 'differs') return account;
  const name = matchName(pattern, resource, request, isLegacy, reading);
  if (name.verdict === 'differs' || account === null) return name;
  return name.verdict === 'matches' ? account : cannotTell([...account.missing, ...name.missing]);
}

/** Whether only the literal `*` can authorise the call. */
export function isOperationLevel(request: PreparedRequest, reading: Reading): boolean {
  if (reading.granularity !== 'catalogue') return reading.granularity === 'operation';
  const action = request.catalogueAction;
  return action?.granularity === 'operation' && action.confidence === 'documented';
}

/** A more telling reason for an entry that `matchResource` found to differ by `name`. */
export function explainNameDifference(
  pattern: ResourcePattern,
  request: PreparedRequest,
): 'only-below' | 'only-itself' | 'letter-case' | 'name' {
  if (pattern.kind !== 'named' || pattern.variables !== null || request.resource.kind !== 'named')
    return 'name';
  const { pieces } = pattern.name;
  const { name } = request.resource;
  const last = pieces.at(-1) ?? '';
  const beforeLast = pieces.at(-2);
  if (last === '' && beforeLast?.endsWith('/')) {
    // `repo/ns/*` without its last two characters is `repo/ns`.
    const above = { pieces: [...pieces.slice(0, -2), beforeLast.slice(0, -1)] };
    if (matchesGlob(above, name)) return 'only-below';
  }
  if (last !== '' && matchesGlob({ pieces: [...pieces.slice(0, -1), `${last}/`, ''] }, name)) {
    return 'only-itself';
  }
  return matchesInOtherCase(pattern.name, name) ? 'letter-case' : 'name';
}

type NamedPattern = Extract<ResourcePattern, { kind: 'named' }>;
type NamedResource = Extract<RequestResource, { kind: 'named' }>;

function matchName(
  pattern: NamedPattern,
  resource: NamedResource,
  request: PreparedRequest,
  isLegacy: boolean,
  reading: Reading,
): ResourceOutcome {
  let glob = pattern.name;
  let missing: readonly string[] | null = null;
  if (pattern.variables !== null) {
    const filled = fillGlob(pattern.variables, request.variables);
    if (filled.state === 'unknown-variable') return differs('unknown-variable');
    if (filled.state === 'missing') missing = filled.missing;
    glob = filled.value;
  }
  let outcome: ResourceOutcome;
  if (matchesGlob(glob, resource.name)) outcome = isLegacy ? byLegacyService : byName;
  else outcome = isLegacy ? matchLegacyTag(pattern, glob, resource, request, reading) : differs('name');
  return outcome.verdict === 'matches' && missing !== null ? cannotTell(missing) : outcome;
}

/** Old policies name a tag as `repo/ns/name:tag`, where the call of today is checked on `repo/ns/name`. */
function matchLegacyTag(
  pattern: NamedPattern,
  glob: Glob,
  resource: NamedResource,
  request: PreparedRequest,
  reading: Reading,
): ResourceOutcome {
  if (!request.catalogueAction?.hasLegacyTagForm) return differs('name');
  if (resource.legacyName !== null) {
    return matchesGlob(glob, resource.legacyName) ? byLegacyTag : differs('name');
  }
  if (pattern.beforeTag === null || !matchesGlob(pattern.beforeTag, resource.name)) return differs('name');
  return reading.legacySpelling === 'tags-too' ? byLegacyTag : differs('legacy-tag-form');
}

/**
 * Compares the account segments. An empty one is the owner: the root account of the policy's creator. While
 * nobody says who that is, an empty account in the policy takes the request's account for the owner's, but
 * a policy that names an account cannot be held against a request that names none.
 *
 * @returns `null` where they agree.
 */
function matchAccount(
  pattern: string,
  given: string,
  owner: string | null,
): Differs<'account'> | CannotTell | null {
  if (pattern === '*' || pattern === given) return null;
  if (pattern === '') return owner === null || given === owner ? null : differs('account');
  if (given !== '') return differs('account');
  if (owner === null) return ownerMissing;
  return pattern === owner ? null : differs('account');
}

function isAny(segment: string): boolean {
  return segment === '' || segment === '*';
}

const byStar: ResourceOutcome = { verdict: 'matches', via: 'every' };
const byName: ResourceOutcome = { verdict: 'matches', via: 'name' };
const byLegacyService: ResourceOutcome = { verdict: 'matches', via: 'legacy-service' };
const byLegacyTag: ResourceOutcome = { verdict: 'matches', via: 'legacy-tag' };
const ownerMissing = cannotTell([writeVariable('owner_uin')]);
