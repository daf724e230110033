import { describe, expect, it } from 'vitest';
import { allowWhen, checkLint, denyWhen, fixFirst } from '../../../testing/check-lint';

const code = 'lint/mistyped-operator-kind';

describe(code, () => {
  it.each([
    [
      'texts for addresses and dates',
      allowWhen(
        '{ "string_equal": { «"qcs:ip"»: "1.2.3.4" }, "string_not_equal_if_exist": { «"qcs:current_time"»: "x" } }',
      ),
    ],
    ['addresses for tags', allowWhen('{ "ip_equal": { «"qcs:resource_tag"»: "a&b" } }')],
    [
      'what suits',
      allowWhen(
        '{ "ip_equal": { "qcs:ip": "1.2.3.4" }, "null_equal": { "qcs:ip": "true" }, "string_equal": { "qcs:mfa": "0", "qcs:uin": "1" } }',
      ),
    ],
    ['unknown keys', allowWhen('{ "ip_equal": { "cos:x": "1.2.3.4" } }')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('takes the operator of the key', () => {
    expect(
      fixFirst(code, denyWhen('{ "string_not_equal_if_exist": { "qcs:ip": "1.2.3.4" } }')).statement[0]
        ?.condition,
    ).toEqual({ ip_not_equal_if_exist: { 'qcs:ip': '1.2.3.4' } });
  });

  it('has nothing to suggest where the family lacks the comparison', () => {
    const findings = checkLint(code, allowWhen('{ "numeric_less_than": { «"qcs:ip"»: 5 } }'));
    expect(findings.map(({ fix }) => fix)).toEqual(findings.map(() => undefined));
    expect(findings).not.toEqual([]);
  });
});
