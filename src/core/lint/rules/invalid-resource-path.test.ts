import { describe, expect, it } from 'vitest';
import { allow, checkLint, fixFirst } from '../../../testing/check-lint';

const code = 'lint/invalid-resource-path';

describe(code, () => {
  it.each([
    [
      'at the end, inside, at the beginning',
      allow('"tcr:A"', '[«"qcs::tcr:::repo/a/"», «"qcs::tcr:::repo//b"», «"qcs::tcr:::/repo/a"»]'),
    ],
    ['full paths and stars', allow('"tcr:A"', '["qcs::tcr:::repo/a", "qcs::tcr:::repo/*", "qcs::tcr:::*"]')],
    ['other services', allow('"cos:A"', '"qcs::cos:::bucket/"')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('takes what is below', () => {
    expect(fixFirst(code, allow('"tcr:A"', '["qcs::tcr:::repo//a/"]')).statement[0]?.resource).toEqual([
      'qcs::tcr:::repo/a/*',
    ]);
  });
});
