import { defaultHost, findHost } from './hosts';
import { checkNamespaceName, checkRepositoryName, checkTag, hasNameError } from './names';
import type { Operation } from './operations';

/**
 * What an operation is done to; an `ImageReference` is one. Absent and `null` mean the same, except for
 * `region` and `account`, where the empty string is a value of its own.
 */
export interface OperationTarget {
  readonly namespace?: string | null;
  readonly repository?: string | null;
  /** `latest` where a check needs one and none is given, as docker has it. */
  readonly tag?: string | null;
  /** Taken as it is, an empty string too; where it is not given it follows from the host. */
  readonly region?: string | null;
  /** Account ID of the root account, digits with or without `uin/`; empty for the policy's owner. */
  readonly account?: string | null;
  readonly host?: string | null;
  /** Enterprise only: `tcr-xxxxxxxx`. */
  readonly instanceId?: string | null;
}

/** A target with everything decided that can be decided; `null` where a part was not given. */
export interface ResolvedTarget {
  readonly namespace: string | null;
  readonly repository: string | null;
  readonly tag: string | null;
  readonly region: string;
  /** `uin/…`, or empty for the root account of the policy's owner. */
  readonly account: string;
  readonly host: string | null;
  readonly instanceId: string | null;
}

/** What had to be assumed about a target, or is odd about it; see `OperationNote`. */
export type TargetNote = 'assumed-host' | 'unknown-region' | 'unusual-name';

/** A part whose text would change the structure of a resource name. */
export interface InvalidPart {
  readonly kind: 'invalid-part';
  readonly part: keyof OperationTarget;
  readonly found: string;
}

/** Fills in host and region; notes what was assumed. The parts are valid (`findInvalidPart`). */
export function resolveTarget(
  target: OperationTarget,
  edition: Operation['edition'],
): { readonly resolved: ResolvedTarget; readonly notes: readonly TargetNote[] } {
  const notes: TargetNote[] = [];
  let host = target.host?.toLowerCase() ?? null;
  let region = target.region ?? null;
  if (host === null && region === null && edition === 'individual') {
    notes.push('assumed-host');
    host = defaultHost;
  }
  if (region === null) {
    const registry = host === null ? undefined : findHost(host);
    if (registry?.edition === 'individual') region = registry.region;
    else notes.push('unknown-region');
  }
  const resolved = { ...resolveParts(target, region ?? ''), host };
  if (hasUnusualName(resolved, edition)) notes.push('unusual-name');
  return { resolved, notes };
}

/** The parts of a target in a region, as they are given. */
export function resolveParts(target: OperationTarget, region: string): ResolvedTarget {
  return {
    namespace: target.namespace || null,
    repository: target.repository || null,
    tag: target.tag || null,
    region,
    account: writeAccount(target.account ?? ''),
    host: target.host?.toLowerCase() ?? null,
    instanceId: target.instanceId || null,
  };
}

/** @param account as in a target. @returns the account segment of a resource name. */
export function writeAccount(account: string): string {
  return /^\d+$/.test(account) ? `uin/${account}` : account;
}

/** A part that holds a separator or a wildcard would ask for something else than it says. */
export function findInvalidPart(target: OperationTarget): InvalidPart | null {
  for (const [part, shape] of shapes) {
    const found = target[part] ?? '';
    if (found !== '' && !shape.test(found)) return { kind: 'invalid-part', part, found };
  }
  return null;
}

/** Of parts that are given. */
const shapes = [
  ['namespace', /^[^/:*\s]*$/],
  // The Enterprise edition has repositories below repositories.
  ['repository', /^[^:*\s]*$/],
  ['tag', /^[^/:*\s]*$/],
  ['region', /^[^/:*\s]*$/],
  ['account', /^(?:uin\/)?\d+$/],
  ['instanceId', /^[^/:*\s]*$/],
] as const;

function hasUnusualName(
  { namespace, repository, tag }: ResolvedTarget,
  edition: Operation['edition'],
): boolean {
  const repositoryParts = edition === 'individual' ? [repository ?? ''] : (repository ?? '').split('/');
  return (
    (namespace !== null && hasNameError(checkNamespaceName(namespace))) ||
    (repository !== null && repositoryParts.some((part) => hasNameError(checkRepositoryName(part)))) ||
    (tag !== null && hasNameError(checkTag(tag)))
  );
}
