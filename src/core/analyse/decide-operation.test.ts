import { describe, expect, it } from 'vitest';
import { buildPolicy, buildStatement } from '../../testing/build-policy';
import { allow, decide, deny, expand } from '../../testing/decide-image';
import { consoleActions, expandOperation } from '../catalogue';
import { compilePolicies } from '../evaluate';
import { decideOperation } from './decide-operation';

describe('decideOperation', () => {
  it('finds a resource for the other reading where the operation has no target', () => {
    const expansion = expandOperation('list-namespaces', '');
    if (!expansion.ok) throw new Error('list-namespaces does not expand');
    const policy = buildPolicy(
      allow('tcr:Push*', '*'),
      allow('tcr:DescribeNamespacePersonal', 'repo/team-01'),
    );
    // Inferred to be operation level; the other reading has it checked on the namespace.
    expect(decideOperation(expansion, compilePolicies({ identity: [policy] })).doubts).toEqual([
      {
        reason: 'granularity-unproven',
        action: 'tcr:DescribeNamespacePersonal',
        resource: 'qcs::tcr:::repo/team-01',
        outcome: 'allowed',
        statements: [{ source: 'identity', policy: 0, statement: 1 }],
      },
    ]);
  });

  it('is in no doubt about a denied list for a deny of something in it', () => {
    // The list would hold what it holds either way, and nothing allows the call.
    const decision = decide(buildPolicy(deny('tcr:Describe*', 'repo/team-02/*')), 'list-repositories');
    expect([decision.standing, decision.doubts]).toEqual(['implicitly-denied', []]);
  });

  it('names the statements and the resource behind an illusion', () => {
    const { illusions } = decide(
      buildPolicy(allow('tcr:PullRepositoryPersonal', 'repo/*'), allow('tcr:*', 'repo/team-01/*')),
      'trigger-create',
    );
    // Only statement 2 lists the action; it is documented as operation level, so `*` is what it needs.
    expect(illusions).toEqual([
      {
        action: 'tcr:CreateApplicationTriggerPersonal',
        resource: '*',
        statements: [{ source: 'identity', policy: 0, statement: 1 }],
      },
    ]);
  });

  it('names what would decide under the other reading', () => {
    const { doubts } = decide(buildPolicy(allow('tcr:Describe*', 'repo/team-01/*')), 'describe-repository');
    // Decided on `*` (inferred), where nothing allows it; on the repository statement 1 would.
    expect(doubts).toEqual([
      {
        reason: 'granularity-unproven',
        action: 'tcr:DescribeRepositoryPersonal',
        resource: 'qcs::tcr:ap-guangzhou::repo/team-01/repo-demo',
        outcome: 'allowed',
        statements: [{ source: 'identity', policy: 0, statement: 0 }],
      },
    ]);
  });

  it('lets several checks take their kinder reading at once', () => {
    // The catalogue infers that quotas and the filter are operation level; `repo/*` is the other reading of
    // both. Everything else that the console calls is granted on `*`.
    const unsettled = ['tcr:DescribeUserQuotaPersonal', 'tcr:DescribeRepositoryFilterPersonal'];
    const policy = buildPolicy(
      allow(
        consoleActions().filter((action) => !unsettled.includes(action)),
        '*',
      ),
      allow(unsettled, 'repo/*'),
    );
    const decision = decide(policy, 'console-enter');
    expect(decision.standing).toBe('uncertain');
    expect(decision.doubts.map(({ action, outcome }) => [action, outcome])).toEqual(
      unsettled.map((action) => [action, 'allowed']),
    );
  });

  it('decides what a context settles', () => {
    const policy = buildPolicy(
      allow('tcr:PullRepositoryPersonal', 'repo/*', {
        condition: { date_less_than: { 'qcs:current_time': '2027-01-01T00:00:00Z' } },
      }),
    );
    const at = (instant: string) =>
      decide(policy, 'pull', { context: { 'qcs:current_time': instant } }).standing;
    expect(at('2026-12-31T23:59:59Z')).toBe('allowed');
    expect(at('2027-01-01T00:00:00Z')).toBe('implicitly-denied');
    expect(decide(policy, 'pull').missing).toEqual(['qcs:current_time']);
  });

  it('gives a trace unless told not to', () => {
    const policy = buildPolicy(allow('tcr:PullRepositoryPersonal', 'repo/*'));
    const expansion = expand('pull');
    const policies = compilePolicies({ identity: [policy] });
    expect(decideOperation(expansion, policies).checks[0]?.decision.trace).toHaveLength(1);
    expect(decideOperation(expansion, policies, { trace: false }).checks[0]?.decision.trace).toEqual([]);
  });

  it('notes that a public pull checks nothing', () => {
    expect(decide(buildPolicy(), 'pull-public').notes).toEqual(['nothing-required']);
  });

  it('says what a push lacks, and which statement takes it away', () => {
    const push = allow('tcr:PushRepositoryPersonal', 'repo/*');
    const lacking = {
      reason: 'expected-check-denied',
      action: 'tcr:PullRepositoryPersonal',
      outcome: 'implicitly-denied',
      statements: [],
    };
    expect(decide(buildPolicy(push), 'push')).toMatchObject({
      outcome: 'allowed',
      notes: ['expected-check-denied'],
      doubts: [lacking],
    });
    const taken = decide(buildPolicy(push, allow('*', '*'), deny('tcr:Pull*', '*')), 'push');
    expect(taken.doubts).toEqual([
      {
        ...lacking,
        outcome: 'explicitly-denied',
        statements: [{ source: 'identity', policy: 0, statement: 2 }],
      },
    ]);
    // Where the push itself is denied, the pull does not matter.
    expect(decide(buildPolicy(), 'push')).toMatchObject({ notes: [], doubts: [] });
  });

  it('lists the checks with what each came to', () => {
    const { checks } = decide(
      buildPolicy(allow('tcr:BatchDelete*', 'repo/team-01/repo-demo/*')),
      'delete-tags',
    );
    // The published form with the tag is the one that the grant reaches.
    expect(checks).toMatchObject([
      {
        check: { request: { action: 'tcr:BatchDeleteImagePersonal' } },
        decision: { outcome: 'implicitly-denied' },
        readings: [
          {
            resource: 'qcs::tcr:ap-guangzhou::repo/team-01/repo-demo/latest',
            reason: 'conflicting-templates',
            outcome: 'allowed',
            decidedBy: [{ source: 'identity', policy: 0, statement: 0 }],
          },
        ],
      },
    ]);
  });

  it('passes the caller, the owner and what is unknown on to every check', () => {
    const own = buildPolicy(buildStatement('allow', 'tcr:Pull*', 'qcs::tcr::uin/5:repo/*'));
    expect(decide(own, 'pull', { ownerUin: '5' }).standing).toBe('allowed');
    expect(decide(own, 'pull', { ownerUin: '6' }).standing).toBe('implicitly-denied');
    expect(decide(own, 'pull', { principal: { uin: '9', ownerUin: '5' } }).standing).toBe('allowed');
    expect(decide(own, 'pull')).toMatchObject({ standing: 'conditional', missing: [`\${owner_uin}`] });
    expect(decide(buildPolicy(), 'pull', { principal: { type: 'root', uin: '5' } }).standing).toBe('allowed');
    const marked = buildPolicy(
      allow('tcr:Pull*', 'repo/*', {
        condition: { string_equal: { mark: 'a' }, string_like: { other: 'b' } },
      }),
    );
    expect(decide(marked, 'pull', { context: { other: 'b' }, unknownKeys: ['mark'] })).toMatchObject({
      standing: 'conditional',
      missing: ['mark'],
    });
  });
});
