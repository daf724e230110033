import { describe, expect, it } from 'vitest';
import { listOfficialScenarios } from '../catalogue';
import { composePolicy } from './compose-policy';
import { type Grant, noLimits, type PolicyIntent, type RepositoryGrant } from './intent';
import { recogniseIntent } from './recognise-intent';

const place = { region: '', account: '', limits: noLimits };
const repository = (level: 'pull-only' | 'full' | 'pull-push'): RepositoryGrant => ({
  scope: { kind: 'repositories', repositories: ['team-01/repo-demo'] },
  level,
  ...place,
});
const say = (...grants: Grant[]): PolicyIntent => ({ grants, denyDeletion: false });

describe('the four official scenarios', () => {
  it.each(listOfficialScenarios())(
    '$id: the wizard writes the vendor’s JSON, key order included',
    (scenario) => {
      const policy = composePolicy(say({ scope: scenario.scope, level: scenario.level, ...place }));
      // The text comparison also holds the order of elements and entries.
      expect(JSON.stringify(policy)).toBe(JSON.stringify(scenario.policy));
    },
  );

  it.each(listOfficialScenarios())('$id: pasted back, it sets the wizard to the same choices', (scenario) => {
    const { intent, kept } = recogniseIntent(scenario.policy);
    expect(kept).toEqual([]);
    expect(intent).toEqual(say({ scope: scenario.scope, level: scenario.level, ...place }));
  });
});

describe('what each level writes', () => {
  it('leaves the namespace entry away below read-only, or tcr:* could delete the whole namespace', () => {
    // DeleteNamespacePersonal is checked on repo/<ns> (domain facts, docker-operations.json "delete-namespace").
    expect(composePolicy(say(repository('full'))).statement[0]?.resource).toEqual([
      'qcs::tcr:::repo/team-01/repo-demo',
      'qcs::tcr:::repo/team-01/repo-demo/*',
    ]);
  });

  it('grants push together with pull, as clients ask for both', () => {
    expect(composePolicy(say(repository('pull-push'))).statement[0]?.action).toEqual([
      'tcr:PullRepositoryPersonal',
      'tcr:PushRepositoryPersonal',
    ]);
  });

  it('names a shared namespace once for two repositories in it', () => {
    const policy = composePolicy(
      say({
        scope: { kind: 'repositories', repositories: ['team-01/a', 'team-01/b'] },
        level: 'read-only',
        ...place,
      }),
    );
    expect(policy.statement[0]?.resource).toEqual([
      'qcs::tcr:::repo/team-01',
      'qcs::tcr:::repo/team-01/a',
      'qcs::tcr:::repo/team-01/a/*',
      'qcs::tcr:::repo/team-01/b',
      'qcs::tcr:::repo/team-01/b/*',
    ]);
  });

  it('writes region and account into their segments', () => {
    const policy = composePolicy(
      say({
        scope: { kind: 'all' },
        level: 'pull-only',
        region: 'ap-hongkong',
        account: '100001',
        limits: noLimits,
      }),
    );
    expect(policy.statement[0]?.resource).toEqual(['qcs::tcr:ap-hongkong:uin/100001:repo/*']);
  });
});

describe('guard-rails', () => {
  it('puts limits on the allow as conditions, after the vendor’s three elements', () => {
    const limits = { sourceIps: ['10.0.0.0/8'], expiresAt: '2027-01-01T00:00:00Z' };
    const [statement] = composePolicy(say({ ...repository('pull-only'), limits })).statement;
    expect(Object.keys(statement ?? {})).toEqual(['action', 'resource', 'effect', 'condition']);
    expect(statement?.condition).toEqual({
      ip_equal: { 'qcs:ip': ['10.0.0.0/8'] },
      date_less_than: { 'qcs:current_time': '2027-01-01T00:00:00Z' },
    });
  });

  it('denies every way to delete on every resource, without a condition', () => {
    const { statement } = composePolicy({ grants: [repository('full')], denyDeletion: true });
    // The batch call is denied beside the single one, and clean-up jobs with them (traps 5 and the note on
    // ManageImageLifecycleGlobalPersonal in the action catalogue).
    expect(statement[1]?.effect).toBe('deny');
    expect(statement[1]?.resource).toEqual(['*']);
    expect(new Set(statement[1]?.action)).toEqual(
      new Set([
        'tcr:DeleteNamespacePersonal',
        'tcr:DeleteRepositoryPersonal',
        'tcr:BatchDeleteRepositoryPersonal',
        'tcr:DeleteImagePersonal',
        'tcr:BatchDeleteImagePersonal',
        'tcr:CreateImageLifecyclePersonal',
        'tcr:ManageImageLifecycleGlobalPersonal',
      ]),
    );
    expect(statement[1]).not.toHaveProperty('condition');
  });

  it('gives account-wide calls a statement of their own on the resource *', () => {
    const { statement } = composePolicy(
      say(repository('pull-only'), {
        scope: { kind: 'account' },
        console: false,
        actions: ['tcr:CreateUserPersonal'],
        limits: noLimits,
      }),
    );
    expect(statement[1]).toEqual({ action: ['tcr:CreateUserPersonal'], resource: ['*'], effect: 'allow' });
  });
});
