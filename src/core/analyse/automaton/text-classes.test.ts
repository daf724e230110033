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

  it('says so when the budget runs out', () => {
    const patterns = Array.from({ length: 30 }, (_, index) => compileGlob(`*${index}a*${index}b*`));
    const { isComplete, stateCount } = classifyTexts(patterns, anyText, openBudget(1_000));
    expect(isComplete).toBe(false);
    expect(stateCount).toBeGreaterThan(0);
  });
});
