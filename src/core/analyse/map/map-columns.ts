import type { NameShape } from '../automaton/resource-names';
import type { RequestSpace } from '../space/request-space';
import type { Place, SpaceResourceClass } from '../space/resource-space';

/** Resources that reach the same statements, whether old `ccr` resources count or not. */
export interface SpaceColumn {
  /** `null` for calls that name no resource. All parts of a column are about the same product. */
  readonly place: Pick<Place, 'service'> | null;
  readonly live: readonly number[];
  readonly liveLegacy: readonly number[];
  /** Whether old `ccr` resources that name one tag may reach them. */
  readonly isOpenForTags: boolean;
  readonly classes: readonly SpaceResourceClass[];
}

/** The columns of a map: calls without a resource first, then in the order in which patterns are written. */
export function listColumns(space: RequestSpace): readonly SpaceColumn[] {
  const reading = { needsStar: false, services: null, hasTagForm: false };
  const groups = space.resources.groupsFor({ ...reading, isLegacy: false });
  const legacy = new Map<SpaceResourceClass['name'], Map<string, readonly number[]>>();
  for (const { live, classes } of space.resources.groupsFor({ ...reading, isLegacy: true })) {
    for (const { place, name } of classes) {
      const byPlace = legacy.get(name) ?? new Map<string, readonly number[]>();
      byPlace.set(writePlace(place), live);
      legacy.set(name, byPlace);
    }
  }
  const hasTagForm = space.actions.some((action) => action.hasTagForm);
  const columns = new Map<string, SpaceColumn & { readonly classes: SpaceResourceClass[] }>();
  for (const { live, classes } of groups) {
    for (const resource of classes) {
      const { place, name } = resource;
      const liveLegacy = legacy.get(name)?.get(writePlace(place)) ?? live;
      const isOpenForTags = hasTagForm && (name?.shape === 'tag' || name?.shape === 'other');
      const service = place?.service ?? '';
      const key = `${place === null} ${service} ${live.join()} ${liveLegacy.join()} ${isOpenForTags}`;
      const column = columns.get(key);
      if (column) column.classes.push(resource);
      else columns.set(key, { place, live, liveLegacy, isOpenForTags, classes: [resource] });
    }
  }
  const list = [...columns.values()];
  for (const { classes } of list) classes.sort((one, other) => rank(one) - rank(other));
  // The registry's own resources before those of other products.
  return list.toSorted((one, other) => rankService(one) - rankService(other));
}

function rankService({ place }: SpaceColumn): number {
  if (place === null) return 0;
  return place.service === 'tcr' ? 1 : 2;
}

function writePlace(place: Place | null): string {
  return place === null ? '' : `${place.service}:${place.region}:${place.account}`;
}

function rank({ name }: SpaceResourceClass): number {
  return name === null ? -1 : shapesByUse.indexOf(name.shape);
}

const shapesByUse: readonly NameShape[] = [
  'repository',
  'namespace',
  'tag',
  'every-in-namespace',
  'every-repository',
  'other',
  'colon-tag',
];
