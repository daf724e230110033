import type { CatalogueAction } from '../../catalogue';
import { formatResourceName, type Request } from '../../model';
import type { NameShape } from '../automaton/resource-names';
import type { Circumstance } from '../contexts/circumstances';
import type { ActionClass } from './action-classes';
import { readableName } from './readable-name';
import type { RequestSpace } from './request-space';
import type { SpaceResourceClass } from './resource-space';

/**
 * Writes a request of a part of the space, as ordinary as the part allows: an action on the kind of resource
 * that it is checked on, in names that people can read.
 */
export function writeWitness(
  space: RequestSpace,
  action: ActionClass,
  resources: readonly SpaceResourceClass[],
  circumstance: Circumstance,
): Request {
  const { name, resource } = pickPair(action, resources);
  const { principal } = space;
  return {
    action: name,
    resource: writeResource(space, resource),
    context: circumstance.context,
    ...(principal === undefined ? {} : { principal }),
  };
}

/** Writes a member of a resource class. */
export function writeResource(space: RequestSpace, { place, name }: SpaceResourceClass): string {
  if (place === null || name === null) return '*';
  return formatResourceName({ project: '', ...place, resource: readableName(space.resources.fitsOf, name) });
}

/** The shapes on which the catalogue has a call checked, the most usual first. */
function shapesOf(action: CatalogueAction): readonly (NameShape | 'none')[] {
  return action.resourceTemplates.map(shapeOfTemplate);
}

/** The kind of resource that a template of the catalogue gives. */
export function shapeOfTemplate(template: string): NameShape | 'none' {
  if (template === '*') return 'none';
  if (!template.includes(':repo/')) return 'other';
  if (template.includes('${tag}')) return 'tag';
  if (template.includes('${repository}')) return 'repository';
  if (template.endsWith('${namespace}')) return 'namespace';
  return template.endsWith('${namespace}/*') ? 'every-in-namespace' : 'every-repository';
}

function pickPair(
  action: ActionClass,
  resources: readonly SpaceResourceClass[],
): { readonly name: string; readonly resource: SpaceResourceClass } {
  const nowhere: SpaceResourceClass = { place: null, name: null };
  const byShape = new Map<NameShape | 'none', SpaceResourceClass>();
  for (const resource of resources) {
    const shape = resource.name?.shape ?? 'none';
    if (!byShape.has(shape)) byShape.set(shape, resource);
  }
  const clearest = findClearest(action.catalogued, byShape);
  if (clearest !== null) return clearest;
  const name = action.catalogued[0]?.action ?? action.unknown?.sample ?? '';
  const wished = action.unknown?.prefix === 'other-service' ? 'none' : 'repository';
  return { name, resource: byShape.get(wished) ?? resources[0] ?? nowhere };
}

/** What people do daily makes the clearest example; the first in the catalogue among equals. */
function findClearest(
  actions: readonly CatalogueAction[],
  byShape: ReadonlyMap<NameShape | 'none', SpaceResourceClass>,
): { readonly name: string; readonly resource: SpaceResourceClass } | null {
  let found: { readonly name: string; readonly resource: SpaceResourceClass } | null = null;
  let foundRank = Number.POSITIVE_INFINITY;
  for (const action of actions) {
    const ownRank = rank(action);
    if (ownRank >= foundRank) continue;
    const shape = shapesOf(action).find((one) => byShape.has(one));
    const resource = shape === undefined ? undefined : byShape.get(shape);
    if (resource === undefined) continue;
    found = { name: action.action, resource };
    foundRank = ownRank;
  }
  return found;
}

function rank(action: CatalogueAction): number {
  const index = usual.indexOf(action.access);
  return (index < 0 ? usual.length : index) + (action.edition === 'individual' ? 0 : usual.length + 1);
}

const usual = ['pull', 'push', 'delete', 'write', 'permissions', 'read', 'list'];
