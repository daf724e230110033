import { describe, expect, it } from 'vitest';
import { allowWhen, checkLint, denyWhen, fixFirst } from '../../../testing/check-lint';

const code = 'lint/redundant-ip-range';

describe(code, () => {
  it.each([
    [
      'inside a wider one',
      allowWhen('{ "ip_equal": { "qcs:ip": [«"10.1.2.3"», "10.0.0.0/8", «"10.9.0.0/16"», "11.0.0.0/8"] } }'),
    ],
    ['negated too', denyWhen('{ "ip_not_equal": { "qcs:ip": ["10.0.0.0/8", «"10.0.0.1"»] } }')],
    ['the families do not mix', allowWhen('{ "ip_equal": { "qcs:ip": ["0.0.0.0/0", "::1"] } }')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('removes the narrower one', () => {
    expect(
      fixFirst(code, allowWhen('{ "ip_equal": { "qcs:ip": ["10.1.2.3", "10.0.0.0/8"] } }')).statement[0]
        ?.condition,
    ).toEqual({ ip_equal: { 'qcs:ip': ['10.0.0.0/8'] } });
  });
});
