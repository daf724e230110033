import { describe, expect, it } from 'vitest';
import { allowWhen, checkLint, denyWhen, fixFirst } from '../../../testing/check-lint';

const code = 'lint/overbroad-if-exist';

describe(code, () => {
  it.each([
    ['an allow', allowWhen('{ "ip_equal_if_exist": { «"qcs:ip"»: "1.2.3.4" } }')],
    ['a deny', denyWhen('{ "ip_equal_if_exist": { "qcs:ip": "1.2.3.4" } }')],
    ['another key', allowWhen('{ "string_equal_if_exist": { "qcs:request_tag": "a&b" } }')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('asks for the key', () => {
    expect(
      fixFirst(code, allowWhen('{ "ip_equal_if_exist": { "qcs:ip": "1.2.3.4" } }')).statement[0]?.condition,
    ).toEqual({ ip_equal: { 'qcs:ip': '1.2.3.4' } });
  });
});
