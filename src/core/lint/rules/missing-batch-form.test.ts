import { describe, expect, it } from 'vitest';
import { allow, checkLint, fixFirst } from '../../../testing/check-lint';

const code = 'lint/missing-batch-form';

describe(code, () => {
  it.each([
    [
      'the repository alone',
      allow('"tcr:BatchDeleteImagePersonal"', '[«"qcs::tcr:::repo/a/b"», "qcs::tcr:::repo/a"]'),
    ],
    ['both forms', allow('"tcr:BatchDeleteImagePersonal"', '["qcs::tcr:::repo/a/b", "qcs::tcr:::repo/a/*"]')],
    ['another call', allow('"tcr:DeleteImagePersonal"', '"qcs::tcr:::repo/a/b"')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('adds the other form', () => {
    expect(
      fixFirst(code, allow('"tcr:BatchDeleteImagePersonal"', '["qcs::tcr:::repo/a/b"]')).statement[0]
        ?.resource,
    ).toEqual(['qcs::tcr:::repo/a/b', 'qcs::tcr:::repo/a/b/*']);
  });
});
