import type { NameShape } from '../automaton/resource-names';
import type { RequestSpace } from '../space/request-space';
import type { Place, ResourceGroup, SpaceResourceClass } from '../space/resource-space';

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
  const isLegacyTold = space.actions.some(({ isLegacy }) => isLegacy);
  const legacy = isLegacyTold
    ? indexClasses(space.resources.groupsFor({ ...reading, isLegacy: true }))
    : null;
  const hasTagForm = space.actions.some((action) => action.hasTagForm);
  const columns = new Map<string, SpaceColumn & { readonly classes: SpaceResourceClass[] }>();
  for (const [number, group] of groups.entries()) {
    for (const resource of group.classes) {
      const { place, name } = resource;
      const inLegacy = legacy?.get(name)?.get(place);
      const isOpenForTags = hasTagForm && (name?.shape === 'tag' || name?.shape === 'other');
      const key = `${place?.service} ${number} ${inLegacy?.number} ${isOpenForTags}`;
      const column = columns.get(key);
      if (column) {
        column.classes.push(resource);
        continue;
      }
      const { live } = group;
      const liveLegacy = inLegacy?.live ?? live;
      columns.set(key, { place, live, liveLegacy, isOpenForTags, classes: [resource] });
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

/** By name, then by place: the group of a class with its number. */
function indexClasses(
  groups: readonly ResourceGroup[],
): ReadonlyMap<SpaceResourceClass['name'], ReadonlyMap<Place | null, NumberedGroup>> {
  const byName = new Map<SpaceResourceClass['name'], Map<Place | null, NumberedGroup>>();
  for (const [number, { live, classes }] of groups.entries()) {
    const group = { number, live };
    for (const { place, name } of classes) {
      const byPlace = byName.get(name);
      if (byPlace) byPlace.set(place, group);
      else byName.set(name, new Map([[place, group]]));
    }
  }
  return byName;
}

interface NumberedGroup {
  readonly number: number;
  readonly live: readonly number[];
}

/** How early a kind of name stands in a column; calls without a resource come before all of them. */
const ranks: Readonly<Record<NameShape | 'none', number>> = {
  none: 0,
  repository: 1,
  namespace: 2,
  tag: 3,
  'every-in-namespace': 4,
  'every-repository': 5,
  other: 6,
  'colon-tag': 7,
};

function rank({ name }: SpaceResourceClass): number {
  return ranks[name?.shape ?? 'none'];
}
