import { describe, it } from 'vitest';
import { allowWhen, checkLint, denyWhen } from '../../../testing/check-lint';

const code = 'lint/overbroad-ip-range';

describe(code, () => {
  it.each([
    ['both families', allowWhen('{ "ip_equal": { "qcs:ip": [«"0.0.0.0/0"», «"::/0"», "0.0.0.0/1"] } }')],
    ['negated, it names nobody', denyWhen('{ "ip_not_equal": { "qcs:ip": "0.0.0.0/0" } }')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });
});
