import { type Glob, matchesGlob } from '../../matching';
import type { NameShape } from '../automaton/resource-names';
import type { TextClass } from '../automaton/text-classes';

/**
 * Writes the sample of a class in words, where they fit the same patterns as its letters do.
 *
 * @param listNearby further names that have to fit the same patterns before and after.
 */
export function readableName(
  globs: readonly Glob[],
  { shape, sample, patterns }: TextClass<NameShape>,
  listNearby: (name: string) => readonly string[] = () => [],
): string {
  if (shape === 'other' || shape === 'colon-tag') return sample;
  const nearby = listNearby(sample).map((name) => listFits(globs, name));
  const isAlike = (name: string) =>
    isSame(listFits(globs, name), patterns) &&
    listNearby(name).every((other, index) => isSame(listFits(globs, other), nearby[index] ?? []));
  let steps = sample.split('/');
  for (const [index, word] of words.entries()) {
    const step = steps[index];
    if (word === '' || step === undefined || step.length > 1 || step === '*') continue;
    const wish = steps.with(index, word);
    if (isAlike(wish.join('/'))) steps = wish;
  }
  return steps.join('/');
}

/** By step of the name; `repo` stays. */
const words = ['', 'other-namespace', 'other-repository', 'v1'];

function listFits(globs: readonly Glob[], name: string): readonly number[] {
  const fits: number[] = [];
  for (const [number, glob] of globs.entries()) {
    // Most patterns spell one name out; these need no walk.
    const isFit = glob.pieces.length === 1 ? glob.pieces[0] === name : matchesGlob(glob, name);
    if (isFit) fits.push(number);
  }
  return fits;
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((number, index) => number === other[index]);
}
