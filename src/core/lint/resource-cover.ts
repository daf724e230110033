import { normaliseRegion } from '../catalogue';
import type { DocumentPath } from '../foundation';
import type { Glob } from '../matching';
import type { ResourceName, ResourceNameError } from '../model';
import { createPatternIndex } from './pattern-index';

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
  /** The entries other than `*` each of which surely names all of the name. */
  readonly listNaming: (inner: ResourceName) => readonly ResourceEntry[];
  readonly coversEntry: (inner: ResourceEntry) => boolean;
  /** The entries each of which surely names all of the inner one, itself included. */
  readonly listCovering: (inner: ResourceEntry) => readonly ResourceEntry[];
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
  const everything = entries.filter(({ isEverything }) => isEverything);
  let known: CoverIndex | null = null;

  function listNaming(inner: ResourceName): readonly ResourceEntry[] {
    // Many statements are never asked.
    known ??= indexEntries(entries);
    const { byPattern, literally } = known;
    const fitting = byPattern(inner.resource);
    const alike = literally === null ? [] : literally(inner.resource.replaceAll('*', starMark));
    const all = alike.length === 0 ? fitting : [...fitting, ...alike];
    if (all.length === 0) return all;
    return all.filter(({ name }) => name !== null && surrounds(name, inner));
  }

  const coversName = (inner: ResourceName) => everything.length > 0 || listNaming(inner).length > 0;
  return {
    coversName,
    listNaming,
    coversEntry: (inner) =>
      // A name covers what is written like it.
      inner.name === null
        ? everything.length > 0 || entries.some(({ text }) => text === inner.text)
        : coversName(inner.name),
    listCovering: (inner) => {
      if (inner.name === null) return everything;
      const naming = listNaming(inner.name);
      return everything.length === 0 ? naming : [...everything, ...naming];
    },
  };
}

interface CoverIndex {
  readonly byPattern: (text: string) => readonly ResourceEntry[];
  /** `null` where no entry has a variable. */
  readonly literally: ((text: string) => readonly ResourceEntry[]) | null;
}

function indexEntries(entries: readonly ResourceEntry[]): CoverIndex {
  // An entry with a variable covers what is written like it, so its stars stay unread.
  const [filled, open] = [entries.filter(hasVariable), entries.filter((entry) => !hasVariable(entry))];
  return {
    byPattern: createPatternIndex(
      open.filter(({ name }) => name !== null),
      ({ name }) => name?.resource ?? '',
    ),
    literally:
      filled.length === 0
        ? null
        : createPatternIndex(filled, ({ name }) => (name?.resource ?? '').replaceAll('*', starMark)),
  };
}

/** Stands for a star that is no wildcard; no name holds it. */
const starMark = '\u0001';

function hasVariable({ name }: ResourceEntry): boolean {
  return name?.resource.includes('${') ?? false;
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
