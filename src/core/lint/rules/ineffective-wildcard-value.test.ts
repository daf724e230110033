import { describe, expect, it } from 'vitest';
import { allowWhen, checkLint, fixFirst } from '../../../testing/check-lint';

const code = 'lint/ineffective-wildcard-value';

describe(code, () => {
  it.each([
    [
      'a star',
      allowWhen('{ "string_equal": { "qcs:uin": [«"1*"», "2"] }, "string_not_equal": { "qcs:uin": «"*"» } }'),
    ],
    ['where it is one', allowWhen('{ "string_like": { "qcs:uin": "1*" } }')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('takes the pattern operator', () => {
    expect(
      fixFirst(code, allowWhen('{ "string_equal": { "qcs:uin": "1*" } }')).statement[0]?.condition,
    ).toEqual({ string_like: { 'qcs:uin': '1*' } });
  });
});
