import { describe, expect, it } from 'vitest';
import { allow, both, checkLint, deny } from '../../../testing/check-lint';

const code = 'lint/ineffective-pattern';
const repository = '["qcs::tcr:::repo/ns/app"]';

describe(code, () => {
  it.each([
    [
      'a pattern with operation-level actions',
      allow('["tcr:PullRepositoryPersonal", «"tcr:Describe*"»]', repository),
    ],
    ['once for a statement, at the first', allow('[«"tcr:Describe*"», "tcr:Validate*"]', repository)],
    ['everything', allow('«"*"»', '"qcs::tcr:::*"')],
    ['on everything', allow('"tcr:*"', '["*"]')],
    ['a pattern of resource-level actions', allow('["tcr:PullRepository*", "tcr:Push*"]', repository)],
    ['exact names have a rule of their own', allow('"tcr:DescribeUserPersonal"', repository)],
    ['resources of the Enterprise edition', allow('"tcr:*"', '"qcs::tcr:::instance/tcr-x"')],
    ['other services', allow('"*"', '"qcs::cos:::*"')],
    ['denies', deny('"tcr:*"', repository)],
    ['granted on everything elsewhere', both(allow('"tcr:Describe*"', repository), allow('"tcr:*"', '"*"'))],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('counts documented and inferred ones apart', () => {
    // CreateApplicationTriggerPersonal and CreateApplicationTokenPersonal are the two documented ones.
    const [finding] = checkLint(code, allow('«"tcr:CreateApplication*"»', repository));
    expect(finding?.params).toEqual({
      patterns: ['tcr:CreateApplication*'],
      documented: 2,
      probable: 0,
    });
    // The catalogue counts 49 operation-level actions of the Individual edition, 47 of them by inference.
    const [all] = checkLint(code, allow('«"tcr:*"»', repository));
    expect(all?.params).toEqual({ patterns: ['tcr:*'], documented: 2, probable: 47 });
  });

  it('leaves out what another statement allows on everything', () => {
    const fixture = both(
      allow('«"tcr:CreateApplication*"»', repository),
      allow('"tcr:CreateApplicationTokenPersonal"', '"*"'),
    );
    expect(checkLint(code, fixture)[0]?.params).toMatchObject({ documented: 1, probable: 0 });
  });
});
