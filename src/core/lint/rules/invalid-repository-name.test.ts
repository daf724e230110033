import { describe, expect, it } from 'vitest';
import { allow, checkLint, fixFirst } from '../../../testing/check-lint';

const code = 'lint/invalid-repository-name';

describe(code, () => {
  it.each([
    [
      'capitals, spaces, stray separators',
      allow('"tcr:A"', '[«"qcs::tcr:::repo/Team"», «"qcs::tcr:::repo/a/my app"», «"qcs::tcr:::repo/-a/*"»]'),
    ],
    [
      'good and open ones',
      allow('"tcr:A"', '["qcs::tcr:::repo/team-01/app_x", "qcs::tcr:::repo/T*", "qcs::tcr:::repo/${uin}/*"]'),
    ],
    ['tags may have capitals', allow('"tcr:A"', '"qcs::tcr:::repo/a/b/V1"')],
    ['Enterprise', allow('"tcr:A"', '"qcs::tcr:::repository/tcr-1/Team/app"')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('writes what was probably meant', () => {
    expect(fixFirst(code, allow('"tcr:A"', '["qcs::tcr:::repo/a/My App/*"]')).statement[0]?.resource).toEqual(
      ['qcs::tcr:::repo/a/my-app/*'],
    );
  });
});
