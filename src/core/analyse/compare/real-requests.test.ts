import { describe, expect, it } from 'vitest';
import { buildPolicy, buildStatement } from '../../../testing/build-policy';
import { comparePolicies } from './compare-policies';
import { hasRealRequest, narrowToReal } from './real-requests';

const team = ['qcs::tcr:::repo/team-01', 'qcs::tcr:::repo/team-01/web', 'qcs::tcr:::repo/team-01/web/*'];

describe('narrowToReal', () => {
  it.each<[string, string, readonly string[]]>([
    // Checked on namespace/repository alone.
    ['a push', 'tcr:PushRepositoryPersonal', ['repository']],
    ['the deletion of a namespace', 'tcr:DeleteNamespacePersonal', ['namespace']],
    // Published once with and once without the tag.
    ['the deletion of several tags', 'tcr:BatchDeleteImagePersonal', ['repository', 'other-tags']],
  ])('keeps the kinds of resources that %s is checked on', (_, action, kinds) => {
    const nothing = buildPolicy(buildStatement('allow', action, 'qcs::tcr:::repo/a1b2'));
    const more = buildPolicy(buildStatement('allow', action, ['qcs::tcr:::repo/a1b2', ...team]));
    const { gained } = comparePolicies(nothing, more);
    const real = gained.flatMap((difference) => narrowToReal(difference) ?? []);
    expect(real.flatMap(({ resources }) => resources.map(({ kind }) => kind)).toSorted()).toEqual(
      kinds.toSorted(),
    );
    expect(new Set(real.flatMap(({ actions }) => actions.actions))).toEqual(new Set([action]));
  });

  it.each<[string, readonly string[], string, readonly string[]]>([
    [
      'of several actions those that such a resource is asked for',
      ['tcr:PullRepositoryPersonal', 'tcr:DeleteNamespacePersonal'],
      'repo/team-01/web',
      ['tcr:PullRepositoryPersonal repository'],
    ],
    [
      'an action that is asked for on this kind among others',
      ['tcr:BatchDeleteImagePersonal'],
      'repo/team-01/web',
      ['tcr:BatchDeleteImagePersonal repository'],
    ],
    [
      'a tag in the spelling of the old product',
      ['tcr:BatchDeleteImagePersonal'],
      'repo/team-01/web:v1',
      ['tcr:BatchDeleteImagePersonal colon-tag'],
    ],
  ])('keeps %s', (_, action, name, expected) => {
    const after = buildPolicy(buildStatement('allow', action, `qcs::tcr:::${name}`));
    const { gained } = comparePolicies(buildPolicy(), after);
    const real = gained.flatMap((difference) => narrowToReal(difference) ?? []);
    expect(
      real.flatMap(({ actions, resources }) =>
        actions.actions.flatMap((one) => resources.map(({ kind }) => `${one} ${kind}`)),
      ),
    ).toEqual(expected);
    expect(gained.some(hasRealRequest)).toBe(true);
  });

  it('leaves nothing of calls that the catalogue does not know', () => {
    const before = buildPolicy(buildStatement('allow', 'tcr:PullRepositoryPersonal', team));
    const after = buildPolicy(buildStatement('allow', ['tcr:PullRepositoryPersonal', 'tcr:PullX*'], team));
    const { gained } = comparePolicies(before, after);
    expect(gained.length).toBeGreaterThan(0);
    expect(gained.map(narrowToReal)).toEqual(gained.map(() => null));
    expect(gained.some(hasRealRequest)).toBe(false);
  });
});
