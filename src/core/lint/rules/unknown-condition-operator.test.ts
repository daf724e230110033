import { describe, it } from 'vitest';
import { allowWhen, checkLint } from '../../../testing/check-lint';

const code = 'lint/unknown-condition-operator';

describe(code, () => {
  it.each([
    ['far from every one', allowWhen('{ «"matches_pattern"»: { "qcs:ip": "1.2.3.4" } }')],
    ['one that is near', allowWhen('{ "string_equals": { "a": "b" } }')],
    ['known ones', allowWhen('{ "for_all_value:string_equal_if_exist": { "a": "b" } }')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });
});
