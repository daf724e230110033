import type { SummaryPlace } from '../../../core';

/** Places of one kind, told together: "the namespaces team-01 and team-02". */
export interface PlaceGroup {
  readonly kind: SummaryPlace['kind'];
  /** Empty for the kinds that have no name. */
  readonly names: readonly string[];
}

export interface PlaceGroups {
  readonly groups: readonly PlaceGroup[];
  /** Names left out. */
  readonly hiddenCount: number;
}

/** The first places, kinds in the order in which they first come; a place without a name is never left out. */
export function groupPlaces(places: readonly SummaryPlace[], limit: number): PlaceGroups {
  const groups = new Map<SummaryPlace['kind'], string[]>();
  let shownCount = 0;
  let hiddenCount = 0;
  for (const place of places) {
    const name = nameOfPlace(place);
    if (name !== null && shownCount >= limit) {
      hiddenCount += 1;
      continue;
    }
    const names = groups.get(place.kind) ?? [];
    groups.set(place.kind, names);
    if (name === null) continue;
    names.push(name);
    shownCount += 1;
  }
  return { groups: [...groups].map(([kind, names]) => ({ kind, names })), hiddenCount };
}

function nameOfPlace(place: SummaryPlace): string | null {
  switch (place.kind) {
    case 'repository':
      return `${place.namespace}/${place.repository}`;
    case 'pattern':
    case 'pattern-otherwise':
      return place.pattern;
    case 'whole-namespace':
    case 'namespace':
    case 'other-in-namespace':
      return place.namespace;
    case 'everywhere':
    case 'everything-else':
    case 'account':
      return null;
  }
}
