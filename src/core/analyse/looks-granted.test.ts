import { describe, expect, it } from 'vitest';
import { buildPolicy } from '../../testing/build-policy';
import { allow, decide, deny, expand } from '../../testing/decide-image';
import { consoleActions } from '../catalogue';
import { compilePolicies } from '../evaluate';
import type { PolicyDocument } from '../model';
import { decideOperation, type OperationDecision } from './decide-operation';

/** One call whose resource is given, as the simulator asks it; what it is about is told by `operation`. */
function decideBare(
  policy: PolicyDocument,
  operation: string,
  request: { readonly action: string; readonly resource: string },
): OperationDecision {
  const expansion = expand(operation);
  const [check] = expansion.checks;
  if (!check) throw new Error(`${operation} does not expand to a check`);
  const bare = { ...check, request, need: 'always', granularity: 'operation', alternatives: [] } as const;
  return decideOperation({ ...expansion, checks: [bare] }, compilePolicies({ identity: [policy] }));
}

describe('what looks granted and is not', () => {
  const grant = allow('tcr:*', 'repo/team-01/*');

  it.each<[string, PolicyDocument]>([
    ['a deny that lists the action', buildPolicy(deny('tcr:*', 'repo/team-01/*'))],
    ['a statement that cannot be read', buildPolicy({ ...grant, notAction: 'tcr:*' })],
    ['an allow of other actions', buildPolicy(allow('tcr:Pull*', 'repo/team-01/*'))],
    [
      'an allow whose circumstances are not those of the call',
      buildPolicy(allow('tcr:*', '*', { condition: { string_equal: { mark: 'x' } } })),
    ],
  ])('is not %s', (_, policy) => {
    const decision = decide(policy, 'trigger-create', { context: {} });
    expect([decision.standing, decision.illusions]).toEqual(['implicitly-denied', []]);
  });

  it.each([
    ['its one call', 'trigger-create', '*'],
    // The others look granted, but would not help.
    ['one of its calls', 'console-enter', 'tcr:ValidateUserPersonal'],
  ])('is no operation of which a deny denies %s', (_, operation, action) => {
    const decision = decide(buildPolicy(allow('tcr:*', 'repo/*'), deny(action, '*')), operation);
    expect([decision.standing, decision.illusions]).toEqual(['explicitly-denied', []]);
  });

  it('is no operation of which it is in doubt whether it is granted', () => {
    // Were the quota checked on repo/*, the statement would grant it.
    const decision = decide(buildPolicy(allow('tcr:*', 'repo/*')), 'read-quota');
    expect([decision.standing, decision.illusions]).toEqual(['uncertain', []]);
  });

  it('is no operation on a repository that another repository is granted', () => {
    // Its one check is documented on the repository, so the statement simply means another one.
    const decision = decide(buildPolicy(allow('tcr:*', 'repo/team-02/*')), 'delete-repository');
    expect([decision.standing, decision.illusions]).toEqual(['implicitly-denied', []]);
  });

  it.each([
    // What a call is about is told by its operation: a repository for `pull`, the account for `trigger-create`.
    ['pull', 'qcs::tcr:::repo/team-01/repo-demo'],
    ['trigger-create', 'qcs::tcr:::repo/team-01/*'],
    ['trigger-create', '*'],
  ])('is a call that only the star authorises, asked bare as a %s on %s', (operation, resource) => {
    const policy = buildPolicy(allow('tcr:Pull*', 'repo/*'), grant);
    const decision = decideBare(policy, operation, {
      action: 'tcr:CreateApplicationTriggerPersonal',
      resource,
    });
    expect([decision.standing, decision.illusions]).toEqual([
      'looks-granted',
      [
        {
          action: 'tcr:CreateApplicationTriggerPersonal',
          resource: '*',
          statements: [{ source: 'identity', policy: 0, statement: 1 }],
        },
      ],
    ]);
  });

  it('is no bare call on a repository of which it is only inferred that the star authorises it', () => {
    // Decided on the repository that it names; the grant simply names another one.
    const decision = decideBare(buildPolicy(grant), 'pull', {
      action: 'tcr:DescribeRepositoryPersonal',
      resource: 'qcs::tcr:::repo/team-02/repo-demo',
    });
    expect([decision.standing, decision.illusions]).toEqual(['implicitly-denied', []]);
  });

  it('names the literal on which a list call is authorised', () => {
    // Trap 4: listing is checked on repo/*, so the star alone is not the only way.
    expect(decide(buildPolicy(grant), 'list-repositories').illusions).toMatchObject([
      { action: 'tcr:DescribeRepositoryOwnerPersonal', resource: 'qcs::tcr:ap-guangzhou::repo/*' },
    ]);
  });

  it('names only the checks that are denied', () => {
    // The console asks much more, but nothing else is denied.
    const lacking = 'tcr:DescribeUserPersonal';
    const decision = decide(
      buildPolicy(
        allow(
          consoleActions().filter((action) => action !== lacking),
          '*',
        ),
        allow('tcr:Describe*', 'repo/*'),
      ),
      'console-enter',
    );
    expect(decision.illusions).toEqual([
      { action: lacking, resource: '*', statements: [{ source: 'identity', policy: 0, statement: 1 }] },
    ]);
    expect(decision.standing).toBe('looks-granted');
  });
});
