import { describe, expect, it } from 'vitest';
import { allow, checkLint, fixFirst } from '../../../testing/check-lint';

const code = 'lint/mistyped-edition-suffix';

describe(code, () => {
  it.each([
    ['one among others', allow('[«"tcr:PullRepository"», "tcr:PushRepositoryPersonal"]', '"*"')],
    [
      'two of them are meant',
      allow('["tcr:PullRepository", "tcr:PushRepository", "tcr:PushRepositoryPersonal"]', '"*"'),
    ],
    [
      'named resources have a rule of their own',
      allow('["tcr:PullRepository", "tcr:PushRepositoryPersonal"]', '"qcs::tcr:::repo/a/b"'),
    ],
    ['a pattern beside it', allow('["tcr:PullRepository", "tcr:Push*"]', '"*"')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('adds the ending', () => {
    expect(
      fixFirst(code, allow('["tcr:PullRepository", "tcr:PushRepositoryPersonal"]', '"*"')).statement[0]
        ?.action,
    ).toEqual(['tcr:PullRepositoryPersonal', 'tcr:PushRepositoryPersonal']);
  });
});
