import { describe, expect, it } from 'vitest';
import { allow, both, checkLint, deny, fixFirst } from '../../../testing/check-lint';

const code = 'lint/unknown-action';

describe(code, () => {
  it.each([
    ['a slip of the pen', '[«"tcr:PullRepositoryPersonel"», "tcr:PullRepositoryPersonal"]'],
    ['letter case counts', '[«"tcr:pullRepositoryPersonal"»]'],
    ['the optional prefix', '[«"name/tcr:Nonsense"»]'],
    ['a pattern that fits nothing', '[«"tcr:describe*"», "tcr:Describe*"]'],
    ['both editions are known', '["tcr:PullRepository", "tcr:CreateInstance", "tcr:*Personal", "tcr:*"]'],
    ['legacy names are not all published', '["ccr:pull", "ccr:SomethingOld", "ccr:*"]'],
    ['other services have a rule of their own', '["cos:GetObject", "tcrx:*"]'],
    ['malformed actions have a rule of their own', '["tcr", "tcr: PullRepositoryPersonal"]'],
  ])('%s', (_, action) => {
    checkLint(code, allow(action, '"*"'));
  });

  it.each([
    ['tcr:PullRepositoryPersonel', 'tcr:PullRepositoryPersonal'],
    ['tcr:PULLREPOSITORYPERSONAL', 'tcr:PullRepositoryPersonal'],
    // Renaming by prefix alone: the successor of ccr:DeleteTag has another name.
    ['tcr:DeleteTag', 'tcr:DeleteImagePersonal'],
    ['tcr:pull', 'tcr:PullRepositoryPersonal'],
    ['tcr:describe*', 'tcr:Describe*'],
  ])('takes %s for %s', (written, meant) => {
    expect(fixFirst(code, both(deny(`["${written}"]`, '"*"'))).statement[0]?.action).toEqual([meant]);
  });

  it('suggests nothing that is far away', () => {
    const [finding] = checkLint(code, allow('«"tcr:LaunchRocket"»', '"*"'));
    expect(finding?.params).toEqual({ action: 'tcr:LaunchRocket', kind: 'name' });
    expect(finding?.fix).toBeUndefined();
  });
});
