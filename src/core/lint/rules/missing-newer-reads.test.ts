import { describe, expect, it } from 'vitest';
import { allow, checkLint, deny, fixFirst } from '../../../testing/check-lint';

const code = 'lint/missing-newer-reads';

describe(code, () => {
  it.each([
    ['on everything', allow('[«"tcr:Describe*"», "tcr:PullRepository*"]', '"*"')],
    ['with the newer ones', allow('["tcr:Describe*", "tcr:List*"]', '"*"')],
    ['on named resources', allow('"tcr:Describe*"', '"qcs::tcr:::repo/*"')],
    ['a deny', deny('"tcr:Describe*"', '"*"')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('adds them', () => {
    expect(fixFirst(code, allow('"tcr:Describe*"', '"*"')).statement[0]?.action).toEqual([
      'tcr:Describe*',
      'tcr:List*',
    ]);
  });
});
