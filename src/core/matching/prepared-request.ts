import { type CatalogueAction, findAction, normaliseRegion } from '../catalogue';
import { parseResourceName, type Request } from '../model';
import type { VariableValues } from './policy-variables';

/** A request, read once so that it can be held against many statements. */
export interface PreparedRequest {
  /**
   * The action under its current name, without the `name/` prefix; `null` where the request holds no text,
   * and then no pattern matches.
   */
  readonly action: string | null;
  /** Other names that count for the same action: `ccr:pull`. */
  readonly legacyActions: readonly string[];
  readonly catalogueAction: CatalogueAction | undefined;
  readonly resource: RequestResource;
  /** `undefined` where nothing is known of the context. Values are not yet checked. */
  readonly context: Readonly<Record<string, unknown>> | undefined;
  readonly unknownKeys: readonly string[];
  /**
   * Takes down the condition keys that are looked up, some of them more than once; `null` where nobody asks. Requests that
   * agree in these, and in all but the context, are decided alike.
   */
  readonly notedKeys: string[] | null;
  readonly variables: VariableValues;
  readonly isRoot: boolean;
  /** The root account that an empty account segment stands for, as `uin/…`; `null` where unset. */
  readonly ownerAccount: string | null;
}

export type RequestResource =
  /** `*`: the call names no resource. */
  | { readonly kind: 'none' }
  | { readonly kind: 'malformed' }
  | {
      readonly kind: 'named';
      /** `tcr` where the request writes `ccr` for an action that has a current name. */
      readonly service: string;
      /** Normalised to the long code. */
      readonly region: string;
      readonly account: string;
      /** The last segment, taken literally. */
      readonly name: string;
      /** The last segment as legacy policies write it, where that differs: `repo/ns/name:tag`. */
      readonly legacyName: string | null;
    };

export interface RequestOptions {
  /** Account ID of the policy creator's root account, digits only: what an empty account segment means. */
  readonly ownerUin?: string;
}

/**
 * Reads a request. Accepts any value at run time and never throws.
 *
 * A request in the legacy spelling is the current call: `ccr:DeleteTag` on `qcs::ccr:::repo/ns/name:v1` is
 * `tcr:DeleteImagePersonal` on `repo/ns/name`, and its tag is remembered for legacy policies.
 */
export function prepareRequest(request: Request, options: RequestOptions = {}): PreparedRequest {
  const given: Readonly<Record<string, unknown>> = isRecord(request) ? request : noFields;
  const written = typeof given.action === 'string' ? stripScope(given.action) : null;
  const catalogueAction = written === null ? undefined : findAction(written);
  const principal = isRecord(given.principal) ? given.principal : noFields;
  const isRoot = principal.type === 'root';
  const uin = readText(principal.uin);
  // A root account is its own owner.
  const callerOwner = readText(principal.ownerUin) ?? (isRoot ? uin : undefined);
  const creatorOwner = readText(options.ownerUin) ?? callerOwner;
  return {
    action: catalogueAction === undefined ? written : catalogueAction.action,
    legacyActions: catalogueAction === undefined ? noNames : catalogueAction.legacyNames,
    catalogueAction,
    resource: readResource(given.resource, catalogueAction),
    context: isRecord(given.context) ? given.context : undefined,
    unknownKeys: Array.isArray(given.unknownKeys) ? given.unknownKeys : noNames,
    notedKeys: null,
    isRoot,
    variables:
      principal === noFields && creatorOwner === undefined
        ? noVariables
        : { uin, owner_uin: callerOwner ?? creatorOwner, app_id: readText(principal.appId) },
    ownerAccount: creatorOwner === undefined ? null : `uin/${creatorOwner}`,
  };
}

/** The same request on another resource, for readings under which the call is checked there. */
export function withResource(request: PreparedRequest, resource: string): PreparedRequest {
  return { ...request, resource: readResource(resource, request.catalogueAction) };
}

/** The action without the optional scope prefix; both spellings mean the same. */
export function stripScope(action: string): string {
  return action.startsWith('name/') ? action.slice(5) : action;
}

function readResource(given: unknown, action: CatalogueAction | undefined): RequestResource {
  if (given === '*') return noResource;
  const parsed = typeof given === 'string' ? parseResourceName(given) : null;
  if (parsed === null || !parsed.ok) return malformedResource;
  const { service, region, account, resource } = parsed.value;
  const isLegacy = service === 'ccr' && action !== undefined && action.legacyNames.length > 0;
  const tag = action?.hasLegacyTagForm ? splitTag(resource, isLegacy) : null;
  return {
    kind: 'named',
    service: isLegacy ? 'tcr' : service,
    region: normaliseRegion(region),
    account,
    name: tag === null ? resource : tag.name,
    legacyName: tag === null ? null : tag.legacyName,
  };
}

/**
 * Finds the tag in `repo/ns/name:tag`, where a legacy request puts it, or in `repo/ns/name/tag`, the form of
 * the sibling batch call.
 */
function splitTag(
  resource: string,
  isLegacy: boolean,
): { readonly name: string; readonly legacyName: string } | null {
  const slashes = countSlashes(resource);
  if (isLegacy && slashes === 2) {
    const colon = resource.indexOf(':');
    if (colon >= 0) return { name: resource.slice(0, colon), legacyName: resource };
  }
  if (slashes !== 3) return null;
  const slash = resource.lastIndexOf('/');
  return { name: resource, legacyName: `${resource.slice(0, slash)}:${resource.slice(slash + 1)}` };
}

function countSlashes(text: string): number {
  let count = 0;
  for (let at = text.indexOf('/'); at >= 0; at = text.indexOf('/', at + 1)) count += 1;
  return count;
}

const noFields: Readonly<Record<string, unknown>> = {};
const noNames: readonly string[] = [];
const noVariables: VariableValues = { uin: undefined, owner_uin: undefined, app_id: undefined };
const noResource: RequestResource = { kind: 'none' };
const malformedResource: RequestResource = { kind: 'malformed' };

function readText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
