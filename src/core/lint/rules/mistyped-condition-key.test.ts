import { describe, expect, it } from 'vitest';
import { allowWhen, checkLint, fixFirst } from '../../../testing/check-lint';

const code = 'lint/mistyped-condition-key';

describe(code, () => {
  it.each([
    [
      'case, spaces, letters, a missing prefix',
      allowWhen(
        '{ "ip_equal": { «"qcs:IP"»: "1.2.3.4", «"qcs:ip "»: "1.2.3.4", «"ip"»: "1.2.3.4" }, "string_equal": { «"qcs:resource_tags"»: "a&b", «"qcs:resourceTag"»: "a&b" } }',
      ),
    ],
    ['known ones', allowWhen('{ "ip_equal": { "qcs:ip": "1.2.3.4" } }')],
    ['far from every one', allowWhen('{ "string_equal": { "qcs:source_vpc": "x" } }')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('corrects it', () => {
    expect(
      fixFirst(code, allowWhen('{ "ip_equal": { "qcs:ip ": "1.2.3.4" } }')).statement[0]?.condition,
    ).toEqual({ ip_equal: { 'qcs:ip': '1.2.3.4' } });
  });

  it('leaves it where the right one is there too', () => {
    const findings = checkLint(
      code,
      allowWhen('{ "ip_equal": { "qcs:ip": "1.2.3.4", «"qcs:IP"»: "1.2.3.5" } }'),
    );
    expect(findings.map(({ fix }) => fix)).toEqual(findings.map(() => undefined));
    expect(findings).not.toEqual([]);
  });
});
