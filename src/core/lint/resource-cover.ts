import { normaliseRegion } from '../catalogue';
import type { DocumentPath } from '../foundation';
import { type Glob, matchesGlob } from '../matching';
import type { ResourceName, ResourceNameError } from '../model';

/** One entry of `resource`, prepared for the rules. */
export interface ResourceEntry {
  readonly text: string;
  readonly path: DocumentPath;
  readonly index: number | null;
  readonly isEverything: boolean;
  /** `null` for `*` and for what cannot be read as a six-segment name. */
  readonly name: ResourceName | null;
  /** The last segment as a pattern; variables in it are plain text here. */
  readonly glob: Glob;
  readonly error: ResourceNameError | null;
}

/** Tells whether everything that a name stands for is surely named by a list of entries. */
export interface ResourceCover {
  readonly coversName: (inner: ResourceName) => boolean;
  readonly coversEntry: (inner: ResourceEntry) => boolean;
}

/**
 * Prepares entries for many questions: each takes about as many steps as the name has characters, however
 * many entries there are.
 *
 * A star of the inner name is taken for an ordinary character: where that fits a star of an entry, whatever
 * it stands for fits as well. Entries with variables cover what is written like them, and nothing else that
 * could be told here.
 */
export function createCover(entries: readonly ResourceEntry[]): ResourceCover {
  const coversAll = entries.some(({ isEverything }) => isEverything);
  const texts = new Set(entries.map(({ text }) => text));
  const named = entries.flatMap(({ name }) => (name === null ? [] : [name]));
  const literals = groupBy(named, ({ resource }) => resource);
  const patterns = named.filter(({ resource }) => resource.includes('*') && !resource.includes('${'));
  const prefixes = groupBy(
    patterns.filter(({ resource }) => resource.indexOf('*') === resource.length - 1),
    ({ resource }) => resource.slice(0, -1),
  );
  const lengths = [...new Set([...prefixes.keys()].map((prefix) => prefix.length))];
  const others = entries.filter(({ name }) => name !== null && isOfOtherForm(name));

  function coversName(inner: ResourceName): boolean {
    if (coversAll) return true;
    const { resource } = inner;
    return (
      coversAround(literals.get(resource), inner) ||
      lengths.some(
        (length) => length <= resource.length && coversAround(prefixes.get(resource.slice(0, length)), inner),
      ) ||
      others.some(({ name, glob }) => name !== null && matchesGlob(glob, resource) && surrounds(name, inner))
    );
  }

  return {
    coversName,
    coversEntry: (inner) =>
      coversAll || texts.has(inner.text) || (inner.name !== null && coversName(inner.name)),
  };
}

/** Patterns with a star that is not their last character, or with several. */
function isOfOtherForm({ resource }: ResourceName): boolean {
  const star = resource.indexOf('*');
  return star >= 0 && star < resource.length - 1 && !resource.includes('${');
}

function coversAround(outer: readonly ResourceName[] | undefined, inner: ResourceName): boolean {
  return outer?.some((name) => surrounds(name, inner)) ?? false;
}

/** Whether the segments before the last one let the inner name through. */
function surrounds(outer: ResourceName, inner: ResourceName): boolean {
  return (
    isAnyOr(outer.service, inner.service) &&
    isAnyOr(normaliseRegion(outer.region), normaliseRegion(inner.region)) &&
    (outer.account === '*' || outer.account === inner.account)
  );
}

function isAnyOr(outer: string, inner: string): boolean {
  return outer === '' || outer === '*' || outer === inner;
}

function groupBy<Value>(
  values: readonly Value[],
  toKey: (value: Value) => string,
): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const key = toKey(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}
