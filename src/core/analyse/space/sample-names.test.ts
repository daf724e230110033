import { describe, expect, it } from 'vitest';
import { compileGlob } from '../../matching';
import { openBudget } from '../automaton/budget';
import { type NameShape, resourceNames } from '../automaton/resource-names';
import { classifyTexts, type TextClass } from '../automaton/text-classes';
import { addSampleClasses } from './sample-names';

/** What is found with next to no budget, and what samples add. */
function complete(...patterns: readonly string[]) {
  const globs = patterns.map(compileGlob);
  const { classes, fitsOf, isComplete } = classifyTexts(globs, resourceNames, openBudget(3));
  expect(isComplete).toBe(false);
  const all = addSampleClasses(classes, globs, fitsOf);
  expect(all.slice(0, classes.length)).toEqual(classes);
  return { added: all.slice(classes.length), globs, fitsOf };
}

const write = ({ shape, sample }: TextClass<NameShape>) => `${shape} ${sample}`;

describe('addSampleClasses', () => {
  it.each<[string, readonly string[]]>([
    // Exactly one name, of the kind that it is.
    ['repo/team-01', ['namespace repo/team-01']],
    ['repo/team-01/app', ['repository repo/team-01/app']],
    // A star may stand for nothing, for a letter, and for a step.
    ['repo/a*b', ['namespace repo/ab', 'repository repo/ax/xb']],
    ['repo/team-01/*', ['repository repo/team-01/x', 'tag repo/team-01/x/x']],
    ['*team*', ['other team', 'namespace repo/team', 'repository repo/x/team', 'tag repo/x/teamx/x']],
  ])('knows names that %s takes in', (pattern, expected) => {
    expect(complete(pattern).added.map(write)).toEqual(expect.arrayContaining(expected as string[]));
  });

  it('adds what the patterns really say of a name, each class once', () => {
    const { added, fitsOf } = complete('repo/*a*', 'repo/*b*', 'repo/ab*');
    for (const { sample, patterns } of added) expect(patterns).toBe(fitsOf(sample));
    expect(new Set(added.map(({ shape, patterns }) => `${shape} ${patterns.join()}`)).size).toBe(
      added.length,
    );
    // `repo/ab` has both letters, and begins with them.
    expect(added.map(({ patterns }) => patterns.join())).toContain('0,1,2');
  });

  it('leaves out what no request can carry', () => {
    // Neither two slashes in a row nor a name that ends with a separator.
    expect(complete('repo/team-01//app').added).toEqual([]);
    expect(complete('repo/team-').added).toEqual([]);
  });

  it('looks at some of very many patterns, from first to last', () => {
    const { added } = complete(...Array.from({ length: 400 }, (_, index) => `repo/name-${index}`));
    expect(added).toHaveLength(40);
    expect(added.map(({ sample }) => sample)).toEqual(
      expect.arrayContaining(['repo/name-0', 'repo/name-10', 'repo/name-390']),
    );
  });
});
