import { describe, it } from 'vitest';
import { allowWhen, checkLint } from '../../../testing/check-lint';

const code = 'lint/conflicting-condition-values';

describe(code, () => {
  it.each([
    [
      'the same value',
      allowWhen('{ "string_equal": { "qcs:uin": "1" }, "string_not_equal": { «"qcs:uin"»: ["1", "2"] } }'),
    ],
    [
      'absent and compared',
      allowWhen(
        '{ "null_equal": { «"qcs:request_tag"»: "true" }, "string_equal": { "qcs:request_tag": "a&b" } }',
      ),
    ],
    [
      'another value is left',
      allowWhen('{ "string_equal": { "qcs:uin": ["1", "3"] }, "string_not_equal": { "qcs:uin": "1" } }'),
    ],
    [
      'another key',
      allowWhen('{ "string_equal": { "qcs:uin": "1" }, "string_not_equal": { "qcs:owner_uin": "1" } }'),
    ],
    [
      'a way out',
      allowWhen('{ "string_equal_if_exist": { "qcs:uin": "1" }, "string_not_equal": { "qcs:uin": "1" } }'),
    ],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });
});
