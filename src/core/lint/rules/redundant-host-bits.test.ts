import { describe, expect, it } from 'vitest';
import { allowWhen, checkLint, fixFirst } from '../../../testing/check-lint';

const code = 'lint/redundant-host-bits';

describe(code, () => {
  it.each([
    [
      'an address inside',
      allowWhen(
        '{ "ip_equal": { "qcs:ip": [«"10.217.182.3/24"», «"10.1.0.0/13"», "10.0.0.0/8", "10.1.2.3", "10.1.2.3/32"] } }',
      ),
    ],
    ['IPv6', allowWhen('{ "ip_equal": { "qcs:ip": "2001:db8::1/32" } }')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('writes the first address', () => {
    expect(
      fixFirst(
        code,
        allowWhen('{ "ip_equal": { "qcs:ip": ["10.15.7.9/13", "255.1.2.3/0", "10.1.2.3/17"] } }'),
      ).statement[0]?.condition,
    ).toEqual({ ip_equal: { 'qcs:ip': ['10.8.0.0/13', '255.1.2.3/0', '10.1.2.3/17'] } });
  });
});
