import { type Glob, matchesGlob } from '../../matching';
import type { NameShape } from '../automaton/resource-names';
import type { TextClass } from '../automaton/text-classes';
import type { ActionClass } from './action-classes';
import type { RequestSpace } from './request-space';
import type { Place, SpaceResourceClass } from './resource-space';

/**
 * A class of resources, in data that can be put into words.
 *
 * - `no-resource`: calls that name none.
 * - `namespace`, `repository`, `tag`, `colon-tag`, `name`: exactly one name; `name` is one outside `repo/`.
 * - `every-repository`, `every-in-namespace`: the literal `repo/*` and `repo/ns/*` of list and batch calls.
 * - `other-in-namespace`, `other-tags`: what a pattern `repo/ns/*`, `repo/ns/name/*` takes in and nothing nearer does.
 * - `pattern`: what all of the named patterns take in and no other does, but for wider ones.
 * - `everything-else`: what no pattern singles out.
 */
export interface ResourceDescription {
  readonly kind:
    | 'no-resource'
    | 'namespace'
    | 'repository'
    | 'tag'
    | 'colon-tag'
    | 'name'
    | 'every-repository'
    | 'every-in-namespace'
    | 'other-in-namespace'
    | 'other-tags'
    | 'pattern'
    | 'everything-else';
  /** What its members are: repositories, tags, …; `none` for calls that name no resource. */
  readonly shape: NameShape | 'none';
  readonly namespace?: string;
  readonly repository?: string;
  readonly tag?: string;
  /** For `name`: the last segment. */
  readonly name?: string;
  /** For `pattern`: last segments as policies write them, the most specific first. */
  readonly patterns?: readonly string[];
  /** The other segments; absent for calls that name no resource. */
  readonly place?: Place;
}

/** A class of actions, in data that can be put into words. */
export interface ActionDescription {
  /** Catalogue actions in written form (`tcr:PullRepositoryPersonal`); empty for unknown ones. */
  readonly actions: readonly string[];
  /** Actions outside the catalogue: under which prefix, and one of them. */
  readonly unknown?: { readonly prefix: 'tcr' | 'ccr' | 'other-service'; readonly sample: string };
}

export function describeActions({ catalogued, unknown }: ActionClass): ActionDescription {
  return { actions: catalogued.map(({ action }) => action), ...(unknown === null ? {} : { unknown }) };
}

export function describeResources(space: RequestSpace, resource: SpaceResourceClass): ResourceDescription {
  const { place, name } = resource;
  if (place === null || name === null) return { kind: 'no-resource', shape: 'none' };
  const known = descriptions.get(resource);
  if (known) return known;
  const description = { ...describeName(space.table.names, name), place };
  descriptions.set(resource, description);
  return description;
}

/** A class belongs to one space and stands in many of its parts. */
const descriptions = new WeakMap<SpaceResourceClass, ResourceDescription>();

/** Describes a class of last segments by the patterns that it fits. */
export function describeName(
  globs: readonly Glob[],
  { shape, sample, patterns }: TextClass<NameShape>,
): ResourceDescription {
  const texts = patterns.flatMap((number) => globs[number] ?? []).map(write);
  const isNamed = texts.includes(sample) && !sample.includes('*');
  const parts = readParts(shape, sample);
  if (shape === 'every-repository') return { kind: shape, shape };
  if (shape === 'every-in-namespace' && isSingledOut(texts, `repo/${parts.namespace}`)) {
    return { kind: shape, shape, namespace: parts.namespace ?? '' };
  }
  if (isNamed) {
    if (shape === 'other') return { kind: 'name', shape, name: sample };
    if (shape !== 'every-in-namespace') return { kind: shape, shape, ...parts };
  }
  const specific = patterns
    .flatMap((number) => globs[number] ?? [])
    .filter((glob, _, all) => !isBroad(glob, shape) && !all.some((other) => covers(glob, other)))
    .map(write)
    .toSorted((one, other) => other.length - one.length);
  const nearest = specific[0];
  if (nearest === undefined) return { kind: 'everything-else', shape };
  const below = specific.length === 1 ? readParent(nearest) : null;
  if (below?.length === 1) return { kind: 'other-in-namespace', shape, namespace: below[0] ?? '' };
  if (below?.length === 2) {
    return { kind: 'other-tags', shape, namespace: below[0] ?? '', repository: below[1] ?? '' };
  }
  return { kind: 'pattern', shape, patterns: specific };
}

function write({ pieces }: Glob): string {
  return pieces.join('*');
}

/** Whether the first takes in all that the other does, and more; of two that take in the same, the longer one does. */
function covers(wider: Glob, narrower: Glob): boolean {
  if (!takesIn(wider, narrower)) return false;
  const [longer, shorter] = [write(wider), write(narrower)];
  return (
    !takesIn(narrower, wider) ||
    longer.length > shorter.length ||
    (longer.length === shorter.length && longer > shorter)
  );
}

/** Told by a text that only stars can take in. */
function takesIn(wider: Glob, narrower: Glob): boolean {
  return matchesGlob(wider, narrower.pieces.join('\u0000'));
}

/** Whether a pattern takes in every name there is, or every one below `repo/` where the name is one of those. */
function isBroad(glob: Glob, shape: NameShape): boolean {
  const text = write(glob);
  return text === '*' || (shape !== 'other' && broadBelowRepo.has(text));
}

const broadBelowRepo: ReadonlySet<string> = new Set(['repo/*', 'repo*', 'r*', 're*', 'rep*']);

/** Whether patterns speak of a namespace by its name. */
function isSingledOut(texts: readonly string[], namespace: string): boolean {
  return texts.some((text) => text.startsWith(`${namespace}/`));
}

/** `repo/a/*` → `['a']`, `repo/a/b/*` → `['a', 'b']`; `null` for every other pattern. */
function readParent(pattern: string): readonly string[] | null {
  const steps = pattern.split('/');
  const isPlain = steps.slice(1, -1).every((step) => step !== '' && !step.includes('*'));
  if (steps[0] !== 'repo' || steps.at(-1) !== '*' || !isPlain) return null;
  return steps.slice(1, -1);
}

function readParts(
  shape: NameShape,
  name: string,
): Pick<ResourceDescription, 'namespace' | 'repository' | 'tag'> {
  const [, namespace = '', rest = '', tag = ''] = name.split('/');
  if (shape === 'namespace' || shape === 'every-in-namespace') return { namespace };
  if (shape === 'repository') return { namespace, repository: rest };
  if (shape === 'tag') return { namespace, repository: rest, tag };
  if (shape !== 'colon-tag') return {};
  const colon = rest.indexOf(':');
  return { namespace, repository: rest.slice(0, colon), tag: rest.slice(colon + 1) };
}
