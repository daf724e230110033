import { describe, it } from 'vitest';
import { allow, checkLint, deny } from '../../../testing/check-lint';

const code = 'lint/overbroad-machine-access';

describe(code, () => {
  it.each([
    [
      'patterns that reach too far',
      allow('[«"tcr:*"», «"tcr:Modify*"», "tcr:Pull*", "tcr:DeleteImagePersonal"]', '"*"'),
    ],
    ['a deny', deny('"tcr:*"', '"*"')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture, { holder: 'machine' });
  });

  it('says nothing of a person', () => {
    checkLint(code, allow('"tcr:*"', '"*"'), { holder: 'person' });
    checkLint(code, allow('"tcr:*"', '"*"'));
  });
});
