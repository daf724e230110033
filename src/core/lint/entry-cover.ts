import { normaliseRegion } from '../catalogue';
import { matchesGlob } from '../matching';
import { formatResourceName } from '../model';
import { createPatternIndex } from './pattern-index';
import { createCover, type ResourceCover } from './resource-cover';
import type { ActionEntry, LintStatement, ResourceEntry } from './subject';

/**
 * Whether every request that fits one action entry fits the other. A star of the inner one is taken for an
 * ordinary character: where that fits a star of the outer one, whatever it stands for fits as well.
 */
export function coversAction(outer: ActionEntry, inner: ActionEntry): boolean {
  if (outer.kind === 'every') return true;
  if (inner.kind === 'every' || inner.kind === 'unusable' || outer.kind === 'unusable') return false;
  return outer.name === inner.name || matchesGlob(outer.glob, inner.name);
}

export interface CoveredEntry<Entry> {
  readonly entry: Entry;
  readonly wider: Entry;
}

/** Entries of a list that another one covers; of two that cover each other, the later one. */
export function findCoveredActions(entries: readonly ActionEntry[]): readonly CoveredEntry<ActionEntry>[] {
  if (entries.length < 2) return [];
  const every = entries.filter(({ kind }) => kind === 'every');
  const patterns = entries.filter(({ kind }) => kind === 'pattern');
  const listFitting = createPatternIndex(patterns, ({ name }) => name);
  const covered: CoveredEntry<ActionEntry>[] = [];
  for (const entry of entries) {
    const fitting = entry.kind === 'unusable' ? [] : listFitting(entry.name);
    const wider = findWiderAction(every, entry) ?? findWiderAction(fitting, entry);
    if (wider !== undefined) covered.push({ entry, wider });
  }
  return covered;
}

function findWiderAction(others: readonly ActionEntry[], entry: ActionEntry): ActionEntry | undefined {
  for (const other of others) {
    if (other.name === entry.name || !coversAction(other, entry)) continue;
    if (!coversAction(entry, other) || isBefore(other, entry)) return other;
  }
  return undefined;
}

/** As `findCoveredActions`, for resources. */
export function findCoveredResources({
  resources,
  cover,
}: Pick<LintStatement, 'resources' | 'cover'>): readonly CoveredEntry<ResourceEntry>[] {
  if (resources.length < 2) return [];
  return resources.flatMap((entry) => {
    const wider = listCoveringResources(cover, entry).find(
      (other) =>
        other !== entry &&
        toCanonicalText(other) !== toCanonicalText(entry) &&
        (isBefore(other, entry) || !listCoveringResources(createCover([entry]), other).includes(entry)),
    );
    return wider === undefined ? [] : [{ entry, wider }];
  });
}

/**
 * Entries of a list each of which every request fits that fits this one. The old product's resources reach
 * calls in ways of their own, so they are held against each other only.
 */
export function listCoveringResources(cover: ResourceCover, inner: ResourceEntry): readonly ResourceEntry[] {
  const covering = cover.listCovering(inner);
  if (inner.name?.service !== 'ccr') return covering;
  return covering.filter(({ isEverything, name }) => isEverything || name?.service === 'ccr');
}

function isBefore(one: ActionEntry | ResourceEntry, other: ActionEntry | ResourceEntry): boolean {
  return (one.index ?? 0) < (other.index ?? 0);
}

/** Two texts that differ only in what counts for nothing are one: the project, and how a region is spelt. */
export function toCanonicalText({ text, name }: ResourceEntry): string {
  if (name === null) return text;
  const region = name.region === '*' ? '' : normaliseRegion(name.region);
  return formatResourceName({ ...name, project: '', region });
}
