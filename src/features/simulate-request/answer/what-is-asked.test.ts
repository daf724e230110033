import { describe, expect, it } from 'vitest';
import { buildPolicy, buildStatement } from '../../../testing/build-policy';
import { allFull, ask, askCall, askCommand, host, namespaceFull, repositoryReadOnly } from './ask-in-tests';

describe('where requests go', () => {
  it('asks a policy of one region and account for exactly those, unless the command names another registry', () => {
    const policy = buildPolicy(
      buildStatement(
        'allow',
        'tcr:PullRepositoryPersonal',
        'qcs::tcr:ap-hongkong:uin/100001234567:repo/team-01/*',
      ),
    );
    const resourceOf = ({ answer }: ReturnType<typeof ask>) =>
      answer.kind === 'answered' ? answer.steps[0].checks[0]?.check.request.resource : null;
    const bare = askCommand(policy, 'team-01/repo-demo');
    expect(resourceOf(bare)).toBe('qcs::tcr:ap-hongkong:uin/100001234567:repo/team-01/repo-demo');
    expect(bare.verdict?.kind).toBe('allowed');
    // The default host keeps its images in Guangzhou.
    const elsewhere = askCommand(policy, `docker pull ${host}/team-01/repo-demo`);
    expect(resourceOf(elsewhere)).toBe('qcs::tcr:ap-guangzhou:uin/100001234567:repo/team-01/repo-demo');
    expect(elsewhere.verdict?.reasons[0]).toMatchObject({
      miss: { code: 'resource-region', params: { there: 'ap-hongkong', here: 'ap-guangzhou' } },
    });
  });

  it('asks for the account that the person gives', () => {
    const policy = buildPolicy(buildStatement('allow', 'tcr:*', 'qcs::tcr::uin/100001234567:repo/*'));
    const { verdict } = askCommand(policy, 'team-01/repo-demo', { ownerUin: '100009999999' });
    expect(verdict?.reasons[0]).toMatchObject({ miss: { code: 'resource-account' } });
  });

  it('notes what it assumed about a target', () => {
    const notesOf = (command: string) => {
      const { answer } = askCommand(allFull, command);
      return answer.kind === 'answered' ? answer.steps[0].notes.map(({ kind }) => kind) : null;
    };
    expect(notesOf('docker pull team-01/repo-demo')).toEqual(['assumed-host-command']);
    expect(notesOf('team-01/repo-demo')).toEqual(['assumed-host-reference']);
    expect(notesOf(`docker pull ${host}/team-01/repo-demo`)).toEqual([]);
  });
});

describe('commands of several steps', () => {
  it('is as good as its worst step, wherever that stands', () => {
    const policy = buildPolicy(
      buildStatement(
        'allow',
        ['tcr:PullRepositoryPersonal', 'tcr:PushRepositoryPersonal'],
        'qcs::tcr:::repo/team-01/*',
      ),
    );
    const inside = `docker://${host}/team-01/a:v1`;
    const outside = `docker://${host}/team-02/b:v1`;
    const { answer, verdict } = askCommand(policy, `skopeo copy ${inside} ${outside}`);
    expect(answer).toMatchObject({ steps: [{ target: 'team-01/a' }, { target: 'team-02/b' }] });
    expect(verdict?.kind).toBe('implicitly-denied');
    expect(askCommand(policy, `skopeo copy ${outside} ${inside}`).verdict?.kind).toBe('implicitly-denied');
    expect(askCommand(policy, `skopeo copy ${inside} ${inside}`).verdict?.kind).toBe('allowed');
  });

  it('judges each check of a push for itself', () => {
    const { answer } = askCommand(repositoryReadOnly, `docker push ${host}/team-01/repo-demo`);
    const standings =
      answer.kind === 'answered' ? answer.steps[0].checks.map(({ standing }) => standing) : [];
    // Pushing is not listed; pulling, which clients ask for together with it, is.
    expect(standings).toEqual(['implicitly-denied', 'allowed']);
  });
});

describe('bare API calls', () => {
  it.each([
    ['a listed action inside', 'tcr:PullRepositoryPersonal', 'qcs::tcr:::repo/team-01/repo-demo', 'allowed'],
    [
      'an action that is not listed',
      'tcr:PushRepositoryPersonal',
      'qcs::tcr:::repo/team-01/repo-demo',
      'implicitly-denied',
    ],
    [
      'a listed action outside',
      'tcr:PullRepositoryPersonal',
      'qcs::tcr:::repo/team-02/x',
      'implicitly-denied',
    ],
    // Scenario 4 lists Describe* on one repository; listing is authorised on repo/* only.
    [
      'a list call on everything',
      'tcr:DescribeRepositoryOwnerPersonal',
      'qcs::tcr:::repo/*',
      'looks-granted',
    ],
  ])('%s', (_, action, resource, expected) => {
    expect(askCall(repositoryReadOnly, action, resource).verdict?.kind).toBe(expected);
  });

  it('shows a documented operation-level call on a specific resource as an illusion', () => {
    const { verdict } = askCall(
      namespaceFull,
      'tcr:CreateApplicationTriggerPersonal',
      'qcs::tcr:::repo/team-01/repo-demo',
    );
    expect(verdict?.kind).toBe('looks-granted');
  });

  it('fills an untouched resource from the catalogue and the policy', () => {
    const { question } = ask(repositoryReadOnly, { mode: 'call', action: 'tcr:DeleteImagePersonal' });
    expect(question.resource).toBe('qcs::tcr:ap-guangzhou::repo/team-01/repo-demo');
  });
});

describe('what cannot be asked', () => {
  it.each([
    ['nothing typed', { mode: 'command', command: '  ' }, 'empty'],
    ['half a command', { mode: 'command', command: 'docker pu' }, 'problem'],
    ['no target', { mode: 'operation', operation: 'push', target: '' }, 'empty'],
    [
      'a namespace where a repository is needed',
      { mode: 'operation', operation: 'push', target: 'team-01' },
      'problem',
    ],
    ['no action', { mode: 'call', action: '', resource: '*' }, 'empty'],
    ['a pattern as an action', { mode: 'call', action: 'tcr:Describe*', resource: '*' }, 'problem'],
    [
      'a resource of five segments',
      { mode: 'call', action: 'tcr:X', resource: 'qcs::tcr::repo/x' },
      'problem',
    ],
  ] as const)('%s', (_, question, expected) => {
    const { answer, verdict } = ask(repositoryReadOnly, question);
    expect(answer.kind).toBe(expected);
    expect(verdict).toBeNull();
  });

  it('asks for the instance ID of an Enterprise registry and then answers', () => {
    const command = 'docker pull demo.tencentcloudcr.com/team-01/repo-demo:v1';
    expect(askCommand(allFull, command).answer).toMatchObject({
      field: 'instance-id',
      problem: { code: 'missing-instance-id' },
    });
    const { verdict } = ask(allFull, { mode: 'command', command, instanceId: 'tcr-1a2b3c4d' });
    // The policy names repo/*, the Individual kind of resource; Enterprise ones are repository/….
    expect(verdict?.kind).toBe('implicitly-denied');
  });
});
