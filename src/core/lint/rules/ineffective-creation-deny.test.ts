import { describe, expect, it } from 'vitest';
import { allow, both, checkLint, deny, fixFirst } from '../../../testing/check-lint';

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

  it('denies the other call too', () => {
    expect(
      fixFirst(
        code,
        both(allow('"tcr:PushRepositoryPersonal"', '"*"'), deny('["tcr:CreateRepositoryPersonal"]', '"*"')),
      ).statement[1]?.action,
    ).toEqual(['tcr:CreateRepositoryPersonal', 'tcr:PushRepositoryPersonal']);
  });
});
