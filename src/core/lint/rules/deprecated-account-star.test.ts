import { describe, expect, it } from 'vitest';
import { allow, checkLint, fixFirst } from '../../../testing/check-lint';

const code = 'lint/deprecated-account-star';

describe(code, () => {
  it.each([['a star', allow('"tcr:A"', '[«"qcs::tcr::*:repo/a"», "qcs::tcr:::repo/a", "qcs::cos::*:b"]')]])(
    '%s',
    (_, fixture) => {
      checkLint(code, fixture);
    },
  );

  it('empties it', () => {
    expect(fixFirst(code, allow('"tcr:A"', '"qcs::tcr:gz:*:repo/a"')).statement[0]?.resource).toEqual(
      'qcs::tcr:gz::repo/a',
    );
  });
});
