import { describe, expect, it } from 'vitest';
import { allow, checkLint, fixFirst } from '../../../testing/check-lint';

const code = 'lint/unknown-resource-type';

describe(code, () => {
  it.each([
    [
      'another word',
      allow(
        '"tcr:A"',
        '[«"qcs::tcr:::namespace/a"», «"qcs::tcr:::repos/a/b"», «"qcs::ccr:::Repo/a"», «"qcs::tcr:::team-01"»]',
      ),
    ],
    [
      'known and open ones',
      allow(
        '"tcr:A"',
        '["qcs::tcr:::repo/a", "qcs::tcr:::instance/a", "qcs::tcr:::repository/a", "qcs::tcr:::rep*", "qcs::tcr:::*", "qcs::tcr:::/repo/a"]',
      ),
    ],
    ['other services', allow('"cos:A"', '"qcs::cos:::bucket/a"')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('takes the word for a slip of the pen', () => {
    expect(fixFirst(code, allow('"tcr:A"', '["qcs::tcr:::repos/a/b"]')).statement[0]?.resource).toEqual([
      'qcs::tcr:::repo/a/b',
    ]);
  });

  it('or for a missing type', () => {
    expect(fixFirst(code, allow('"tcr:A"', '["qcs::tcr:::team-01/app"]')).statement[0]?.resource).toEqual([
      'qcs::tcr:::repo/team-01/app',
    ]);
  });
});
