import { describe, expect, it } from 'vitest';
import { allow, both, checkLint, deny, fixFirst } from '../../../testing/check-lint';

const code = 'lint/ineffective-deny-on-lists';
const list = 'tcr:DescribeRepositoryOwnerPersonal';
const tag = '{ "for_any_value:string_equal": { "qcs:resource_tag": "team&a" } }';

describe(code, () => {
  it.each([
    ['named resources', deny(`["tcr:DeleteImagePersonal", «"${list}"»]`, '"qcs::tcr:::repo/ns/*"')],
    ['a pattern', deny('«"tcr:Describe*"»', '"qcs::tcr:::repo/ns/*"')],
    ['a tag condition on everything', deny(`«"${list}"»`, '"*"', tag)],
    ['an inexact operator on everything', deny('«"tcr:*"»', '"*"', '{ "string_not_equal": { "x:y": "z" } }')],
    ['lists of the Enterprise edition', deny('«"tcr:DescribeInstances"»', '"qcs::tcr:::instance/tcr-x"')],
    ['everything without a condition', deny('"tcr:*"', '"*"')],
    [
      'addresses are compared exactly',
      deny('"tcr:*"', '"*"', '{ "ip_not_equal": { "qcs:ip": "10.0.0.0/8" } }'),
    ],
    ['no list call', deny('["tcr:DeleteImagePersonal", "tcr:Push*"]', '"qcs::tcr:::repo/ns/*"')],
    ['a list call of the other edition', deny('"tcr:DescribeInstances"', '"qcs::tcr:::repo/ns/*"')],
    ['an allow', allow('"tcr:Describe*"', '"qcs::tcr:::repo/ns/*"')],
    [
      'each such deny',
      both(deny(`«"${list}"»`, '"qcs::tcr:::repo/a"'), deny(`«"${list}"»`, '"qcs::tcr:::repo/b"')),
    ],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('names one call and counts the others', () => {
    // …OwnerPersonal, …FilterPersonal and …AllPersonal list; DescribeRepositoryPersonal looks at one.
    const [finding] = checkLint(code, deny('«"tcr:DescribeRepository*Personal"»', '"qcs::tcr:::repo/ns/*"'));
    expect(finding?.params).toEqual({ action: list, more: 2 });
  });

  it('has no fix, since what is meant is open', () => {
    expect(checkLint(code, deny(`«"${list}"»`, '"qcs::tcr:::repo/ns"'))[0]?.fix).toBeUndefined();
    expect(() => fixFirst(code, deny(`"${list}"`, '"qcs::tcr:::repo/ns"'))).toThrow();
  });
});
