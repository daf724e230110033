import { describe, expect, it } from 'vitest';
import { compilePolicies, evaluateCompiled, type PolicyDocument } from '../../../core';
import { buildPolicy, buildStatement } from '../../../testing/build-policy';
import { listGrounds, listOverruledAllows } from './grounds';

const pull = { action: 'tcr:PullRepositoryPersonal', resource: 'qcs::tcr:::repo/team-01/repo-demo' };

function decide(policy: PolicyDocument, unknownKeys: readonly string[] = []) {
  const policies = compilePolicies({ identity: [policy] });
  return { policies, decision: evaluateCompiled({ ...pull, context: {}, unknownKeys }, policies) };
}

describe('listGrounds', () => {
  it('names the exact entries through which a statement allows', () => {
    const policy = buildPolicy(
      buildStatement(
        'allow',
        ['tcr:Describe*', 'tcr:Pull*'],
        ['qcs::tcr:::repo/x', 'qcs::tcr:::repo/team-01/*'],
      ),
    );
    const { decision, policies } = decide(policy);
    expect(listGrounds(decision, policies)).toEqual([
      {
        statement: 0,
        effect: 'allow',
        action: 'tcr:Pull*',
        resource: 'qcs::tcr:::repo/team-01/*',
        conditions: [],
        paths: [
          ['statement', 0, 'action', 1],
          ['statement', 0, 'resource', 1],
        ],
      },
    ]);
  });

  it('names the condition on which an open decision hangs', () => {
    const condition = { ip_equal: { 'qcs:ip': ['10.0.0.0/8', '192.0.2.0/24'] } };
    const policy = buildPolicy(buildStatement('allow', 'tcr:*', '*', { condition }));
    const { decision, policies } = decide(policy, ['qcs:ip']);
    expect(listGrounds(decision, policies)[0]).toMatchObject({
      conditions: [{ operator: 'ip_equal', key: 'qcs:ip', values: '10.0.0.0/8, 192.0.2.0/24', isOpen: true }],
      paths: expect.arrayContaining([['statement', 0, 'condition', 'ip_equal', 'qcs:ip']]),
    });
  });

  it('keeps denies and the allows that they overrule apart', () => {
    const policy = buildPolicy(
      buildStatement('allow', 'tcr:*', '*'),
      buildStatement('allow', 'tcr:Push*', '*'),
      buildStatement('deny', 'tcr:Pull*', '*'),
    );
    const { decision, policies } = decide(policy);
    expect(listGrounds(decision, policies).map(({ statement }) => statement)).toEqual([2]);
    expect(listOverruledAllows(decision, policies).map(({ statement }) => statement)).toEqual([0]);
  });

  it('has nothing to name where nothing decided', () => {
    const { decision, policies } = decide(buildPolicy(buildStatement('allow', 'tcr:Push*', '*')));
    expect(listGrounds(decision, policies)).toEqual([]);
    expect(listOverruledAllows(decision, policies)).toEqual([]);
  });
});
