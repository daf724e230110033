import { describe, expect, it } from 'vitest';
import { buildPolicy, buildStatement } from '../../../testing/build-policy';
import { classifyTargets } from './classify-targets';

function classify(...resources: readonly string[]) {
  const policy = buildPolicy(
    buildStatement(
      'allow',
      'tcr:*',
      resources.map((name) => `qcs::tcr:::${name}`),
    ),
  );
  const { namespaces, repositories, open } = classifyTargets(policy);
  expect(open).toEqual([]);
  const write = ({ description, sample }: (typeof namespaces)[number]) =>
    `${description.kind} ${sample.namespace}${sample.repository === null ? '' : `/${sample.repository}`}`;
  return { namespaces: namespaces.map(write).sort(), repositories: repositories.map(write).sort() };
}

describe('classifyTargets', () => {
  it('tells named namespaces and repositories from all others', () => {
    expect(classify('repo/team', 'repo/team/web')).toEqual({
      namespaces: ['everything-else other-namespace', 'namespace team'],
      repositories: [
        'everything-else other-namespace/other-repository',
        // Its own name fits no pattern, but its namespace does.
        'other-in-namespace team/other-repository',
        'repository team/web',
      ],
    });
  });

  it('keeps a pattern that cuts across names apart, in each namespace that is named', () => {
    expect(classify('repo/team/*', 'repo/*-secret').repositories).toEqual([
      'everything-else other-namespace/other-repository',
      // A namespace that ends like that fits the pattern itself, while its other repositories do not.
      'everything-else x-secret/other-repository',
      'other-in-namespace team/other-repository',
      'pattern other-namespace/x-secret',
      'pattern team/x-secret',
      'pattern x-secret/x-secret',
    ]);
  });

  it('takes a namespace pattern for what it covers', () => {
    // Nothing names the namespaces themselves: `repo/team-*` fits both them and what lies below.
    expect(classify('repo/team-*').namespaces).toEqual(['everything-else other-namespace', 'pattern team-x']);
  });

  it.each([[null], [{ statement: 7 }]])('finds one class each in %j', (value) => {
    const { namespaces, repositories } = classifyTargets(value as never);
    expect([namespaces.length, repositories.length]).toEqual([1, 1]);
  });
});
