import { describe, it } from 'vitest';
import { allowWhen, checkLint } from '../../../testing/check-lint';

const code = 'lint/ineffective-private-ip';

describe(code, () => {
  it.each([
    [
      'private ones alone',
      allowWhen('{ "ip_equal": { «"qcs:ip"»: ["10.0.0.0/8", "192.168.3.0/24", "172.31.0.1"] } }'),
    ],
    ['a public one beside them', allowWhen('{ "ip_equal": { "qcs:ip": ["10.0.0.0/8", "203.0.113.7"] } }')],
    ['more than the private range', allowWhen('{ "ip_equal": { "qcs:ip": ["172.0.0.0/8"] } }')],
    ['what cannot be read', allowWhen('{ "ip_equal": { "qcs:ip": ["10.0.0.0/8", "office"] } }')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });
});
