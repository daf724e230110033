import { describe, expect, it } from 'vitest';
import { buildPolicy, buildStatement } from '../../testing/build-policy';
import { compilePolicies, decideCompiled } from './index';

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
