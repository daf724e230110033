import { countEdits } from '../foundation';
import data from './data/hosts.json';

/** A registry of the Individual edition. */
export interface IndividualHost {
  readonly host: string;
  /** The region where its images lie, and so the region of every resource behind it. */
  readonly deployedIn: string;
  /** The regions whose customers use it. */
  readonly serves: readonly string[];
  /** `documented`: a vendor document names it. `code`: only source code of the vendor does. */
  readonly status: 'documented' | 'code';
  readonly sources: readonly string[];
}

/** What a host name stands for. An Enterprise host tells its instance, not its region. */
export type RegistryHost =
  | { readonly edition: 'individual'; readonly host: string; readonly region: string }
  | { readonly edition: 'enterprise'; readonly host: string; readonly instanceName: string };

/** Every host of the Individual edition, the mainland default first. */
export function listIndividualHosts(): readonly IndividualHost[] {
  return individualHosts;
}

/**
 * Recognises a registry of either edition.
 *
 * @param host without scheme, port or path; letter case does not matter in host names.
 */
export function findHost(host: string): RegistryHost | undefined {
  const name = host.toLowerCase();
  const individual = hostsByName.get(name);
  if (individual) return { edition: 'individual', host: name, region: individual.deployedIn };
  if (!name.endsWith(enterpriseSuffix)) return undefined;
  const instanceName = name.slice(0, -enterpriseSuffix.length);
  return isHostLabel(instanceName) ? { edition: 'enterprise', host: name, instanceName } : undefined;
}

/** The Individual host that customers of a region use; for most mainland regions that is the default one. */
export function hostOfRegion(region: string): IndividualHost | undefined {
  return individualHosts.find((host) => host.serves.includes(region));
}

/**
 * Names the Individual host that a mistyped one probably means: at most two characters added, dropped or
 * changed. `null` where none is that close.
 */
export function suggestHost(host: string): string | null {
  const name = host.toLowerCase();
  let nearest: string | null = null;
  let fewestEdits = 3;
  for (const candidate of individualHosts) {
    const edits = countEdits(name, candidate.host, fewestEdits);
    if (edits < fewestEdits) {
      fewestEdits = edits;
      nearest = candidate.host;
    }
  }
  return nearest;
}

/** Tells whether a host lies under the domain of the Individual edition, known to the catalogue or not. */
export function isIndividualDomain(host: string): boolean {
  return host.toLowerCase().endsWith(`.${data.individualDomain}`);
}

// The schema test proves the shape of the file, so one cast stands here for it.
const individualHosts = data.individual as readonly IndividualHost[];

const hostsByName: ReadonlyMap<string, IndividualHost> = new Map(
  individualHosts.map((host) => [host.host, host]),
);

const enterpriseSuffix = `.${data.enterpriseDomain}`;

/** The host of a reference that names none: `ccr.ccs.tencentyun.com`, whose data lies in Guangzhou. */
export const defaultHost: string = data.defaultHost;

function isHostLabel(text: string): boolean {
  return text.length <= 63 && /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(text);
}
