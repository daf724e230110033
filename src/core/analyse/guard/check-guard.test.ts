import { describe, expect, it } from 'vitest';
import { buildPolicy, buildStatement } from '../../../testing/build-policy';
import { deletionActions } from '../../catalogue';
import { evaluateRequest } from '../../evaluate';
import type { PolicyDocument } from '../../model';
import { checkGuard, type Guard } from './check-guard';

const allRepos = buildStatement('allow', 'tcr:*', 'qcs::tcr:::repo/*');
const noDeletion: Guard = {
  claim: 'never',
  action: deletionActions(),
  resource: ['qcs::tcr:::repo/prod', 'qcs::tcr:::repo/prod/*'],
};

describe('checkGuard', () => {
  it.each<[string, PolicyDocument, Guard, string]>([
    ['full access breaks it', buildPolicy(allRepos), noDeletion, 'broken'],
    [
      'a deny on the namespace and below keeps it',
      buildPolicy(allRepos, buildStatement('deny', deletionActions(), noDeletion.resource)),
      noDeletion,
      'holds',
    ],
    [
      'a deny only below leaves the namespace itself',
      buildPolicy(allRepos, buildStatement('deny', deletionActions(), 'qcs::tcr:::repo/prod/*')),
      noDeletion,
      'broken',
    ],
    [
      'everybody can always pull',
      buildPolicy(allRepos),
      { claim: 'always', action: 'tcr:PullRepositoryPersonal', resource: 'qcs::tcr:::repo/*' },
      'holds',
    ],
    [
      'not from everywhere',
      buildPolicy({ ...allRepos, condition: { ip_equal: { 'qcs:ip': '10.0.0.0/8' } } }),
      { claim: 'always', action: 'tcr:PullRepositoryPersonal', resource: 'qcs::tcr:::repo/*' },
      'broken',
    ],
    [
      'but from inside a smaller network',
      buildPolicy({ ...allRepos, condition: { ip_equal: { 'qcs:ip': '10.0.0.0/8' } } }),
      {
        claim: 'always',
        action: 'tcr:PullRepositoryPersonal',
        resource: 'qcs::tcr:::repo/*',
        condition: { ip_equal: { 'qcs:ip': '10.1.0.0/16' } },
      },
      'holds',
    ],
    [
      'a guard about nothing holds',
      buildPolicy(allRepos),
      { claim: 'never', action: [], resource: '*' },
      'holds',
    ],
  ])('%s', (_, policy, guard, verdict) => {
    const report = checkGuard(policy, guard, { replay: true });
    expect(report.verdict).toBe(verdict);
    for (const { witness } of report.breaches) {
      const { outcome } = evaluateRequest(witness, { identity: [policy] });
      expect(outcome === 'allowed').toBe(guard.claim === 'never');
    }
    expect(report.breaches.length > 0).toBe(verdict === 'broken');
  });

  it('finds a breach in patterns that it cannot look through', () => {
    const names = Array.from({ length: 120 }, (_, index) => `qcs::tcr:::repo/*a${index}*b*c${index}*`);
    const report = checkGuard(
      buildPolicy(buildStatement('allow', 'tcr:*', names)),
      { claim: 'never', action: deletionActions(), resource: '*' },
      { replay: true },
    );
    expect(report.verdict).toBe('broken');
    // Whether nothing else is allowed is beyond the steps that it may take.
    const reversed = checkGuard(
      buildPolicy(buildStatement('allow', 'tcr:PullRepositoryPersonal', names)),
      { claim: 'never', action: deletionActions(), resource: '*' },
      { replay: true },
    );
    expect([reversed.verdict, ...reversed.open]).toEqual(['undecided', 'budget']);
  });

  it('shows where it is broken, in words and by a request', () => {
    const policy = buildPolicy(buildStatement('allow', ['tcr:Pull*', 'tcr:Push*'], 'qcs::tcr:::repo/prod/*'));
    const report = checkGuard(policy, {
      claim: 'never',
      action: ['tcr:PushRepositoryPersonal', 'tcr:DeleteImagePersonal'],
      resource: 'qcs::tcr:::repo/prod/app',
    });
    expect(report).toMatchObject({
      verdict: 'broken',
      breachCount: 1,
      breaches: [
        {
          actions: { actions: ['tcr:PushRepositoryPersonal'] },
          resources: [{ kind: 'repository', namespace: 'prod', repository: 'app' }],
          witness: {
            action: 'tcr:PushRepositoryPersonal',
            resource: 'qcs::tcr:::repo/prod/app',
            context: {},
          },
        },
      ],
      open: [],
    });
  });

  it('counts every breach, also of calls that break it alike', () => {
    // Pulls are told from other calls by the first statement, but on the second's resource both break the guard alike.
    const policy = buildPolicy(
      buildStatement('allow', 'tcr:Pull*', 'qcs::tcr:::repo/a'),
      buildStatement('allow', 'tcr:*Personal', 'qcs::tcr:::repo/b/c'),
    );
    const { breaches, breachCount } = checkGuard(policy, {
      claim: 'never',
      action: ['tcr:PullRepositoryPersonal', 'tcr:PushRepositoryPersonal'],
      resource: 'qcs::tcr:::repo/b/*',
    });
    expect(breaches.map(({ witness }) => `${witness.action} ${witness.resource}`).sort()).toEqual([
      'tcr:PullRepositoryPersonal qcs::tcr:::repo/b/c',
      'tcr:PushRepositoryPersonal qcs::tcr:::repo/b/c',
    ]);
    expect(breachCount).toBe(2);
  });

  it('lists twenty breaches unless told, and counts the others', () => {
    const names = Array.from({ length: 23 }, (_, index) => `qcs::tcr:::repo/n${index}/app`);
    const policy = buildPolicy(
      ...names.map((name) => buildStatement('allow', 'tcr:PullRepositoryPersonal', name)),
    );
    const guard: Guard = {
      claim: 'never',
      action: 'tcr:PullRepositoryPersonal',
      resource: 'qcs::tcr:::repo/*',
    };
    const count = (breachLimit?: number) => {
      const report = checkGuard(policy, guard, breachLimit === undefined ? {} : { breachLimit });
      return [report.verdict, report.breaches.length, report.breachCount];
    };
    expect(count()).toEqual(['broken', 20, 23]);
    expect(count(2)).toEqual(['broken', 2, 23]);
    expect(count(0)).toEqual(['broken', 0, 23]);
  });

  it('is undecided where something is open, unless a breach was found', () => {
    const own = buildPolicy(buildStatement('allow', 'tcr:Pull*', `qcs::tcr:::repo/\${uin}/*`));
    const never = (action: string): Guard => ({ claim: 'never', action, resource: 'qcs::tcr:::repo/*' });
    expect(checkGuard(own, never('tcr:DeleteImagePersonal'))).toEqual({
      verdict: 'undecided',
      breaches: [],
      breachCount: 0,
      open: ['variables'],
    });
    expect(checkGuard(own, never('tcr:PullRepositoryPersonal'))).toMatchObject({
      verdict: 'broken',
      open: [],
    });
    expect(checkGuard(own, never('tcr:DeleteImagePersonal'), { principal: { uin: '100000000009' } })).toEqual(
      {
        verdict: 'holds',
        breaches: [],
        breachCount: 0,
        open: [],
      },
    );
  });

  it('asks every set of policies', () => {
    const full = buildPolicy(allRepos);
    const boundary = buildPolicy(buildStatement('allow', 'tcr:Pull*', 'qcs::tcr:::repo/*'));
    expect(checkGuard({ identity: [full], boundary }, noDeletion).verdict).toBe('holds');
    expect(checkGuard({ identity: [full] }, noDeletion).verdict).toBe('broken');
  });
});
