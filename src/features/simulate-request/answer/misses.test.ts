import { describe, expect, it } from 'vitest';
import { compilePolicies, evaluateCompiled, type PolicyDocument } from '../../../core';
import { buildPolicy, buildStatement } from '../../../testing/build-policy';
import { listMisses } from './misses';

const push = {
  action: 'tcr:PushRepositoryPersonal',
  resource: 'qcs::tcr:ap-guangzhou::repo/team-01/repo-demo',
};

function missesOf(policy: PolicyDocument, request = push, context = {}) {
  const policies = compilePolicies({ identity: [policy] });
  return listMisses(request, evaluateCompiled({ ...request, context }, policies), policies);
}

describe('listMisses', () => {
  const inTeam = 'qcs::tcr:::repo/team-01/*';

  it.each([
    ['an action that is not listed', 'tcr:Pull*', inTeam, 'action-name', ['action']],
    [
      'an action in other letter case',
      ['tcr:X', 'tcr:pushRepositoryPersonal'],
      inTeam,
      'action-letter-case',
      ['action', 1],
    ],
    [
      'a permission set that nobody has published',
      'permid/280649',
      inTeam,
      'action-opaque-permission-set',
      ['action'],
    ],
    ['another repository', 'tcr:*', ['qcs::tcr:::repo/team-01/other'], 'resource-name', ['resource']],
    // repo/team-01/repo-demo/* covers the tags and not the repository, the trap of an old vendor sample.
    [
      'only what lies below',
      'tcr:*',
      ['qcs::tcr:::repo/team-01/repo-demo/*'],
      'resource-only-below',
      ['resource', 0],
    ],
    ['only the namespace itself', 'tcr:*', 'qcs::tcr:::repo/team-01', 'resource-only-itself', ['resource']],
    ['another region', 'tcr:*', 'qcs::tcr:ap-hongkong::repo/*', 'resource-region', ['resource']],
    ['the Enterprise kind of resource', 'tcr:*', 'qcs::tcr:::repository/*', 'resource-name', ['resource']],
    ['another product', 'tcr:*', 'qcs::cos:::repo/*', 'resource-service', ['resource']],
    ['other letter case', 'tcr:*', 'qcs::tcr:::repo/Team-01/*', 'resource-letter-case', ['resource']],
    ['a text that is no resource', 'tcr:*', 'repo/team-01/*', 'resource-malformed-resource', ['resource']],
    ['neither', 'tcr:Pull*', 'qcs::tcr:::repo/team-02/*', 'neither', []],
  ])('tells %s', (_, action, resource, code, path) => {
    const [miss] = missesOf(buildPolicy(buildStatement('allow', action, resource)));
    expect(miss).toMatchObject({ statement: 0, code, paths: [['statement', 0, ...path]] });
  });

  it('tells an operation-level call, which no specific resource authorises', () => {
    const request = { action: 'tcr:CreateApplicationTriggerPersonal', resource: '*' };
    const [miss] = missesOf(buildPolicy(buildStatement('allow', 'tcr:*', inTeam)), request);
    expect(miss?.code).toBe('resource-operation-level-needs-star');
  });

  it('tells a call on all repositories at once from one on a single repository', () => {
    const request = { action: 'tcr:DescribeRepositoryOwnerPersonal', resource: 'qcs::tcr:::repo/*' };
    const [miss] = missesOf(buildPolicy(buildStatement('allow', 'tcr:*', inTeam)), request);
    expect(miss).toMatchObject({ code: 'resource-whole-list', params: { resource: 'repo/*' } });
  });

  it('tells a condition that does not hold, with what it asks for', () => {
    const condition = { string_equal: { 'qcs:uin': ['100', '200'] } };
    const policy = buildPolicy(buildStatement('allow', 'tcr:*', inTeam, { condition }));
    const [miss] = missesOf(policy, push, { 'qcs:uin': '300' });
    expect(miss).toMatchObject({
      code: 'condition-value',
      params: { operator: 'string_equal', key: 'qcs:uin', values: '100, 200' },
      paths: [['statement', 0, 'condition', 'string_equal', 'qcs:uin']],
    });
    expect(missesOf(policy, push, {})[0]?.code).toBe('condition-key-absent');
  });

  it('tells a statement that cannot be used at all', () => {
    const policy = buildPolicy(buildStatement('allow', 'tcr:*', inTeam, { NotAction: 'tcr:Delete*' }), {
      action: 'tcr:*',
      effect: 'allow',
    });
    expect(missesOf(policy).map(({ code }) => code)).toEqual(['unsupported-element', 'unreadable-resource']);
  });

  it('puts the nearest miss first: condition, resource by a hair, other resource, action, neither, deny', () => {
    const policy = buildPolicy(
      buildStatement('deny', 'tcr:Delete*', '*'),
      buildStatement('allow', 'tcr:Pull*', 'qcs::tcr:::repo/team-02/*'),
      buildStatement('allow', 'tcr:Pull*', inTeam),
      buildStatement('allow', 'tcr:Push*', 'qcs::tcr:::repo/team-02/*'),
      buildStatement('allow', 'tcr:Push*', 'qcs::tcr:::repo/team-01'),
      buildStatement('allow', 'tcr:Push*', inTeam, { condition: { bool_equal: { 'qcs:mfa': 'true' } } }),
    );
    expect(missesOf(policy).map(({ statement }) => statement)).toEqual([5, 4, 3, 2, 1, 0]);
  });

  it('keeps the order of the document among equals', () => {
    const statement = buildStatement('allow', 'tcr:Pull*', inTeam);
    const misses = missesOf(buildPolicy(...Array.from({ length: 50 }, () => statement)));
    expect(misses.map((miss) => miss.statement)).toEqual(Array.from({ length: 50 }, (_, index) => index));
  });

  it('lights the exact entry of a list, and the element where it is a bare string', () => {
    const list = ['qcs::tcr:::repo/x', 'qcs::tcr:ap-hongkong::repo/team-01/repo-demo'];
    const [miss] = missesOf(buildPolicy(buildStatement('allow', 'tcr:*', list)));
    // The first entry misses by its name and the second by its region; the name tells more.
    expect(miss?.code).toBe('resource-name');
    const [single] = missesOf(buildPolicy(buildStatement('allow', 'tcr:*', list.slice(1))));
    expect(single?.paths).toEqual([['statement', 0, 'resource', 0]]);
  });
});
