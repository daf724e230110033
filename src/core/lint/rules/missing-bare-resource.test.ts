import { describe, expect, it } from 'vitest';
import { allow, both, checkLint, deny, fixFirst } from '../../../testing/check-lint';

const code = 'lint/missing-bare-resource';

describe(code, () => {
  it.each([
    // Pull is checked on repo/namespace/repository; the vendor's old sample got exactly this wrong.
    ['a repository for pull', allow('"tcr:PullRepositoryPersonal"', '[«"qcs::tcr:::repo/ns/app/*"»]')],
    ['a namespace for a pattern that creates it', allow('"tcr:*"', '[«"qcs::tcr:::repo/ns/*"»]')],
    ['a bare string', allow('"tcr:*"', '«"qcs::tcr:::repo/ns/*"»')],
    ['the legacy name of an action', allow('"ccr:pull"', '[«"qcs::ccr:::repo/ns/app/*"»]')],
    ['an Enterprise namespace', allow('"tcr:DeleteNamespace"', '[«"qcs::tcr:::repository/tcr-x/ns/*"»]')],
    ['the bare name is there', allow('"tcr:*"', '["qcs::tcr:::repo/ns", "qcs::tcr:::repo/ns/*"]')],
    ['a wider pattern covers it', allow('"tcr:*"', '["qcs::tcr:::repo/ns/*", "qcs::tcr:::repo/*"]')],
    ['everything covers it', allow('"tcr:*"', '["qcs::tcr:::repo/ns/*", "*"]')],
    ['pull is not checked on a namespace', allow('"tcr:PullRepositoryPersonal"', '["qcs::tcr:::repo/ns/*"]')],
    ['there is nothing above all repositories', allow('"tcr:*"', '["qcs::tcr:::repo/*"]')],
    ['a pattern before the slash', allow('"tcr:*"', '["qcs::tcr:::repo/team-*/*"]')],
    [
      'inferred resources do not count',
      allow('"tcr:ModifyRepositoryInfoPersonal"', '["qcs::tcr:::repo/ns/app/*"]'),
    ],
    [
      'two published forms do not count',
      allow('"tcr:BatchDeleteImagePersonal"', '["qcs::tcr:::repo/ns/app/*"]'),
    ],
    ['nothing is checked on a tag', allow('"tcr:*"', '["qcs::tcr:::repo/ns/app/v1/*"]')],
    ['denies are another matter', deny('"tcr:*"', '["qcs::tcr:::repo/ns/*"]')],
    ['other services are not known', allow('"cos:*"', '["qcs::cos:::repo/ns/*"]')],
    [
      'another statement allows it there',
      both(
        allow('"tcr:PullRepositoryPersonal"', '"qcs::tcr:::repo/ns/app/*"'),
        allow('"tcr:Pull*"', '"qcs::tcr:::repo/ns/app"'),
      ),
    ],
    [
      'another statement allows it there, but not always',
      both(
        allow('"tcr:PullRepositoryPersonal"', '«"qcs::tcr:::repo/ns/app/*"»'),
        allow('"tcr:Pull*"', '"qcs::tcr:::repo/ns/app"', '{ "ip_equal": { "qcs:ip": "10.0.0.0/8" } }'),
      ),
    ],
    [
      'another statement allows something else there',
      both(
        allow('"tcr:PullRepositoryPersonal"', '«"qcs::tcr:::repo/ns/app/*"»'),
        allow('"tcr:Push*"', '"qcs::tcr:::repo/ns/app"'),
      ),
    ],
    [
      'the bare name in another region is another resource',
      allow('"tcr:*"', '["qcs::tcr:ap-hongkong::repo/ns", «"qcs::tcr:ap-guangzhou::repo/ns/*"»]'),
    ],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('names what is checked there', () => {
    // Creating and deleting the namespace are the two documented calls on repo/namespace.
    const [finding] = checkLint(code, allow('"tcr:*"', '[«"qcs::tcr:::repo/ns/*"»]'));
    expect(finding?.params).toEqual({
      resource: 'repo/ns/*',
      bare: 'repo/ns',
      action: 'tcr:CreateNamespacePersonal',
      more: 1,
    });
  });

  it('puts the bare name before the pattern', () => {
    const listed = allow('"tcr:*"', '["qcs::tcr:::repo/a", "qcs::tcr:hk:uin/1:repo/ns/*"]');
    expect(fixFirst(code, listed).statement[0]?.resource).toEqual([
      'qcs::tcr:::repo/a',
      'qcs::tcr:hk:uin/1:repo/ns',
      'qcs::tcr:hk:uin/1:repo/ns/*',
    ]);
    expect(fixFirst(code, allow('"tcr:*"', '"qcs::tcr:::repo/ns/*"')).statement[0]?.resource).toEqual([
      'qcs::tcr:::repo/ns',
      'qcs::tcr:::repo/ns/*',
    ]);
  });
});
