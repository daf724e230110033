import { describe, expect, it } from 'vitest';
import { buildPolicy, buildStatement } from '../../testing/build-policy';
import type { Statement } from '../model';
import { type AttachedPolicies, compilePolicies, decideCompiled, evaluateRequest } from './index';

function groupsOf(...actionLists: readonly (readonly string[])[]) {
  const statements = actionLists.map((actions) => buildStatement('allow', actions, '*'));
  return compilePolicies({ identity: [buildPolicy(...statements)] }).sets[0]?.byActions ?? [];
}

describe('statements by their actions', () => {
  it('puts statements with the same actions together', () => {
    const groups = groupsOf(['tcr:Pull*', 'tcr:Push*'], ['tcr:Get*'], ['tcr:Pull*', 'tcr:Push*']);
    expect(groups.map(({ statements }) => statements.map(({ reference }) => reference.statement))).toEqual([
      [0, 2],
      [1],
    ]);
  });

  it.each([
    ['one text that reads like two', ['tcr:a', 'tcr:b'], ['tcr:atcr:b']],
    ['one text that reads like two with their lengths', ['tcr:a', 'tcr:b'], ['tcr:a5:tcr:b']],
    ['one text that holds a line break', ['tcr:a', 'tcr:b'], ['tcr:a\ntcr:b']],
    ['the same texts cut elsewhere', ['tcr:a', 'bc'], ['tcr:ab', 'c']],
  ])('keeps apart %s', (_, one, other) => {
    expect(groupsOf(one, other)).toHaveLength(2);
  });

  it('leaves out what can never match', () => {
    const broken = { ...buildStatement('deny', 'tcr:*', '*'), notAction: 'tcr:*' };
    const policies = compilePolicies({
      identity: [buildPolicy(broken, buildStatement('allow', 'tcr:*', '*'))],
    });
    expect(policies.sets[0]?.byActions.flatMap(({ statements }) => statements)).toHaveLength(1);
    expect(decideCompiled({ action: 'tcr:GetSecurityPolicies', resource: '*' }, policies)).toBe('allowed');
  });
});

describe('what calls for a caveat', () => {
  const allow = (action: string | readonly string[], resource: string | readonly string[]) =>
    buildStatement('allow', action, resource);
  const under = (condition: NonNullable<Statement['condition']>) =>
    buildStatement('allow', 'tcr:*', '*', { condition });

  it.each<[string, Statement, readonly string[]]>([
    ['nothing in a policy of today', allow(['tcr:*', 'name/tcr:Pull*', '*'], ['qcs::tcr:::repo/*', '*']), []],
    ['an old action among others', allow(['tcr:*', 'ccr:pull'], '*'), ['legacySpelling']],
    ['a star in the product of an action', allow('*r:pull', '*'), ['legacySpelling']],
    ['an old resource among others', allow('tcr:*', ['*', 'qcs::ccr:::repo/a']), ['legacySpelling']],
    ['no set of actions that nobody knows', allow('permid/280649', 'repo/a'), []],
    ['an address', under({ ip_equal: { 'qcs:ip': '10.0.0.0/8' } }), ['ipCondition']],
    ['no other key', under({ ip_equal: { ip: '10.0.0.0/8' }, string_like: { k: ['a', 'b'] } }), []],
    ['a negated list', under({ string_not_equal: { k: ['a', 'b'] } }), ['negatedManyValues']],
    ['no single negated value', under({ string_not_equal: { k: ['a'] } }), []],
    ['all of a set', under({ 'for_all_value:string_equal': { k: 'a' } }), ['forAllValues']],
    ['no one of a set', under({ 'for_any_value:string_equal': { k: 'a' } }), []],
    ['binary comparison', under({ binary_equal: { k: 'YQ==' } }), ['binaryOperator']],
    ['an operator that nobody knows: none', under({ string_contains: { k: ['a', 'b'] } }), []],
    ['a principal', buildStatement('allow', '*', '*', { principal: '*' }), ['principal']],
  ])('finds %s', (_, statement, expected) => {
    // Beside a statement that calls for nothing, on either side.
    for (const statements of [
      [statement, allow('tcr:*', '*')],
      [allow('tcr:*', '*'), statement],
    ]) {
      const { features } = compilePolicies({ identity: [buildPolicy(...statements)] });
      const found = Object.entries(features).flatMap(([name, isThere]) => (isThere ? [name] : []));
      expect(found.toSorted()).toEqual(expected.toSorted());
    }
  });
});

describe('what is attached', () => {
  const pull = { action: 'tcr:PullRepositoryPersonal', resource: 'qcs::tcr:::repo/a/b' };
  const policy = buildPolicy(buildStatement('allow', 'tcr:*', '*'));
  const decide = (attached: unknown) => evaluateRequest(pull, attached as AttachedPolicies).outcome;

  it('takes null for no boundary and no session policy, as JSON says it', () => {
    expect(decide({ identity: [policy], boundary: null, session: null })).toBe('allowed');
  });

  it('takes a boundary or session policy that cannot be read for one that grants nothing', () => {
    expect(decide({ identity: [policy], boundary: 'none' })).toBe('implicitly-denied');
    expect(decide({ identity: [policy], session: 0 })).toBe('implicitly-denied');
  });

  it.each([[undefined], [null], [7], ['x'], [[policy]], [{ identity: policy }], [{ identity: [null, 7] }]])(
    'finds no policy in %j',
    (attached) => {
      expect(decide(attached)).toBe('implicitly-denied');
    },
  );
});
