import { describe, expect, it } from 'vitest';
import { firstFields, readTestForm, type TestFields } from './read-test-form';

const pull: TestFields = { ...firstFields, target: ' team-01/web:v1 ' };

describe('readTestForm', () => {
  it.each<[string, Partial<TestFields>, object]>([
    [
      'takes the text as it was meant',
      {},
      { operation: 'pull', target: 'team-01/web:v1', expect: 'allowed' },
    ],
    [
      'names no target for the whole account, whatever stood in the field',
      { operation: 'read-quota' },
      { operation: 'read-quota', target: '', expect: 'allowed' },
    ],
    [
      'keeps what is known, and that a key is not sent',
      {
        context: {
          'qcs:ip': { text: ' 10.0.0.1 ', isAbsent: false },
          'qcs:current_time': { text: 'x', isAbsent: true },
          'qcs:mfa': { text: '  ', isAbsent: false },
        },
        account: '100001',
        note: ' why ',
      },
      {
        operation: 'pull',
        target: 'team-01/web:v1',
        context: { 'qcs:ip': '10.0.0.1', 'qcs:current_time': null },
        account: '100001',
        expect: 'allowed',
        note: 'why',
      },
    ],
    [
      'reads a call',
      { mode: 'call', action: 'tcr:PushRepositoryPersonal', resource: '*', expect: 'not-allowed' },
      { action: 'tcr:PushRepositoryPersonal', resource: '*', expect: 'not-allowed' },
    ],
  ])('%s', (_, patch, test) => {
    expect(readTestForm({ ...pull, ...patch })).toEqual({ ok: true, test });
  });

  it.each<[string, Partial<TestFields>, object]>([
    ['nothing named', { target: '' }, { field: 'target', code: 'repository' }],
    [
      'a namespace where a repository is pulled',
      { target: 'team-01' },
      { field: 'target', code: 'repository' },
    ],
    [
      'a repository where a namespace is made',
      { operation: 'create-namespace', target: '' },
      { field: 'target', code: 'namespace' },
    ],
    [
      'a host that is a slip away from ours',
      { target: 'ccr.ccs.tencentyun.con/team-01/web' },
      { field: 'target', code: 'host', suggestion: 'ccr.ccs.tencentyun.com/team-01/web' },
    ],
    [
      'a pattern of actions',
      { mode: 'call', action: 'tcr:*', resource: '*' },
      { field: 'action', code: 'action' },
    ],
    [
      'a resource that is none',
      { mode: 'call', action: 'tcr:PullRepositoryPersonal', resource: 'team-01/web' },
      { field: 'resource', code: 'resource' },
    ],
    [
      'a range of addresses, where a call comes from one',
      { context: { 'qcs:ip': { text: '10.0.0.0/8', isAbsent: false } } },
      { field: 'context', key: 'qcs:ip', code: 'not-an-address' },
    ],
    [
      'a time in words',
      {
        context: {
          'qcs:ip': { text: '10.0.0.1', isAbsent: false },
          'qcs:current_time': { text: 'tomorrow', isAbsent: false },
        },
      },
      { field: 'context', key: 'qcs:current_time', code: 'not-an-instant' },
    ],
    ['more digits than any account has', { account: '1'.repeat(21) }, { field: 'account', code: 'account' }],
    ['an account by its name', { account: 'me' }, { field: 'account', code: 'account' }],
  ])('refuses %s', (_, patch, problem) => {
    const reading = readTestForm({ ...pull, ...patch });
    expect(reading.ok).toBe(false);
    if (!reading.ok) expect(reading.problem).toMatchObject(problem);
  });
});
