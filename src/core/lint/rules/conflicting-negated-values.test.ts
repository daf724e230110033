import { describe, it } from 'vitest';
import { checkLint, denyWhen } from '../../../testing/check-lint';

const code = 'lint/conflicting-negated-values';

describe(code, () => {
  it.each([
    ['two values', denyWhen('{ "string_not_equal": { «"qcs:uin"»: ["1", "2"] } }')],
    ['addresses', denyWhen('{ "ip_not_equal": { «"qcs:ip"»: ["1.2.3.4", "1.2.3.5"] } }')],
    ['one value, twice', denyWhen('{ "string_not_equal": { "qcs:uin": ["1", "1"] } }')],
    ['not negated', denyWhen('{ "string_equal": { "qcs:uin": ["1", "2"] } }')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });
});
