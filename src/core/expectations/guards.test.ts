import { describe, expect, it } from 'vitest';
import { buildPolicy, buildStatement } from '../../testing/build-policy';
import { deletionActions } from '../catalogue';
import { evaluateRequest } from '../evaluate';
import type { PolicyDocument } from '../model';
import { isGuardScope, isGuardSubject, judgeGuard, toGuards } from './guards';
import type { GuardExpectation } from './suite';

const full = buildStatement('allow', 'tcr:*', 'qcs::tcr:::repo/*');
const fullOnTeam = buildStatement('allow', 'tcr:*', ['qcs::tcr:::repo/team-01', 'qcs::tcr:::repo/team-01/*']);
const noDeletion = buildStatement('deny', 'tcr:*Delete*', '*');
const never = (what: string, scope: string): GuardExpectation => ({ claim: 'never', what, scope });
const always = (what: string, scope: string): GuardExpectation => ({ claim: 'always', what, scope });

describe('judgeGuard', () => {
  it.each<[string, PolicyDocument, GuardExpectation, string]>([
    ['full access deletes', buildPolicy(full), never('delete', 'team-01'), 'broken'],
    [
      'full access to one namespace pushes in it',
      buildPolicy(fullOnTeam),
      never('push', 'team-01/web'),
      'broken',
    ],
    ['and nowhere else', buildPolicy(fullOnTeam), never('push', 'team-02'), 'holds'],
    ['so not never', buildPolicy(fullOnTeam), never('push', '*'), 'broken'],
    ['a deny on every deletion keeps it', buildPolicy(full, noDeletion), never('delete-tag', '*'), 'holds'],
    // Clean-up rules delete images, and their calls carry no Delete in their names.
    ['but not from rules that clean up', buildPolicy(full, noDeletion), never('delete', 'team-01'), 'broken'],
    [
      'a deny on every call that removes images does',
      buildPolicy(
        full,
        buildStatement('deny', [...deletionActions(), 'tcr:Delete*', 'tcr:BatchDelete*'], '*'),
      ),
      never('delete', '*'),
      'holds',
    ],
    ['everybody can pull everywhere', buildPolicy(full), always('pull', '*'), 'holds'],
    ['in the namespace alone', buildPolicy(fullOnTeam), always('pull', 'team-01'), 'holds'],
    ['not everywhere then', buildPolicy(fullOnTeam), always('pull', '*'), 'broken'],
    [
      'not where a condition stands before it',
      buildPolicy({ ...full, condition: { ip_equal: { 'qcs:ip': '10.0.0.0/8' } } }),
      always('pull', 'team-01/web'),
      'broken',
    ],
    // Quotas belong to the account, so no namespace has them.
    [
      'a call for the account says nothing of a namespace',
      buildPolicy(full),
      never('read-quota', 'team-01'),
      'empty',
    ],
    // That the call needs the star is inferred; checked on `repo/*`, it would be granted.
    ['but is a matter of everything', buildPolicy(full), never('read-quota', '*'), 'broken'],
    [
      'nothing of it is granted in a namespace',
      buildPolicy(fullOnTeam),
      never('create-namespace', 'team-02'),
      'holds',
    ],
    ['the star grants it', buildPolicy({ ...full, resource: '*' }), never('read-quota', '*'), 'broken'],
  ])('%s', (_, policy, guard, verdict) => {
    const { verdict: found, witness } = judgeGuard(policy, guard);
    expect(found).toBe(verdict);
    expect(witness !== null).toBe(verdict === 'broken');
    if (witness === null) return;
    const { outcome } = evaluateRequest(witness, { identity: [policy] });
    expect(outcome === 'allowed').toBe(guard.claim === 'never');
  });

  it('stays undecided where the policy names variables that nobody fills', () => {
    const ofCaller = buildPolicy(buildStatement('allow', 'tcr:*', 'qcs::tcr:::repo/team-${uin}/*'));
    expect(judgeGuard(ofCaller, never('pull', 'team-01'))).toMatchObject({
      verdict: 'undecided',
      open: ['variables'],
    });
  });

  it('speaks of the resources that calls are checked on where it demands', () => {
    expect(toGuards(always('create-namespace', 'team-01'))).toEqual([
      { claim: 'always', action: ['tcr:CreateNamespacePersonal'], resource: 'qcs::tcr:::repo/team-01' },
    ]);
  });

  it('takes groups, Individual operations that are checked, and names that a registry can have', () => {
    expect(
      ['delete', 'pull', 'delete-namespace', 'enterprise-pull', 'pull-public', 'x'].map(isGuardSubject),
    ).toEqual([true, true, true, false, false, false]);
    expect(
      ['*', 'team-01', 'team-01/web', 'team-01/a/b', 'Team 01', '', 'team-01/'].map(isGuardScope),
    ).toEqual([true, true, true, false, false, false, false]);
  });
});
