import { describe, expect, it } from 'vitest';
import { allow, checkLint, fixFirst } from '../../../testing/check-lint';

const code = 'lint/mistyped-region-star';

describe(code, () => {
  it.each([
    [
      'a star',
      allow(
        '"tcr:A"',
        '[«"qcs::tcr:*::repo/a"», «"qcs::cos:*::b"», "qcs::tcr:::repo/a", "qcs::tcr:gz::repo/a"]',
      ),
    ],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('empties it', () => {
    expect(fixFirst(code, allow('"tcr:A"', '"qcs::tcr:*::repo/a"')).statement[0]?.resource).toEqual(
      'qcs::tcr:::repo/a',
    );
  });
});
