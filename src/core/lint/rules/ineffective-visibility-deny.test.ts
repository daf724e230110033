import { describe, it } from 'vitest';
import { allow, both, checkLint, deny } from '../../../testing/check-lint';

const code = 'lint/ineffective-visibility-deny';

describe(code, () => {
  it.each([
    [
      'the creation is allowed',
      both(
        allow('"tcr:CreateRepositoryPersonal"', '"*"'),
        deny('«"tcr:ModifyRepositoryAccessPersonal"»', '"*"'),
      ),
    ],
    [
      'it is not',
      both(allow('"tcr:PullRepositoryPersonal"', '"*"'), deny('"tcr:ModifyRepositoryAccessPersonal"', '"*"')),
    ],
    [
      'both are denied',
      both(
        allow('"tcr:*"', '"*"'),
        deny('["tcr:ModifyRepositoryAccessPersonal", "tcr:CreateRepositoryPersonal"]', '"*"'),
      ),
    ],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });
});
