import { describe, expect, it } from 'vitest';
import { allow, checkLint, deny, fixFirst } from '../../../testing/check-lint';

const code = 'lint/mistyped-look-alike';

describe(code, () => {
  it.each([
    [
      'letters of another script',
      allow(
        '[«"tсr:PullRepositoryPersonal"», "tcr:PullRepositoryPersonal"]',
        '[«"qcs::tcr:::repo/tеam"», "qcs::tcr:::repo/team"]',
      ),
    ],
    ['full width and invisible', deny('«"tcr：A"»', '«"qcs::tcr:::repo/a\u200b"»')],
    ['Chinese names resemble nothing', allow('"tcr:A"', '"qcs::cos:::团队/x"')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('writes the plain characters', () => {
    expect(fixFirst(code, allow('"tсr:PullRepositoryPersonal"', '"*"')).statement[0]?.action).toEqual(
      'tcr:PullRepositoryPersonal',
    );
  });
});
