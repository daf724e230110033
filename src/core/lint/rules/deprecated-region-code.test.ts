import { describe, expect, it } from 'vitest';
import { allow, checkLint, fixFirst } from '../../../testing/check-lint';

const code = 'lint/deprecated-region-code';

describe(code, () => {
  it.each([
    [
      'a short code',
      allow(
        '"tcr:A"',
        '[«"qcs::tcr:gz::repo/a"», «"qcs::ccr:hk::repo/a"», "qcs::tcr:ap-guangzhou::repo/a", "qcs::cos:gz::b"]',
      ),
    ],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('writes it in full', () => {
    expect(fixFirst(code, allow('"tcr:A"', '"qcs::tcr:gz::repo/a"')).statement[0]?.resource).toEqual(
      'qcs::tcr:ap-guangzhou::repo/a',
    );
  });

  it('once', () => {
    expect(
      fixFirst(code, allow('"tcr:A"', '["qcs::tcr:ap-guangzhou::repo/a", "qcs::tcr:gz::repo/a"]'))
        .statement[0]?.resource,
    ).toEqual(['qcs::tcr:ap-guangzhou::repo/a']);
  });
});
