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
});
