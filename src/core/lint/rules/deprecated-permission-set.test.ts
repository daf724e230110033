import { describe, it } from 'vitest';
import { allow, checkLint } from '../../../testing/check-lint';

const code = 'lint/deprecated-permission-set';

describe(code, () => {
  it.each([
    [
      'with its misprint and prefix',
      allow('[«"permid/280649"», «"permit/1"», «"name/permid/2"», "tcr:A"]', '"*"'),
    ],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });
});
