import { type Glob, matchesGlob } from '../../matching';
import type { NameShape } from '../automaton/resource-names';
import type { TextClass } from '../automaton/text-classes';
import type { ActionClass } from './action-classes';
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

/** The descriptions of classes of one space, each made once: a class stands in many of its parts. */
export class ResourceDescriptions {
  private readonly byName = new Map<TextClass<NameShape>, NameDescription>();
  private readonly byClass = new Map<SpaceResourceClass, ResourceDescription>();

  /** @param names those of the space. */
  constructor(private readonly names: readonly Glob[]) {}

  of(resource: SpaceResourceClass): ResourceDescription {
    const { place, name } = resource;
    if (place === null || name === null) return noResource;
    const known = this.byClass.get(resource);
    if (known !== undefined) return known;
    const named = this.byName.get(name) ?? describeName(this.names, name);
    this.byName.set(name, named);
    const description = { ...named, place };
    this.byClass.set(resource, description);
    return description;
  }
}

const noResource: ResourceDescription = { kind: 'no-resource', shape: 'none' };

type NameDescription = Omit<ResourceDescription, 'place'>;

/** Describes a class of last segments by the patterns that it fits. */
export function describeName(
  globs: readonly Glob[],
  { shape, sample, patterns }: TextClass<NameShape>,
): NameDescription {
  const fitting = patterns.flatMap((number) => globs[number] ?? []);
  const texts = fitting.map(write);
  if (shape === 'every-repository') return { kind: shape, shape };
  if (shape === 'every-in-namespace') {
    const { namespace = '' } = readParts(shape, sample);
    if (isSingledOut(texts, `repo/${namespace}`)) return { kind: shape, shape, namespace };
  } else if (texts.includes(sample) && !sample.includes('*')) {
    if (shape === 'other') return { kind: 'name', shape, name: sample };
    return { kind: shape, shape, ...readParts(shape, sample) };
  }
  const specific = texts
    .filter((text, index) => !isBroad(text, shape) && !fitting.some((other) => covers(fitting[index], other)))
    .sort((one, other) => other.length - one.length);
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
function covers(wider: Glob | undefined, narrower: Glob): boolean {
  if (wider === undefined || wider === narrower || !takesIn(wider, narrower)) return false;
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
function isBroad(text: string, shape: NameShape): boolean {
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
