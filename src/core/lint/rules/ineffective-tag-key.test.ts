import { describe, it } from 'vitest';
import { allowWhen, checkLint } from '../../../testing/check-lint';

const code = 'lint/ineffective-tag-key';

describe(code, () => {
  it.each([
    [
      'with a slash',
      allowWhen(
        '{ "string_equal": { «"qcs:resource_tag/team"»: "one" }, "null_equal": { «"qcs:resource_tag/x"»: "false" } }',
      ),
    ],
    ['without', allowWhen('{ "string_equal": { "qcs:resource_tag": "a&b" } }')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });
});
