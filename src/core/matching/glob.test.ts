import { describe, expect, it } from 'vitest';
import { compileGlob, matchesGlob, matchesInOtherCase } from './glob';

describe('matchesGlob', () => {
  it.each([
    ['a pattern without a star is the text itself', 'repo/a', 'repo/a', true],
    ['and nothing longer', 'repo/a', 'repo/ab', false],
    ['a trailing star takes any rest', 'repo/*', 'repo/a/b:c', true],
    ['also the empty one', 'repo/*', 'repo/', true],
    ['but not less than what stands before it', 'repo/*', 'repo', false],
    ['a star crosses slashes', 'repo/*/x', 'repo/a/b/x', true],
    ['a lone star takes everything', '*', '', true],
    ['an empty pattern is the empty text', '', 'a', false],
    ['prefix and suffix must not overlap', 'aba*ba', 'aba', false],
    ['prefix and suffix may touch', 'ab*ba', 'abba', true],
    ['the middle must end before the suffix', '*ab*b', 'ab', false],
    ['stretches in the middle keep their order', '*a*b*', 'xbxa', false],
    ['the first place of a stretch is enough', 'a*b*c', 'abbc', true],
    ['several stars in a row are one', 'a***c', 'abc', true],
    ['a question mark is a literal', 'tcr:?ull', 'tcr:Pull', false],
    ['letter case counts', 'tcr:pull*', 'tcr:PullRepository', false],
    ['characters of regular expressions are literals', 'a.+[b]*', 'a.+[b]c', true],
  ])('%s', (_sentence, pattern, text, expected) => {
    expect(matchesGlob(compileGlob(pattern), text)).toBe(expected);
  });

  it('stays quick on a pattern that freezes backtracking matchers', () => {
    // A backtracking matcher tries more ways here than there are atoms; this one looks at each stretch once.
    const pattern = `${'*a'.repeat(2_000)}b`;
    expect(matchesGlob(compileGlob(pattern), 'a'.repeat(20_000))).toBe(false);
  });
});

describe('matchesInOtherCase', () => {
  it.each([
    ['the same words in other case', 'tcr:pull*', 'tcr:PullRepository', true],
    ['other words', 'tcr:push*', 'tcr:PullRepository', false],
  ])('%s', (_sentence, pattern, text, expected) => {
    expect(matchesInOtherCase(compileGlob(pattern), text)).toBe(expected);
  });
});
