import { describe, it } from 'vitest';
import { allow, both, checkLint, deny } from '../../../testing/check-lint';

const code = 'lint/ineffective-creation-deny';

describe(code, () => {
  it.each([
    [
      'pushing is allowed',
      both(allow('"tcr:PushRepositoryPersonal"', '"*"'), deny('[«"tcr:CreateRepositoryPersonal"»]', '"*"')),
    ],
    [
      'it is not',
      both(allow('"tcr:PullRepositoryPersonal"', '"*"'), deny('"tcr:CreateRepositoryPersonal"', '"*"')),
    ],
    [
      'both are denied',
      both(
        allow('"tcr:*"', '"*"'),
        deny('["tcr:PushRepositoryPersonal", "tcr:CreateRepositoryPersonal"]', '"*"'),
      ),
    ],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });
});
