import { describe, expect, it } from 'vitest';
import { allowWhen, checkLint, denyWhen, fixFirst } from '../../../testing/check-lint';

const code = 'lint/invalid-ip-range';

describe(code, () => {
  it.each([
    [
      'ranges that no address has',
      allowWhen(
        '{ "ip_equal": { "qcs:ip": [«"10.0.0.0/33"», «"10.0.0"», «"office"», «7», "10.0.0.0/8", "::1"] } }',
      ),
    ],
    ['negated too', denyWhen('{ "ip_not_equal": { "qcs:ip": «"10.0.0.1-10.0.0.9"» } }')],
    ['a variable has a rule of its own', allowWhen('{ "ip_equal": { "qcs:ip": "${office}" } }')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('takes white space away', () => {
    expect(
      fixFirst(code, allowWhen('{ "ip_equal": { "qcs:ip": " 10.0.0.0 / 8" } }')).statement[0]?.condition,
    ).toEqual({ ip_equal: { 'qcs:ip': '10.0.0.0/8' } });
  });
});
