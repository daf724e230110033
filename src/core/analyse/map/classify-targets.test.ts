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

  it('names a repository and a namespace that policies speak of by what lies below', () => {
    expect(classify('repo/a/x/latest', 'repo/b/*').repositories).toEqual([
      'everything-else other-namespace/other-repository',
      'other-in-namespace b/other-repository',
      // A pull asks for the tag too.
      'repository a/x',
    ]);
    expect(classify('repo/b/*').namespaces).toEqual([
      'everything-else other-namespace',
      // Deletions of many ask for the star below it.
      'namespace b',
    ]);
    // A tag that nobody asks about tells nothing apart.
    expect(classify('repo/a/x/v7').repositories).toEqual([
      'everything-else other-namespace/other-repository',
    ]);
    expect(classify('repo/a/x:v7').repositories).toEqual([
      'everything-else other-namespace/other-repository',
      'repository a/x',
    ]);
  });

  it('keeps a namespace apart by what patterns say of it while they say the same of what is in it', () => {
    expect(classify('repo/a', 'repo/*/x').repositories).toEqual([
      'everything-else other-namespace/other-repository',
      'other-in-namespace a/other-repository',
      'pattern a/x',
      'pattern other-namespace/x',
    ]);
  });

  it('asks in the name of the caller, or of one that stands in', () => {
    const policy = buildPolicy(buildStatement('allow', 'tcr:*', 'qcs::tcr:::repo/${uin}'));
    const names = (found: ReturnType<typeof classifyTargets>) =>
      found.namespaces.map(({ sample }) => sample.namespace).toSorted();
    const known = classifyTargets(policy, { principal: { uin: '77' } });
    expect([names(known), known.principal, known.open]).toEqual([
      ['77', 'other-namespace'],
      { uin: '77' },
      [],
    ]);
    const unknown = classifyTargets(policy);
    expect(unknown.open).toEqual(['variables']);
    expect(names(unknown)).toContain(unknown.principal?.uin);
    const owned = buildPolicy(buildStatement('allow', 'tcr:*', 'qcs::tcr:::repo/${owner_uin}'));
    expect(classifyTargets(owned, { ownerUin: '88' })).toMatchObject({ open: [] });
    expect(names(classifyTargets(owned, { ownerUin: '88' }))).toEqual(['88', 'other-namespace']);
  });

  it('says so where the names are too many', () => {
    const policy = buildPolicy(buildStatement('allow', 'tcr:*', 'qcs::tcr:::repo/a/b'));
    expect(classifyTargets(policy, { stepLimit: 5 }).open).toEqual(['budget']);
  });

  it.each([[null], [{ statement: 7 }]])('finds one class each in %j', (value) => {
    const { namespaces, repositories } = classifyTargets(value as never);
    expect([namespaces.length, repositories.length]).toEqual([1, 1]);
  });
});
