import { describe, expect, it } from 'vitest';
import { glob as matchNaively } from '../../../testing/naive-terms';
import { shareOf } from '../../../testing/run-share';
import { compileGlob, matchesGlob } from '../../matching';
import { openBudget } from './budget';
import { anyText } from './language';
import { buildTrie } from './pattern-trie';
import { PlaceSets } from './place-sets';
import { resourceNames } from './resource-names';
import { classifyTexts } from './text-classes';

/** Of pattern and text; how many there are at the usual share is what the test is named for. */
const pairCount = shareOf(1_000_000);
const seed = Number(process.env.FAST_CHECK_SEED ?? 20261124);

/** Numbers below a limit from a linear congruential generator: cheap, and the same for the same seed. */
function createDice(start: number): (limit: number) => number {
  let state = start >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    // The low bits of such a generator are poor.
    return Math.floor((state / 2 ** 32) * limit);
  };
}

function roll(dice: (limit: number) => number, letters: string, longest: number): string {
  let text = '';
  for (let length = dice(longest + 1); length > 0; length -= 1) text += letters[dice(letters.length)] ?? '';
  return text;
}

/** Runs a text through the automaton of many patterns. */
function accept(sets: PlaceSets, text: string): readonly number[] {
  return sets.acceptedOf(sets.follow(sets.start, text));
}

describe(`pattern engines (seed ${seed})`, () => {
  it('agree on a million pairs of pattern and text', { timeout: 120_000 }, () => {
    const dice = createDice(seed);
    let pairs = 0;
    let naivePairs = 0;
    let matches = 0;
    const wrong: string[] = [];
    while (pairs < pairCount) {
      // Two letters and a slash make overlaps and repeats likely; stars are a third of a pattern.
      const texts = Array.from({ length: 10 }, () => roll(dice, 'aab/**', 8));
      const globs = texts.map(compileGlob);
      const sets = new PlaceSets(buildTrie(globs));
      for (let round = 0; round < 50; round += 1) {
        const text = roll(dice, 'aab/', 10);
        const accepted = accept(sets, text);
        let next = 0;
        for (let number = 0; number < globs.length; number += 1) {
          const byEngine = accepted[next] === number;
          if (byEngine) next += 1;
          const glob = globs[number];
          const byMatcher = glob !== undefined && matchesGlob(glob, text);
          if (byMatcher) matches += 1;
          if (byEngine !== byMatcher) wrong.push(`${texts[number]} on ${text}: engine ${byEngine}`);
          pairs += 1;
          // The naive matcher tries every way, so it gets a share.
          if (pairs % 10 === 0) {
            naivePairs += 1;
            if (matchNaively(texts[number] ?? '', text) !== byMatcher) {
              wrong.push(`${texts[number]} on ${text}: matcher ${byMatcher}`);
            }
          }
        }
      }
    }
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(naivePairs).toBe(pairs / 10);
    // Both answers have to be common, or agreement says little.
    expect(matches).toBeGreaterThan(pairs / 10);
    expect(matches).toBeLessThan(0.9 * pairs);
  });

  it('find exactly the classes that trying every short text finds', { timeout: 120_000 }, () => {
    const dice = createDice(seed + 1);
    const texts = listTexts('ab', 9);
    for (let round = 0; round < shareOf(400); round += 1) {
      const globs = Array.from({ length: 1 + dice(3) }, () => compileGlob(roll(dice, 'aabb**', 4)));
      const classOf = (text: string) =>
        globs.flatMap((one, index) => (matchesGlob(one, text) ? [index] : [])).join();
      // Patterns of at most four characters tell no more apart with longer texts; `c` stands for all other letters.
      const tried = new Set([...texts, ...texts.map((text) => text.replaceAll('b', 'c'))].map(classOf));
      const found = classifyTexts(globs, anyText, openBudget());
      const classes = new Set(found.classes.map(({ patterns }) => patterns.join()));
      for (const one of tried) expect(classes.has(one), `${JSON.stringify(globs)} ${one}`).toBe(true);
      for (const { sample, patterns } of found.classes) expect(classOf(sample)).toBe(patterns.join());
      expect(classes.size).toBe(found.classes.length);
    }
  });

  it('give samples of names that have the shape they claim', () => {
    const dice = createDice(seed + 2);
    for (let round = 0; round < shareOf(300); round += 1) {
      const globs = Array.from({ length: 3 }, () =>
        compileGlob(`${roll(dice, 'repo/*', 5)}${roll(dice, 'ab/-*', 6)}`),
      );
      for (const { sample, patterns, shape } of classifyTexts(globs, resourceNames, openBudget()).classes) {
        expect(globs.flatMap((one, index) => (matchesGlob(one, sample) ? [index] : []))).toEqual(patterns);
        expect(sample.startsWith('repo/')).toBe(shape !== 'other');
        if (shape === 'namespace') expect(sample).toMatch(/^repo\/[a-z0-9]+([._-]+[a-z0-9]+)*$/);
        if (shape === 'tag') expect(sample.split('/')).toHaveLength(4);
      }
    }
  });
});

function listTexts(letters: string, longest: number): readonly string[] {
  const all = [''];
  for (let from = 0, length = 0; length < longest; length += 1) {
    const to = all.length;
    for (; from < to; from += 1) for (const letter of letters) all.push(`${all[from]}${letter}`);
  }
  return all;
}
