import { describe, expect, it } from 'vitest';
import type { ConditionBlock } from '../../../core';
import { buildPolicy, buildStatement } from '../../../testing/build-policy';
import type { KeyKnowledge } from '../question/circumstances';
import {
  allFull,
  allReadOnly,
  askCommand,
  askOperation,
  host,
  namespaceFull,
  repositoryReadOnly,
} from './ask-in-tests';

describe('the official scenarios, asked as people ask', () => {
  // Scenario 4 lists Describe* and pulling on one repository: pulling it is all that it surely opens.
  it.each([
    ['pull of the named repository', `docker pull ${host}/team-01/repo-demo:v1`, 'allowed'],
    ['pull by digest', `docker pull ${host}/team-01/repo-demo@sha256:${'a'.repeat(64)}`, 'allowed'],
    ['push to the named repository', `docker push ${host}/team-01/repo-demo:v1`, 'implicitly-denied'],
    ['pull of its neighbour', `docker pull ${host}/team-01/other:v1`, 'implicitly-denied'],
    ['a bare image counts as a pull', `${host}/team-01/repo-demo:v1`, 'allowed'],
    ['login asks for nothing', `docker login ${host}`, 'nothing-required'],
  ])('repository read-only: %s', (_, command, expected) => {
    expect(askCommand(repositoryReadOnly, command).verdict?.kind).toBe(expected);
  });

  it.each([
    ['delete a tag inside', 'delete-tag', 'team-01/any', 'allowed'],
    ['delete a repository inside', 'delete-repository', 'team-01/any', 'allowed'],
    ['delete a tag outside', 'delete-tag', 'team-02/any', 'implicitly-denied'],
    ['create the namespace, which is listed itself', 'create-namespace', 'team-01', 'allowed'],
    ['create another namespace', 'create-namespace', 'team-02', 'implicitly-denied'],
    // Listing one's repositories is authorised on repo/* as a whole; a namespace grants none of it.
    ['list repositories', 'list-repositories', '', 'looks-granted'],
    // Triggers are documented as operation level: only * authorises them.
    ['create a trigger', 'trigger-create', '', 'looks-granted'],
    // No page says whether namespaces are listed on * or on the namespace, which is granted.
    ['list namespaces', 'list-namespaces', '', 'uncertain'],
  ])('namespace full: %s', (_, operation, target, expected) => {
    expect(askOperation(namespaceFull, operation, target).verdict?.kind).toBe(expected);
  });

  it.each([
    ['push anywhere under full access', allFull, 'docker push', 'allowed'],
    ['push anywhere under read-only', allReadOnly, 'docker push', 'implicitly-denied'],
    ['pull anywhere under read-only', allReadOnly, 'docker pull', 'allowed'],
  ])('all repositories: %s', (_, policy, verb, expected) => {
    expect(askCommand(policy, `${verb} ${host}/some-team/some-repo`).verdict?.kind).toBe(expected);
  });
});

describe('the plain reason', () => {
  it('names the statement that does not list the action, where there is only one', () => {
    const { verdict } = askCommand(repositoryReadOnly, `docker push ${host}/team-01/repo-demo:v1`);
    expect(verdict?.reasons).toEqual([
      expect.objectContaining({
        kind: 'miss',
        miss: expect.objectContaining({ statement: 0, code: 'action-name' }),
      }),
    ]);
  });

  it('says that no statement lists the action, where there are several', () => {
    const policy = buildPolicy(
      buildStatement('allow', 'tcr:PullRepositoryPersonal', 'qcs::tcr:::repo/team-01/*'),
      buildStatement('allow', 'tcr:Describe*', '*'),
    );
    const { verdict } = askCommand(policy, `docker push ${host}/team-01/repo-demo`);
    expect(verdict?.reasons).toEqual([{ kind: 'not-listed', action: 'tcr:PushRepositoryPersonal' }]);
  });

  it('prefers the statement that lists the action and misses the resource', () => {
    const policy = buildPolicy(
      buildStatement('allow', 'tcr:Describe*', '*'),
      buildStatement('allow', 'tcr:Push*', 'qcs::tcr:::repo/team-02/*'),
    );
    const { verdict } = askCommand(policy, `docker push ${host}/team-01/repo-demo`);
    expect(verdict?.reasons[0]).toMatchObject({
      kind: 'miss',
      miss: { statement: 1, code: 'resource-name' },
    });
  });

  it('names the deny and the allow that it overrules', () => {
    const policy = buildPolicy(
      buildStatement('allow', 'tcr:*', '*'),
      buildStatement('deny', 'tcr:Delete*', 'qcs::tcr:::repo/team-01/*'),
    );
    const { verdict } = askOperation(policy, 'delete-tag', 'team-01/repo-demo');
    expect(verdict).toMatchObject({
      kind: 'explicitly-denied',
      statements: [1],
      reasons: [
        { kind: 'denied', statements: [1], action: 'tcr:DeleteImagePersonal' },
        { kind: 'overruled', statements: [0] },
      ],
    });
  });

  it('says that push without pull is not documented', () => {
    const policy = buildPolicy(
      buildStatement('allow', 'tcr:PushRepositoryPersonal', 'qcs::tcr:::repo/team-01/*'),
    );
    const { verdict } = askCommand(policy, `docker push ${host}/team-01/repo-demo`);
    expect(verdict).toMatchObject({
      kind: 'uncertain',
      reasons: [{ kind: 'doubt', doubt: { reason: 'expected-check-denied' } }],
    });
  });

  it('says that a policy without statements allows nothing', () => {
    const { verdict } = askCommand(buildPolicy(), `docker pull ${host}/team-01/repo-demo`);
    expect(verdict).toMatchObject({ kind: 'implicitly-denied', reasons: [{ kind: 'no-statements' }] });
  });

  it('counts the failing checks of an operation that makes many', () => {
    // Entering the console makes ten checks that are always made; the eleventh belongs to another product.
    const policy = buildPolicy(buildStatement('allow', 'tcr:DescribeRegions', '*'));
    const { verdict } = askOperation(policy, 'console-enter', '');
    expect(verdict?.reasons).toContainEqual({ kind: 'count', denied: 9, total: 10 });
  });

  it('tells a login from a public repository from an operation in parts', () => {
    const whatOf = (operation: string, target: string) =>
      askOperation(allFull, operation, target).verdict?.reasons;
    expect(whatOf('login', '')).toEqual([{ kind: 'nothing', what: 'login' }]);
    expect(whatOf('pull-public', 'team-01/repo-demo')).toEqual([{ kind: 'nothing', what: 'public-pull' }]);
    expect(whatOf('trigger-manage', '')).toEqual([{ kind: 'nothing', what: 'parts' }]);
  });
});

