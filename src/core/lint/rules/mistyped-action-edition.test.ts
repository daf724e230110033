import { describe, expect, it } from 'vitest';
import { allow, both, checkLint, deny, fixFirst } from '../../../testing/check-lint';

const code = 'lint/mistyped-action-edition';

describe(code, () => {
  it.each([
    [
      'an Enterprise call on Individual resources',
      allow('["tcr:PullRepositoryPersonal", «"tcr:PullRepository"»]', '"qcs::tcr:::repo/a/b"'),
    ],
    [
      'an Individual call on Enterprise resources',
      allow(
        '«"tcr:PullRepositoryPersonal"»',
        '["qcs::tcr:::repository/tcr-x/a/b", "qcs::tcr:::instance/tcr-x"]',
      ),
    ],
    ['a deny', deny('«"tcr:DeleteRepository"»', '"qcs::tcr:::repo/a/b"')],
    ['a call without a sibling', allow('«"tcr:CreateInstance"»', '"qcs::tcr:::repo/a/b"')],
    [
      'resources of both editions',
      allow(
        '["tcr:PullRepository", "tcr:PullRepositoryPersonal"]',
        '["qcs::tcr:::repo/a/b", "qcs::tcr:::repository/tcr-x/a/b"]',
      ),
    ],
    ['everything', allow('"tcr:PullRepository"', '["qcs::tcr:::repo/a/b", "*"]')],
    ['a type that is open', allow('"tcr:PullRepository"', '["qcs::tcr:::*", "qcs::tcr:::repo*"]')],
    ['patterns', allow('"tcr:PullRepository*"', '"qcs::tcr:::repo/a/b"')],
    [
      'operation-level calls have a rule of their own',
      allow('"tcr:CheckInstanceName"', '"qcs::tcr:::repo/a/b"'),
    ],
    ['a call of both editions', allow('"tcr:DescribeRegions"', '"qcs::tcr:::repo/a/b"')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('takes the call of the same name in the other edition', () => {
    const fixture = both(allow('["tcr:PullRepository"]', '"qcs::tcr:::repo/a/b"'));
    expect(fixFirst(code, fixture).statement[0]?.action).toEqual(['tcr:PullRepositoryPersonal']);
    const back = allow('"tcr:PushRepositoryPersonal"', '"qcs::tcr:::repository/tcr-x/a/b"');
    expect(fixFirst(code, back).statement[0]?.action).toBe('tcr:PushRepository');
  });

  it('removes it where that call is listed already', () => {
    const fixture = allow('["tcr:PullRepository", "tcr:PullRepositoryPersonal"]', '"qcs::tcr:::repo/a/b"');
    expect(fixFirst(code, fixture).statement[0]?.action).toEqual(['tcr:PullRepositoryPersonal']);
  });

  it('has no fix where no call has that name', () => {
    const [finding] = checkLint(code, allow('«"tcr:CreateInstance"»', '"qcs::tcr:::repo/a/b"'));
    expect(finding?.params).toEqual({ action: 'tcr:CreateInstance', edition: 'enterprise' });
    expect(finding?.fix).toBeUndefined();
  });
});
