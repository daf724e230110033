import { isSame } from '../automaton/number-lists';
import type { NameShape } from '../automaton/resource-names';
import type { FitFinder, TextClass } from '../automaton/text-classes';

/**
 * Writes the sample of a class in words, where they fit the same patterns as its letters do.
 *
 * @param listNearby further names that have to fit the same patterns before and after.
 */
export function readableName(
  fitsOf: FitFinder,
  { shape, sample, patterns }: TextClass<NameShape>,
  listNearby: (name: string) => readonly string[] = () => [],
): string {
  if (shape === 'other' || shape === 'colon-tag') return sample;
  const nearby = listNearby(sample);
  const isAlike = (name: string) =>
    isSame(fitsOf(name), patterns) &&
    listNearby(name).every((other, index) => {
      const own = nearby[index] ?? '';
      return other === own || isSame(fitsOf(other), fitsOf(own));
    });
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
