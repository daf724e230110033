import { describe, expect, it } from 'vitest';
import { allow, both, checkLint, fixFirst } from '../../../testing/check-lint';

const code = 'lint/missing-password-setup';

describe(code, () => {
  it.each([
    ['half of it', allow('[«"tcr:ValidateUserPersonal"»]', '"*"')],
    ['all of it', allow('["tcr:ValidateUserPersonal", "tcr:CreateUserPersonal"]', '"*"')],
    ['in another statement', both(allow('"tcr:ValidateUserPersonal"', '"*"'), allow('"tcr:Create*"', '"*"'))],
    ['neither', allow('"tcr:PullRepositoryPersonal"', '"*"')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('adds the other one', () => {
    expect(fixFirst(code, allow('["tcr:ValidateUserPersonal"]', '"*"')).statement[0]?.action).toEqual([
      'tcr:ValidateUserPersonal',
      'tcr:CreateUserPersonal',
    ]);
  });
});
