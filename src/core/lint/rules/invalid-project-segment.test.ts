import { describe, expect, it } from 'vitest';
import { allow, checkLint, fixFirst } from '../../../testing/check-lint';

const code = 'lint/invalid-project-segment';

describe(code, () => {
  it.each([
    ['whatever stands there', allow('"tcr:A"', '[«"qcs:id/0:tcr:::repo/a"», «"qcs:*:cos:::x"»]')],
    ['empty', allow('"tcr:A"', '["qcs::tcr:::repo/a", "*"]')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('empties it', () => {
    expect(
      fixFirst(code, allow('"tcr:A"', '["qcs:id/0:tcr:gz:uin/1:repo/a"]')).statement[0]?.resource,
    ).toEqual(['qcs::tcr:gz:uin/1:repo/a']);
  });

  it('keeps one where both forms stand', () => {
    expect(
      fixFirst(code, allow('"tcr:A"', '["qcs::tcr:::repo/a", "qcs:id/0:tcr:::repo/a"]')).statement[0]
        ?.resource,
    ).toEqual(['qcs::tcr:::repo/a']);
  });
});
