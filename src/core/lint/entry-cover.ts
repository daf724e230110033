import { normaliseRegion } from '../catalogue';
import { matchesGlob } from '../matching';
import { formatResourceName } from '../model';
import { createCover } from './resource-cover';
import type { ActionEntry, ResourceEntry } from './subject';

/**
 * Whether every request that fits one action entry fits the other. A star of the inner one is taken for an
 * ordinary character: where that fits a star of the outer one, whatever it stands for fits as well.
 */
export function coversAction(outer: ActionEntry, inner: ActionEntry): boolean {
  if (outer.kind === 'every') return true;
  if (inner.kind === 'every' || inner.kind === 'unusable' || outer.kind === 'unusable') return false;
  return outer.name === inner.name || matchesGlob(outer.glob, inner.name);
}

/**
 * Whether every request that fits one resource entry fits the other. The old product's resources reach calls
 * in ways of their own, so they are held against each other only.
 */
export function coversResource(outer: ResourceEntry, inner: ResourceEntry): boolean {
  if (outer.isEverything) return true;
  if (inner.isEverything || outer.name === null || inner.name === null) return false;
  if (inner.name.service === 'ccr' && outer.name.service !== 'ccr') return false;
  return createCover([outer]).coversName(inner.name);
}

export interface CoveredEntry<Entry> {
  readonly entry: Entry;
  readonly wider: Entry;
}

/** Entries of a list that another one covers; of two that cover each other, the later one. */
export function findCoveredActions(entries: readonly ActionEntry[]): readonly CoveredEntry<ActionEntry>[] {
  return findCovered(entries, coversAction, ({ name }) => name);
}

/** As `findCoveredActions`, for resources. */
export function findCoveredResources(
  entries: readonly ResourceEntry[],
): readonly CoveredEntry<ResourceEntry>[] {
  return findCovered(entries, coversResource, toCanonicalText);
}

/** Two texts that differ only in what counts for nothing are one: the project, and how a region is spelt. */
export function toCanonicalText({ text, name }: ResourceEntry): string {
  if (name === null) return text;
  const region = name.region === '*' ? '' : normaliseRegion(name.region);
  return formatResourceName({ ...name, project: '', region });
}

/** Each entry is held against those that could be wider, so longer lists are left alone. */
const entryLimit = 300;

function findCovered<Entry extends ActionEntry | ResourceEntry>(
  entries: readonly Entry[],
  covers: (outer: Entry, inner: Entry) => boolean,
  toKey: (entry: Entry) => string,
): readonly CoveredEntry<Entry>[] {
  if (entries.length < 2 || entries.length > entryLimit) return [];
  // Most lists hold plain names, which only their like could cover.
  const open = entries.filter((entry) => isOpen(entry));
  return entries.flatMap((entry, index) => {
    const candidates = isOpen(entry) || open.length < entries.length ? open : entries;
    const wider = candidates.find((other) => {
      if (other === entry || toKey(other) === toKey(entry) || !covers(other, entry)) return false;
      return entries.indexOf(other) < index || !covers(entry, other);
    });
    return wider === undefined ? [] : [{ entry, wider }];
  });
}

/** Whether an entry can cover something written otherwise: a star, or for resources an open segment. */
function isOpen(entry: ActionEntry | ResourceEntry): boolean {
  return 'isEverything' in entry ? true : entry.kind !== 'name';
}
