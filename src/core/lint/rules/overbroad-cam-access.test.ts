import { describe, it } from 'vitest';
import { allow, checkLint, deny } from '../../../testing/check-lint';

const code = 'lint/overbroad-cam-access';

describe(code, () => {
  it.each([
    [
      'patterns and names',
      allow('[«"cam:*"», «"cam:Attach*"», «"name/cam:CreatePolicy"», "cam:GetRole", "cam:List*"]', '"*"'),
    ],
    ['a deny', deny('"cam:*"', '"*"')],
    ['everything has a rule of its own', allow('"*"', '"*"')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });
});
