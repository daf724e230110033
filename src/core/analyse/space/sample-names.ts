import type { Glob } from '../../matching';
import { shapeOf } from '../automaton/language';
import { type NameShape, resourceNames } from '../automaton/resource-names';
import type { FitFinder, TextClass } from '../automaton/text-classes';

/**
 * Adds the classes of some names that patterns were made for, where the search for classes was cut short: it finds
 * short names first, so that of long patterns it may not have come to any. What is said of these classes is as true as
 * of the others; there may be still more.
 *
 * @param found the classes so far.
 * @param globs the patterns that they are told apart by.
 * @param fitsOf what found them, since equal lists of patterns are one list.
 */
export function addSampleClasses(
  found: readonly TextClass<NameShape>[],
  globs: readonly Glob[],
  fitsOf: FitFinder,
): readonly TextClass<NameShape>[] {
  const known = new Map<readonly number[], Set<NameShape>>();
  const isNew = ({ shape, patterns }: TextClass<NameShape>) => {
    const shapes = known.get(patterns) ?? new Set();
    known.set(patterns, shapes);
    return shapes.size < shapes.add(shape).size;
  };
  for (const one of found) isNew(one);
  const added = pickSpread(globs, patternLimit)
    .flatMap(fill)
    .flatMap((sample): readonly TextClass<NameShape>[] => {
      const shape = shapeOf(resourceNames, sample);
      return shape === null ? [] : [{ shape, patterns: fitsOf(sample), sample }];
    });
  return [...found, ...added.filter(isNew)];
}

/** More are not worth the wait. */
const patternLimit = 40;

/** Some of a long list, from all of its parts. */
function pickSpread<Item>(items: readonly Item[], limit: number): readonly Item[] {
  if (items.length <= limit) return items;
  return Array.from(
    { length: limit },
    (_, index) => items[Math.floor((index * items.length) / limit)],
  ).filter((item) => item !== undefined);
}

/** Names that a pattern takes in: a namespace, a repository or a tag where it lets them be. */
function fill({ pieces }: Glob): readonly string[] {
  const last = pieces.at(-1) ?? '';
  const before = pieces.slice(0, -1).join('');
  const isOpen = pieces.length > 1;
  const texts = isOpen ? ['', 'x', 'x/x', '/x', '/x/x'].map((text) => before + text + last) : [last];
  // A star in front may stand for the beginning that all names of the registry have.
  return isOpen && pieces[0] === ''
    ? texts.flatMap((text) => [text, `repo/${text}`, `repo/x/${text}`])
    : texts;
}
