import { describe, it } from 'vitest';
import { allow, checkLint } from '../../../testing/check-lint';

const code = 'lint/ineffective-ip-condition';

describe(code, () => {
  it.each([
    [
      'calls without support',
      allow(
        '[«"tcr:CreateInstance"», «"tcr:CreateHelmChart"», "tcr:PullRepository"]',
        '"*"',
        '{ "ip_equal": { "qcs:ip": "1.2.3.4" } }',
      ),
    ],
    ['no condition on the address', allow('"tcr:CreateInstance"', '"*"')],
    [
      'absent is well',
      allow('"tcr:CreateInstance"', '"*"', '{ "ip_equal_if_exist": { "qcs:ip": "1.2.3.4" } }'),
    ],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });
});
