import { describe, expect, it } from 'vitest';
import { allow, both, checkLint, deny, fixFirst } from '../../../testing/check-lint';

const code = 'lint/ineffective-specific-resource';
const trigger = 'tcr:CreateApplicationTriggerPersonal';
const token = 'tcr:CreateApplicationTokenPersonal';
const pull = 'tcr:PullRepositoryPersonal';
const repository = '["qcs::tcr:::repo/ns/app"]';

describe(code, () => {
  it.each([
    ['a documented operation-level action', allow(`["${pull}", «"${trigger}"»]`, repository)],
    ['any specific resource', allow(`«"${trigger}"»`, '["qcs::tcr:::repo/*", "qcs::tcr:::instance/*"]')],
    ['everything of the registry is not *', allow(`«"${trigger}"»`, '"qcs::tcr:::*"')],
    ['an action of both editions', allow('«"tcr:AuthorizeUserImageBuildConfig"»', repository)],
    ['everything beside a specific one', allow(`"${trigger}"`, '["qcs::tcr:::repo/ns/app", "*"]')],
    ['resource-level actions', allow(`["${pull}", "tcr:DeleteImagePersonal"]`, repository)],
    ['patterns have a rule of their own', allow('["tcr:*", "tcr:CreateApplication*"]', repository)],
    ['unknown actions', allow('"tcr:Unknown"', repository)],
    ['denies are another matter', deny(`"${trigger}"`, repository)],
    [
      'granted on everything elsewhere',
      both(allow(`"${trigger}"`, repository), allow('"tcr:Create*"', '"*"')),
    ],
    ['no resource at all', allow(`"${trigger}"`, '[]')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('is a warning where the level is documented, and information where it is inferred', () => {
    const findings = checkLint(code, allow(`[«"${trigger}"», «"tcr:CreateUserPersonal"»]`, repository));
    expect(findings.map(({ severity, params }) => [severity, params.evidence])).toEqual([
      ['warning', 'documented'],
      ['info', 'inferred'],
    ]);
  });

  it('moves all actions of the same standing to a statement on *, under the same conditions', () => {
    const condition = '{ "date_less_than": { "qcs:current_time": "2027-01-01T00:00:00Z" } }';
    const fixture = both(
      allow(`["${trigger}", "${pull}", "tcr:CreateUserPersonal", "${token}"]`, repository, condition),
      deny('"tcr:A"', '"*"'),
    );
    const { statement } = fixFirst(code, fixture);
    expect(statement).toHaveLength(3);
    expect(statement[0]?.action).toEqual([pull, 'tcr:CreateUserPersonal']);
    expect(statement[1]).toEqual({
      action: [trigger, token],
      resource: ['*'],
      effect: 'allow',
      condition: { date_less_than: { 'qcs:current_time': '2027-01-01T00:00:00Z' } },
    });
  });

  it('gives a statement that has nothing else the resource *', () => {
    expect(fixFirst(code, allow(`"${trigger}"`, repository)).statement).toEqual([
      { effect: 'allow', action: trigger, resource: ['*'] },
    ]);
  });
});
