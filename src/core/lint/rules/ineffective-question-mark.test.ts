import { describe, expect, it } from 'vitest';
import { allow, checkLint, fixFirst } from '../../../testing/check-lint';

const code = 'lint/ineffective-question-mark';

describe(code, () => {
  it.each([
    [
      'in actions and resources',
      allow('[«"tcr:Pull?"», "tcr:Pull*"]', '[«"qcs::tcr:::repo/a?"», "qcs::tcr:::repo/a"]'),
    ],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('writes a star', () => {
    expect(fixFirst(code, allow('"tcr:A"', '["qcs::tcr:::repo/a??"]')).statement[0]?.resource).toEqual([
      'qcs::tcr:::repo/a*',
    ]);
  });
});
