import { describe, expect, it } from 'vitest';
import { fillQuestion, firstQuestion, toQuestion } from './question';

const standIn = { namespace: 'team-01', repository: 'repo-demo', command: 'docker pull sample' };
const place = { region: 'ap-guangzhou', account: '100' };

describe('fillQuestion', () => {
  it.each([
    ['a repository', 'push', 'team-01/repo-demo'],
    ['a namespace', 'delete-namespace', 'team-01'],
    ['the whole account', 'list-namespaces', ''],
  ])('fills an untouched target for what the operation is done to: %s', (_, operation, target) => {
    expect(fillQuestion({ ...firstQuestion, operation }, standIn, place).target).toBe(target);
  });

  it.each([
    ['tcr:DeleteImagePersonal', 'qcs::tcr:ap-guangzhou:uin/100:repo/team-01/repo-demo'],
    ['tcr:CreateNamespacePersonal', 'qcs::tcr:ap-guangzhou:uin/100:repo/team-01'],
    ['tcr:DescribeRepositoryOwnerPersonal', 'qcs::tcr:ap-guangzhou:uin/100:repo/*'],
    ['tcr:CreateUserPersonal', '*'],
    ['tcr:NotInTheCatalogue', '*'],
  ])('fills an untouched resource from the catalogue: %s', (action, resource) => {
    expect(fillQuestion({ ...firstQuestion, action }, standIn, place).resource).toBe(resource);
  });

  it('never fills over what a person emptied', () => {
    const emptied = { ...firstQuestion, command: '', target: '', resource: '' };
    expect(fillQuestion(emptied, standIn, place)).toMatchObject({ command: '', target: '', resource: '' });
  });
});

describe('toQuestion', () => {
  const former = {
    ...firstQuestion,
    command: 'docker push typed',
    target: 'typed/target',
    region: 'ap-beijing',
  };

  it('takes over the operation and its target, and keeps what stands in the other ways to ask', () => {
    const target = 'ccr.ccs.tencentyun.com/team-01/repo-demo';
    expect(toQuestion(former, { operation: 'push', target })).toMatchObject({
      mode: 'operation',
      operation: 'push',
      target,
      region: '',
      command: 'docker push typed',
    });
  });

  it('reads the region of an account-wide question from its host', () => {
    const asked = toQuestion(former, { operation: 'list-repositories', target: 'hkccr.ccs.tencentyun.com' });
    expect(asked).toMatchObject({
      operation: 'list-repositories',
      region: 'ap-hongkong',
      target: 'typed/target',
    });
    expect(toQuestion(former, { operation: 'list-repositories', target: '' }).region).toBe('');
  });
});
