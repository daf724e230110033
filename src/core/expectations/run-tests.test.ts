import { describe, expect, it } from 'vitest';
import { buildPolicy, buildStatement } from '../../testing/build-policy';
import { compilePolicies } from '../evaluate';
import type { PolicyDocument } from '../model';
import { prepareTest } from './prepare-test';
import { runTests, type TestResult } from './run-tests';
import type { Expectation } from './suite';

const pullOnly = buildPolicy(
  buildStatement('allow', 'tcr:PullRepositoryPersonal', 'qcs::tcr:::repo/team-01/*'),
);
const fromOffice = buildPolicy(
  buildStatement('allow', 'tcr:PullRepositoryPersonal', 'qcs::tcr:::repo/team-01/*', {
    condition: { ip_equal: { 'qcs:ip': '10.0.0.0/8' } },
  }),
);

const pull = { operation: 'pull', target: 'team-01/web' };
const pullCall = {
  action: 'tcr:PullRepositoryPersonal',
  resource: 'qcs::tcr:ap-guangzhou::repo/team-01/web',
};

describe('runTests', () => {
  it.each<[string, PolicyDocument, Expectation, TestResult['verdict'], TestResult['reason']]>([
    ['what is granted is allowed', pullOnly, { ...pull, expect: 'allowed' }, 'holds', 'allowed'],
    ['and must not be denied', pullOnly, { ...pull, expect: 'not-allowed' }, 'broken', 'allowed'],
    [
      'what nothing allows is denied',
      pullOnly,
      { operation: 'delete-tag', target: 'team-01/web', expect: 'not-allowed' },
      'holds',
      'implicitly-denied',
    ],
    [
      'the call behind a pull is decided alike',
      pullOnly,
      { ...pullCall, expect: 'allowed' },
      'holds',
      'allowed',
    ],
    [
      'without an address, a limited grant is open',
      fromOffice,
      { ...pull, expect: 'allowed' },
      'undetermined',
      'uncertain',
    ],
    [
      // No source says that a pull heeds `qcs:ip`; it is told, and the policy decides as it is written.
      'inside the network it is granted',
      fromOffice,
      { ...pull, context: { 'qcs:ip': '10.1.2.3' }, expect: 'allowed' },
      'holds',
      'uncertain',
    ],
    [
      'outside of it is not',
      fromOffice,
      { ...pull, context: { 'qcs:ip': '192.0.2.1' }, expect: 'not-allowed' },
      'holds',
      'implicitly-denied',
    ],
    [
      'a call that is known to carry no address misses every condition on it',
      fromOffice,
      { ...pullCall, context: { 'qcs:ip': null }, expect: 'not-allowed' },
      'holds',
      'implicitly-denied',
    ],
    [
      'no policy decides a login',
      pullOnly,
      { operation: 'login', target: '', expect: 'allowed' },
      'undetermined',
      'nothing-required',
    ],
    [
      'a target that the operation cannot have is no error',
      pullOnly,
      { operation: 'pull', target: 'team-01', expect: 'allowed' },
      'undetermined',
      'unaskable',
    ],
  ])('%s', (_, policy, test, verdict, reason) => {
    const [result] = runTests([prepareTest(test)], compilePolicies({ identity: [policy] }));
    expect([result?.verdict, result?.reason]).toEqual([verdict, reason]);
  });

  it('names the key that is missing and the call that is denied', () => {
    const [open] = runTests(
      [prepareTest({ ...pull, expect: 'allowed' })],
      compilePolicies({ identity: [fromOffice] }),
    );
    expect(open?.missing).toEqual(['qcs:ip']);
    const push: Expectation = { operation: 'push', target: 'team-01/web', expect: 'allowed' };
    const [denied] = runTests([prepareTest(push)], compilePolicies({ identity: [pullOnly] }));
    expect(denied?.deniedAction).toBe('tcr:PushRepositoryPersonal');
  });

  it('tells the owner of an account segment by the account of the test', () => {
    const ofAccount = buildPolicy(
      buildStatement('allow', 'tcr:PullRepositoryPersonal', 'qcs::tcr::uin/100001:repo/*'),
    );
    const compiled = compilePolicies({ identity: [ofAccount] });
    const verdictFor = (account: string) =>
      runTests([prepareTest({ ...pull, account, expect: 'allowed' })], compiled)[0]?.verdict;
    expect([verdictFor('100001'), verdictFor('100002')]).toEqual(['holds', 'broken']);
  });
});
