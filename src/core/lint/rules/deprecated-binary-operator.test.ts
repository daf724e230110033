import { describe, expect, it } from 'vitest';
import { allowWhen, checkLint, fixFirst } from '../../../testing/check-lint';

const code = 'lint/deprecated-binary-operator';

describe(code, () => {
  it.each([
    [
      'with and without modifiers',
      allowWhen(
        '{ "binary_equal": { «"qcs:uin"»: "1" }, "for_any_value:binary_equal_if_exist": { «"a"»: "1" } }',
      ),
    ],
    ['others', allowWhen('{ "string_equal": { "qcs:uin": "1" } }')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('compares texts', () => {
    expect(
      fixFirst(code, allowWhen('{ "binary_equal_if_exist": { "qcs:uin": "1" } }')).statement[0]?.condition,
    ).toEqual({ string_equal_if_exist: { 'qcs:uin': '1' } });
  });
});
