import { describe, expect, it } from 'vitest';
import { compileGlob } from '../../matching';
import { actionNames } from './action-names';
import { openBudget } from './budget';
import { anyText, type Language } from './language';
import { resourceNames } from './resource-names';
import { classifyTexts } from './text-classes';

function classify<Shape extends string>(language: Language<Shape>, ...patterns: readonly string[]) {
  const { classes, isComplete } = classifyTexts(patterns.map(compileGlob), language, openBudget());
  expect(isComplete).toBe(true);
  return classes.map(({ shape, patterns: fits, sample }) => `${shape} ${fits.join(',')} ${sample}`).sort();
}

describe('classifyTexts', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['no pattern leaves one class', [], ['text  ']],
    ['a literal is apart from all else', ['ab'], ['text  ', 'text 0 ab']],
    ['a star alone takes everything', ['*'], ['text 0 ']],
    // `aa` is not enough: the two pieces may not overlap.
    ['overlapping ends need their own letters', ['a*a'], ['text  ', 'text 0 aa']],
    ['repeated stars mean one', ['a***'], ['text  ', 'text 0 a']],
    ['one pattern inside another', ['a*', 'ab*'], ['text  ', 'text 0 a', 'text 0,1 ab']],
    ['two that only overlap', ['a*', '*b'], ['text  ', 'text 0 a', 'text 0,1 ab', 'text 1 b']],
    ['the same pattern twice', ['a', 'a'], ['text  ', 'text 0,1 a']],
  ])('%s', (_, patterns, classes) => {
    expect(classify(anyText, ...patterns)).toEqual(classes);
  });

  it('knows that names below repo/ have one to three steps', () => {
    expect(classify(resourceNames, 'repo/team-01', 'repo/team-01/*')).toEqual([
      'colon-tag  repo/x/x:x',
      'colon-tag 1 repo/team-01/x:x',
      'every-in-namespace  repo/x/*',
      'every-in-namespace 1 repo/team-01/*',
      'every-repository  repo/*',
      'namespace  repo/x',
      'namespace 0 repo/team-01',
      'other  x',
      'repository  repo/x/x',
      'repository 1 repo/team-01/x',
      'tag  repo/x/x/x',
      'tag 1 repo/team-01/x/x',
    ]);
  });

  it('finds no name where only ill-formed ones would fit', () => {
    // A namespace has no capital, and a separator stands between letters.
    const classes = classify(resourceNames, 'repo/Team', 'repo/team-');
    expect(classes.filter((text) => /^\S+ \d/.test(text))).toEqual([]);
  });

  it('tells the prefixes of actions apart', () => {
    expect(classify(actionNames, 'tcr:*', 'tc*:Describe*')).toEqual([
      'ccr  ccr:x',
      'other-service  x:x',
      'other-service 1 tc:Describe',
      'tcr 0 tcr:x',
      'tcr 0,1 tcr:Describe',
    ]);
  });

  it('does not share letter cases between patterns', () => {
    const patterns = [{ pieces: ['kA'], ignoreCase: true }, compileGlob('ka'), compileGlob('K*')];
    const { classes } = classifyTexts(patterns, anyText, openBudget());
    expect(classes.map(({ patterns: fits, sample }) => `${fits.join(',')} ${sample}`).sort()).toEqual(
      [' ', '0 kA', '0,1 ka', '0,2 Ka', '2 K'].sort(),
    );
  });

  it.each([
    // The Kelvin sign is the one stranger among the letters that are one with `k`.
    ['k', 'k', true],
    ['k', 'K', true],
    ['k', '\u212a', true],
    ['\u212a', 'k', true],
    ['K', 'k', true],
    ['x', '\u212a', false],
    // In small letters the long s stays itself, and the dotted capital is two characters.
    ['\u017f', 's', false],
    ['\u017f', 'S', false],
    ['i', '\u0130', false],
    ['\u00df', 'S', false],
    ['\u00df', '\u00df', true],
    ['é', 'É', true],
    ['1', '1', true],
  ])('takes %s in any case for %s: %s', (piece, text, fits) => {
    const { fitsOf } = classifyTexts([{ pieces: [piece], ignoreCase: true }], anyText, openBudget());
    expect(fitsOf(text)).toEqual(fits ? [0] : []);
    // As the matcher compares them.
    expect(piece.toLowerCase() === text.toLowerCase()).toBe(fits);
  });

  it('lists the patterns of a text in their order, whatever they share', () => {
    const { fitsOf } = classifyTexts(['abc', '*b', 'ab', 'a*'].map(compileGlob), anyText, openBudget());
    expect(fitsOf('ab')).toEqual([1, 2, 3]);
    expect(fitsOf('abc')).toEqual([0, 3]);
  });

  it('tells classes apart whose numbers are written alike', () => {
    // `a` fits the second and the third pattern, `b` the thirteenth.
    const patterns = Array.from({ length: 13 }, (_, index) =>
      index === 1 ? 'a' : index === 2 ? '*a' : index === 12 ? 'b' : `q${index}`,
    );
    const { classes } = classifyTexts(patterns.map(compileGlob), anyText, openBudget());
    expect(classes.map(({ patterns: fits }) => fits.join())).toContain('12');
    expect(classes.map(({ patterns: fits }) => fits.join())).toContain('1,2');
  });

  it('keeps many patterns that overlap in every way apart', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJ'].toReversed();
    const globs = letters.map((letter) => compileGlob(`*${letter}*`));
    const { fitsOf } = classifyTexts(globs, anyText, openBudget(100));
    for (const text of ['', 'aaa', 'azbyc', 'JIHGFEDCBA', 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJ', '1a2']) {
      expect(fitsOf(text)).toEqual(
        letters.flatMap((letter, index) => (text.includes(letter) ? [index] : [])),
      );
    }
  });

  it('goes through a pattern of many stars in time that grows with its length alone', () => {
    // Whoever has come to the last star of a pattern need not wait at the earlier ones.
    const { isComplete, classes } = classifyTexts(
      [compileGlob(`${'*a'.repeat(200)}*b`)],
      anyText,
      openBudget(3_000),
    );
    expect([isComplete, classes.length]).toEqual([true, 2]);
    // Not so where another pattern still waits there.
    const { fitsOf } = classifyTexts(['*a*b', '*a'].map(compileGlob), anyText, openBudget());
    expect([fitsOf('aab'), fitsOf('aba'), fitsOf('abab'), fitsOf('b')]).toEqual([[0], [1], [0], []]);
  });

  it('counts large sets of places for more than small ones', () => {
    const patterns = Array.from({ length: 60 }, (_, index) => compileGlob(`*${index}a*${index}b*`));
    const { stateCount } = classifyTexts(patterns, anyText, openBudget(2_000));
    // Each has at least the 60 stars in it, and half of that is what it costs.
    expect(stateCount).toBeGreaterThan(10);
    const walked = classifyTexts([compileGlob('a'.repeat(2_000))], anyText, openBudget(10_000));
    expect(walked.isComplete).toBe(true);
    expect(classifyTexts(patterns, anyText, openBudget(0)).isComplete).toBe(false);
    expect(classifyTexts([], anyText, openBudget(1)).isComplete).toBe(true);
  });

  it('says so when the budget runs out', () => {
    const patterns = Array.from({ length: 30 }, (_, index) => compileGlob(`*${index}a*${index}b*`));
    const { isComplete, stateCount } = classifyTexts(patterns, anyText, openBudget(1_000));
    expect(isComplete).toBe(false);
    expect(stateCount).toBeGreaterThan(0);
  });
});
