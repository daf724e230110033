import { defaultHost, findHost, findRegion, type ResourceClasses } from '../../../core';

/** Where a request goes when the person does not say it. */
export interface Place {
  readonly region: string;
  /** Account ID of the root account that owns the images; empty for the owner of the policy. */
  readonly account: string;
}

/**
 * The first region that the policy names and that holds images, and the first account; else those of the
 * default registry. The access table chooses in the same way, so both windows ask for the same thing.
 *
 * @param ownerUin as the person gave it; empty where unknown.
 */
export function usualPlace({ regions, accounts }: ResourceClasses, ownerUin: string): Place {
  return { region: regions.find(holdsImages) ?? defaultRegion, account: ownerUin || (accounts[0] ?? '') };
}

function holdsImages(region: string): boolean {
  return findRegion(region)?.holdsIndividualData ?? false;
}

const registry = findHost(defaultHost);
const defaultRegion = registry?.edition === 'individual' ? registry.region : '';
