import type { BilingualText, Confidence } from './actions';
import data from './data/regions.json';
import { listIndividualHosts } from './hosts';

export interface Region {
  /** `ap-guangzhou`, as it stands in the region segment of a resource name. */
  readonly code: string;
  readonly name: BilingualText;
  /** Whether the API accepts the code. The others occur in host maps only; a policy may still name them. */
  readonly isListed: boolean;
  /** The older parallel scheme (`gz`). `inferred`: vendor pages use the code, though not those of CAM. */
  readonly shortCode: { readonly code: string; readonly confidence: Confidence } | null;
  /**
   * Whether images of the Individual edition lie in this region. Most mainland regions are served from
   * Guangzhou, so a policy that names one of those reaches nothing.
   */
  readonly holdsIndividualData: boolean;
}

/** Every known region, the listed ones first. */
export function listRegions(): readonly Region[] {
  return regions;
}

/** Looks up a region by its full code, which is case-sensitive; short codes go through `normaliseRegion`. */
export function findRegion(code: string): Region | undefined {
  return regionsByCode.get(code);
}

/**
 * Gives the full code for a short one (`gz` → `ap-guangzhou`) and every other text back as it is, so that
 * both spellings of a region can be compared.
 *
 * @see domain facts, cam-language.md 1.4
 */
export function normaliseRegion(code: string): string {
  // Looking up would have to read the text, which every request brings anew.
  if (code.length === 0 || code.length > longestShortCode) return code;
  return regionsByShortCode.get(code) ?? code;
}

/** How a region stands in the data file. */
interface RegionRow {
  readonly code: string;
  readonly name: BilingualText;
  readonly listed: boolean;
  readonly shortCode?: string;
  readonly shortCodeConfidence?: Confidence;
}

// The schema test proves the shape of the file, so one cast stands here for it.
const rows = data.regions as readonly RegionRow[];

const regionsWithData = new Set(listIndividualHosts().map((host) => host.deployedIn));

const regions: readonly Region[] = rows.map((row) => ({
  code: row.code,
  name: row.name,
  isListed: row.listed,
  shortCode:
    row.shortCode === undefined
      ? null
      : { code: row.shortCode, confidence: row.shortCodeConfidence ?? 'inferred' },
  holdsIndividualData: regionsWithData.has(row.code),
}));

const regionsByCode: ReadonlyMap<string, Region> = new Map(regions.map((region) => [region.code, region]));

const regionsByShortCode: ReadonlyMap<string, string> = new Map(
  regions.flatMap(({ code, shortCode }) => (shortCode === null ? [] : [[shortCode.code, code] as const])),
);

const longestShortCode = Math.max(...[...regionsByShortCode.keys()].map(({ length }) => length));
