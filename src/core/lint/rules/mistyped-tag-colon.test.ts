import { describe, expect, it } from 'vitest';
import { allow, checkLint, fixFirst } from '../../../testing/check-lint';

const code = 'lint/mistyped-tag-colon';

describe(code, () => {
  it.each([
    [
      'a tag',
      allow('"tcr:A"', '[«"qcs::tcr:::repo/a/b:v1"», «"qcs::tcr:::repo/a/b:*"», "qcs::tcr:::repo/a/b"]'),
    ],
    ['the old product wrote them so', allow('"ccr:A"', '"qcs::ccr:::repo/a/b:v1"')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('names the repository', () => {
    expect(
      fixFirst(code, allow('"tcr:A"', '["qcs::tcr:::repo/a/b:v1", "qcs::tcr:::repo/a/b"]')).statement[0]
        ?.resource,
    ).toEqual(['qcs::tcr:::repo/a/b']);
  });
});
