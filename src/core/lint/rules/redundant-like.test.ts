import { describe, expect, it } from 'vitest';
import { allowWhen, checkLint, denyWhen, fixFirst } from '../../../testing/check-lint';

const code = 'lint/redundant-like';

describe(code, () => {
  it.each([
    ['no star', allowWhen('{ "string_like": { «"qcs:uin"»: ["1", "2"] } }')],
    ['negated, with the suffix', denyWhen('{ "string_not_like_if_exist": { «"qcs:uin"»: "1" } }')],
    ['a star', allowWhen('{ "string_like": { "qcs:uin": ["1", "2*"] } }')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('takes the plain operator', () => {
    expect(
      fixFirst(code, denyWhen('{ "string_not_like_if_exist": { "qcs:uin": "1" } }')).statement[0]?.condition,
    ).toEqual({ string_not_equal_if_exist: { 'qcs:uin': '1' } });
  });
});
