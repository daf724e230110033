import { describe, expect, it } from 'vitest';
import { compileGlob } from '../../matching';
import { openBudget } from '../automaton/budget';
import { type NameShape, resourceNames } from '../automaton/resource-names';
import { classifyTexts } from '../automaton/text-classes';
import { describeName, type ResourceDescription } from './describe';

/** Describes the class of a name among the patterns. */
function describeAmong(patterns: readonly string[], shape: NameShape, name: string): ResourceDescription {
  const globs = patterns.map(compileGlob);
  const { classes, fitsOf } = classifyTexts(globs, resourceNames, openBudget());
  const found = classes.find((one) => one.shape === shape && one.patterns.join() === fitsOf(name).join());
  if (found === undefined) throw new Error(`There is no class of ${name}`);
  return describeName(globs, found);
}

describe('describeName', () => {
  it.each<[string, readonly string[], NameShape, string, Omit<ResourceDescription, 'shape'>]>([
    ['a namespace', ['repo/a'], 'namespace', 'repo/a', { kind: 'namespace', namespace: 'a' }],
    [
      'a repository',
      ['repo/a/x', 'repo/a/*'],
      'repository',
      'repo/a/x',
      { kind: 'repository', namespace: 'a', repository: 'x' },
    ],
    [
      'a tag',
      ['repo/a/x/v1'],
      'tag',
      'repo/a/x/v1',
      { kind: 'tag', namespace: 'a', repository: 'x', tag: 'v1' },
    ],
    [
      'a tag as the old product wrote it',
      ['repo/a/x:v1'],
      'colon-tag',
      'repo/a/x:v1',
      { kind: 'colon-tag', namespace: 'a', repository: 'x', tag: 'v1' },
    ],
    ['another name', ['instance/i'], 'other', 'instance/i', { kind: 'name', name: 'instance/i' }],
    ['the star of all', ['repo/a'], 'every-repository', 'repo/*', { kind: 'every-repository' }],
    [
      'the star of a namespace that is named',
      ['repo/a/*'],
      'every-in-namespace',
      'repo/a/*',
      { kind: 'every-in-namespace', namespace: 'a' },
    ],
    [
      'the star of a namespace by what is named in it, and by a pattern as well',
      ['repo/a*', 'repo/a/*'],
      'every-in-namespace',
      'repo/a/*',
      { kind: 'every-in-namespace', namespace: 'a' },
    ],
    [
      'the stars of namespaces that fit a pattern',
      ['repo/a*'],
      'every-in-namespace',
      'repo/ab/*',
      { kind: 'pattern', patterns: ['repo/a*'] },
    ],
    [
      'the other repositories of a namespace',
      ['repo/a/*', 'repo/a/x', 'repo/*'],
      'repository',
      'repo/a/y',
      { kind: 'other-in-namespace', namespace: 'a' },
    ],
    [
      'the other tags of a repository',
      ['repo/a/x/*'],
      'tag',
      'repo/a/x/v',
      { kind: 'other-tags', namespace: 'a', repository: 'x' },
    ],
    [
      'what fits two patterns, the longer one first',
      ['repo/a/*', 'repo/*-prod'],
      'repository',
      'repo/a/x-prod',
      { kind: 'pattern', patterns: ['repo/*-prod', 'repo/a/*'] },
    ],
    [
      'what fits a pattern and a wider one',
      ['repo/a-*', 'repo/a-b-*'],
      'namespace',
      'repo/a-b-c',
      { kind: 'pattern', patterns: ['repo/a-b-*'] },
    ],
    // `**` means no more than `*`, so the plainer spelling is enough.
    [
      'two spellings of one pattern',
      ['repo/a-**', 'repo/a-*'],
      'namespace',
      'repo/a-c',
      { kind: 'pattern', patterns: ['repo/a-*'] },
    ],
    [
      'two spellings of one length',
      ['repo/a*-**b', 'repo/a**-*b'],
      'namespace',
      'repo/ac-cb',
      { kind: 'pattern', patterns: ['repo/a**-*b'] },
    ],
    [
      'patterns that no step divides',
      ['repo/a*/*'],
      'repository',
      'repo/ab/c',
      { kind: 'pattern', patterns: ['repo/a*/*'] },
    ],
    [
      'a pattern over every namespace',
      ['repo/*/*'],
      'repository',
      'repo/b/c',
      { kind: 'pattern', patterns: ['repo/*/*'] },
    ],
    [
      'a pattern that only ends in a star',
      ['repo/a/x*'],
      'repository',
      'repo/a/xy',
      { kind: 'pattern', patterns: ['repo/a/x*'] },
    ],
    [
      'a pattern of names elsewhere',
      ['repository/a/*'],
      'other',
      'repository/a/b',
      { kind: 'pattern', patterns: ['repository/a/*'] },
    ],
    ['what no pattern singles out', ['repo/a'], 'namespace', 'repo/b', { kind: 'everything-else' }],
    [
      'what all names below repo/ fit',
      ['*', 'repo/*', 'repo*', 'r*', 're*', 'rep*'],
      'namespace',
      'repo/b',
      { kind: 'everything-else' },
    ],
    // Most names outside `repo/` do not fit it.
    ['a part of the names elsewhere', ['rep*'], 'other', 'report', { kind: 'pattern', patterns: ['rep*'] }],
    ['all names elsewhere', ['*'], 'other', 'report', { kind: 'everything-else' }],
  ])('puts into words %s', (_, patterns, shape, name, expected) => {
    expect(describeAmong(patterns, shape, name)).toEqual({ ...expected, shape });
    // The order in which patterns are written does not matter.
    expect(describeAmong(patterns.toReversed(), shape, name)).toEqual({ ...expected, shape });
  });
});