describe('conditions', () => {
  const limit = (condition: ConditionBlock) =>
    buildPolicy(
      buildStatement('allow', 'tcr:PullRepositoryPersonal', 'qcs::tcr:::repo/team-01/*', { condition }),
    );
  const inTime = limit({ date_less_than: { 'qcs:current_time': '2027-01-01T00:00:00Z' } });
  const fromInside = limit({ ip_equal: { 'qcs:ip': '10.0.0.0/8' } });
  const pull = `docker pull ${host}/team-01/repo-demo`;
  const given = (text: string): KeyKnowledge => ({ state: 'given', text });
  const absent: KeyKnowledge = { state: 'absent', text: '' };

  it('leaves the answer open while a key is not known, and names it', () => {
    expect(askCommand(inTime, pull).verdict).toMatchObject({
      kind: 'conditional',
      missing: ['qcs:current_time'],
      reasons: [{ kind: 'hangs', statements: [0] }],
    });
  });

  it('says of an address both that it is not known and that it may never reach the check', () => {
    expect(askCommand(fromInside, pull).verdict).toMatchObject({
      kind: 'uncertain',
      missing: ['qcs:ip'],
      reasons: [{ kind: 'hangs' }, { kind: 'doubt', doubt: { reason: 'ip-condition-unproven' } }],
    });
  });

  it.each([
    ['the time is early enough', inTime, 'qcs:current_time', given('2026-12-31T23:59:59Z'), 'allowed'],
    ['the time is too late', inTime, 'qcs:current_time', given('2027-01-01T00:00:00Z'), 'implicitly-denied'],
    [
      'the call carries no time, so the operator is false',
      inTime,
      'qcs:current_time',
      absent,
      'implicitly-denied',
    ],
    // A slip of typing must not look like a denial.
    ['the time cannot be read', inTime, 'qcs:current_time', given('2026-13-01'), 'conditional'],
    ['a value is still to be typed', inTime, 'qcs:current_time', given(' '), 'conditional'],
    // The address fits; yet no page says that pulls know their address, and without one they are denied.
    ['the address lies in the range', fromInside, 'qcs:ip', given('10.1.2.3'), 'uncertain'],
    ['the address lies outside', fromInside, 'qcs:ip', given('203.0.113.9'), 'implicitly-denied'],
  ])('%s', (_, policy, key, knowledge, expected) => {
    expect(askCommand(policy, pull, { keys: new Map([[key, knowledge]]) }).verdict?.kind).toBe(expected);
  });

  it('names the condition that fails', () => {
    const keys = new Map([['qcs:ip', given('203.0.113.9')]]);
    const { verdict } = askCommand(fromInside, pull, { keys });
    expect(verdict?.reasons[0]).toMatchObject({
      miss: {
        code: 'condition-value',
        params: { operator: 'ip_equal', key: 'qcs:ip', values: '10.0.0.0/8' },
      },
    });
  });

  it('hangs on a deny that may match', () => {
    const policy = buildPolicy(
      buildStatement('allow', 'tcr:*', '*'),
      buildStatement('deny', 'tcr:Pull*', '*', {
        condition: { date_greater_than: { 'qcs:current_time': '2027-01-01T00:00:00Z' } },
      }),
    );
    expect(askCommand(policy, pull).verdict).toMatchObject({
      kind: 'conditional',
      reasons: [{ kind: 'hangs-deny', statements: [1] }],
    });
  });
});
