import { describe, expect, it } from 'vitest';
import { allowWhen, checkLint, denyWhen, fixFirst } from '../../../testing/check-lint';

const code = 'lint/ineffective-negated-deny';

describe(code, () => {
  it.each([
    [
      'addresses and tags',
      denyWhen('{ "ip_not_equal": { «"qcs:ip"»: "1.2.3.4" }, "string_not_equal": { «"qcs:uin"»: "1" } }'),
    ],
    ['with the suffix', denyWhen('{ "ip_not_equal_if_exist": { "qcs:ip": "1.2.3.4" } }')],
    ['an allow fails closed', allowWhen('{ "ip_not_equal": { "qcs:ip": "1.2.3.4" } }')],
    [
      'the time is always there',
      denyWhen('{ "date_not_equal": { "qcs:current_time": "2027-01-01T00:00:00Z" } }'),
    ],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('adds the suffix', () => {
    expect(
      fixFirst(code, denyWhen('{ "ip_not_equal": { "qcs:ip": "1.2.3.4" } }')).statement[0]?.condition,
    ).toEqual({ ip_not_equal_if_exist: { 'qcs:ip': '1.2.3.4' } });
  });
});
