import { describe, expect, it } from 'vitest';
import { compilePolicies, decideOperation, expandOperation, type PolicyDocument } from '../../../core';
import { buildPolicy, buildStatement } from '../../../testing/build-policy';
import { explainCell, shortenResource } from './explain-cell';

const image = { namespace: 'team-01', repository: 'repo-demo', region: 'ap-guangzhou' };

function explain(policy: PolicyDocument, operation: string) {
  const expansion = expandOperation(operation, image);
  if (!expansion.ok) throw new Error(`${operation} does not expand`);
  return explainCell(decideOperation(expansion, compilePolicies({ identity: [policy] }), { trace: false }));
}

const allow = (action: string, path: string, more = {}) =>
  buildStatement('allow', action, path === '*' ? '*' : `qcs::tcr:::${path}`, more);

describe('explainCell', () => {
  it('names every statement that allows', () => {
    const policy = buildPolicy(allow('tcr:Pull*', 'repo/*'), allow('tcr:Pull*', 'repo/team-01/*'));
    expect(explain(policy, 'pull')).toEqual([{ kind: 'allowed', statements: [0, 1] }]);
  });

  it('names the denies', () => {
    const policy = buildPolicy(allow('*', '*'), buildStatement('deny', 'tcr:Push*', '*'));
    expect(explain(policy, 'push')).toEqual([{ kind: 'explicitly-denied', statements: [1] }]);
  });

  it('names the call that nothing allows', () => {
    expect(explain(buildPolicy(), 'push')).toEqual([
      {
        kind: 'implicitly-denied',
        action: 'tcr:PushRepositoryPersonal',
        resource: 'qcs::tcr:ap-guangzhou::repo/team-01/repo-demo',
      },
    ]);
  });

  it('counts where several calls are required and some are not allowed', () => {
    const [reason] = explain(buildPolicy(allow('tcr:DescribeRegions', '*')), 'console-enter');
    // Ten calls are always made on entering the console; one of them is granted.
    expect(reason).toMatchObject({ kind: 'implicitly-denied-several', total: 10 });
    expect(reason?.kind === 'implicitly-denied-several' && reason.actions.length).toBe(9);
  });

  it('tells illusions on one resource together', () => {
    const reasons = explain(buildPolicy(allow('tcr:*', 'repo/team-01/*')), 'console-enter');
    const resources = reasons.flatMap((reason) => (reason.kind === 'illusion' ? [reason.resource] : []));
    expect(new Set(resources).size).toBe(resources.length);
    expect(resources).toContain('*');
  });

  it('tells what the call depends on', () => {
    const until = { condition: { date_less_than: { 'qcs:current_time': '2027-01-01T00:00:00Z' } } };
    expect(explain(buildPolicy(allow('tcr:Pull*', 'repo/*', until)), 'pull')).toEqual([
      { kind: 'conditional', statements: [0], keys: ['qcs:current_time'] },
    ]);
  });

  it('tells both readings of an unsettled call', () => {
    expect(explain(buildPolicy(allow('tcr:Describe*', 'repo/*')), 'describe-repository')).toEqual([
      {
        kind: 'doubt',
        reason: 'granularity-unproven',
        action: 'tcr:DescribeRepositoryPersonal',
        resource: '*',
        outcome: 'implicitly-denied',
        otherResource: 'qcs::tcr:ap-guangzhou::repo/team-01/repo-demo',
        otherOutcome: 'allowed',
        statements: [0],
        more: 0,
      },
    ]);
  });

  it('says that the other reading is the whole account where that is so', () => {
    const [reason] = explain(buildPolicy(allow('tcr:Describe*', 'repo/*')), 'list-tags');
    expect(reason).toMatchObject({ kind: 'doubt', otherResource: null, otherOutcome: 'implicitly-denied' });
  });
});

describe('shortenResource', () => {
  it.each([
    ['qcs::tcr:ap-guangzhou::repo/team-01/repo-demo', 'repo/team-01/repo-demo'],
    ['*', '*'],
  ])('writes %s as %s', (resource, short) => {
    expect(shortenResource(resource)).toBe(short);
  });
});
