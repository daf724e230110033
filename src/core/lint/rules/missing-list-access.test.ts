import { describe, expect, it } from 'vitest';
import { allow, both, checkLint, deny, fixFirst } from '../../../testing/check-lint';

const code = 'lint/missing-list-access';
const list = 'tcr:DescribeRepositoryOwnerPersonal';

describe(code, () => {
  it.each([
    ['the call on a namespace', allow(`«"${list}"»`, '"qcs::tcr:::repo/ns/*"')],
    [
      'a pattern on a repository',
      allow('["tcr:PullRepositoryPersonal", «"tcr:Describe*"»]', '"qcs::tcr:::repo/ns/app"'),
    ],
    [
      'the first statement of several',
      both(allow('«"tcr:*"»', '"qcs::tcr:::repo/a/*"'), allow('"tcr:*"', '"qcs::tcr:::repo/b/*"')),
    ],
    ['all repositories', allow('"tcr:Describe*"', '"qcs::tcr:::repo/*"')],
    ['everything', allow('"tcr:Describe*"', '"*"')],
    [
      'another statement covers it',
      both(allow('"tcr:*"', '"qcs::tcr:::repo/a/*"'), allow(`"${list}"`, '"qcs::tcr:::repo/*"')),
    ],
    ['the call is not named', allow('"tcr:PullRepositoryPersonal"', '"qcs::tcr:::repo/ns/app"')],
    ['resources of the Enterprise edition', allow('"tcr:*"', '"qcs::tcr:::instance/tcr-x"')],
    ['a deny', deny('"tcr:*"', '"qcs::tcr:::repo/ns/*"')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('adds a statement at the end, with the region, account and conditions of the first', () => {
    const condition = '{ "ip_equal": { "qcs:ip": ["10.0.0.0/8", "192.0.2.1"] } }';
    const fixture = both(
      allow('"tcr:Describe*"', '"qcs::tcr:ap-hongkong:uin/1:repo/ns/*"', condition),
      deny('"tcr:A"', '"*"'),
    );
    expect(fixFirst(code, fixture).statement[2]).toEqual({
      action: [list],
      resource: ['qcs::tcr:ap-hongkong:uin/1:repo/*'],
      effect: 'allow',
      condition: { ip_equal: { 'qcs:ip': ['10.0.0.0/8', '192.0.2.1'] } },
    });
  });
});
