/**
 * What a person wants, in the wizard's words. Every grant is one `allow` statement of the policy; the
 * guard-rail against deletion is one `deny` statement.
 */
export interface PolicyIntent {
  readonly grants: readonly Grant[];
  /** Denies every call that removes images, repositories or namespaces, whatever else allows it. */
  readonly denyDeletion: boolean;
}

export type Grant = RepositoryGrant | AccountGrant;

/** Access to repositories: the wizard's Scope and Access steps. */
export type RepositoryGrant = PresetGrant | CustomGrant;

export interface PresetGrant extends RepositoryGrantBase {
  readonly level: PresetLevel;
}

export interface CustomGrant extends RepositoryGrantBase {
  readonly level: 'custom';
  /** `tcr:Name` of Individual actions that CAM can limit to resources, in catalogue order, at least one. */
  readonly actions: readonly string[];
}

interface RepositoryGrantBase {
  readonly scope: Scope;
  /** Region code; empty means all regions. */
  readonly region: string;
  /** Root account ID, digits only; empty means the root account of the policy's creator. */
  readonly account: string;
  readonly limits: Limits;
}

/** Calls that CAM authorises only for the whole account: their statement names the resource `*`. */
export interface AccountGrant {
  readonly scope: { readonly kind: 'account' };
  /** Everything the console asks for when the Individual instance is opened. */
  readonly console: boolean;
  /** Further `tcr:Name` actions, in catalogue order; none of them is among the console's. */
  readonly actions: readonly string[];
  readonly limits: Limits;
}

export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'namespaces'; readonly namespaces: readonly string[] }
  /** Each as `namespace/repository`. */
  | { readonly kind: 'repositories'; readonly repositories: readonly string[] };

export type PresetLevel = 'pull-only' | 'read-only' | 'pull-push' | 'full';
export type AccessLevel = PresetLevel | 'custom';

export const accessLevels: readonly AccessLevel[] = ['pull-only', 'read-only', 'pull-push', 'full', 'custom'];

/** Conditions on a grant; both have to hold. */
export interface Limits {
  /** Addresses or CIDR ranges the call may come from; empty means from anywhere. */
  readonly sourceIps: readonly string[];
  /** ISO 8601 instant in UTC (`2027-01-01T00:00:00Z`) before which the grant holds; `null` means no end. */
  readonly expiresAt: string | null;
}

export const noLimits: Limits = { sourceIps: [], expiresAt: null };

export function isAccountGrant(grant: Grant): grant is AccountGrant {
  return grant.scope.kind === 'account';
}

export function isRepositoryGrant(grant: Grant): grant is RepositoryGrant {
  return grant.scope.kind !== 'account';
}
