import { describe, expect, it } from 'vitest';
import { allow, both, checkLint, deny, fixFirst } from '../../../testing/check-lint';

const code = 'lint/missing-pull';
const push = 'tcr:PushRepositoryPersonal';
const pull = 'tcr:PullRepositoryPersonal';
const namespace = '["qcs::tcr:::repo/ns", "qcs::tcr:::repo/ns/*"]';

describe(code, () => {
  it.each([
    ['push alone', allow(`[«"${push}"»]`, namespace)],
    ['push by a pattern', allow('[«"tcr:Push*"»]', namespace)],
    ['push on everything', allow(`[«"${push}"»]`, '"*"')],
    ['the legacy name', allow('«"ccr:push"»', '"qcs::ccr:::repo/ns/app"')],
    ['pull beside it', allow(`["${push}", "${pull}"]`, namespace)],
    ['pull by a pattern', allow(`["${push}", "tcr:PullRepository*"]`, namespace)],
    ['everything is both', allow('"tcr:*"', namespace)],
    ['pull on everything', both(allow(`"${push}"`, namespace), allow(`"${pull}"`, '"*"'))],
    [
      'pull on the same repositories',
      both(allow(`"${push}"`, namespace), allow(`"${pull}"`, '"qcs::tcr:::repo/ns/*"')),
    ],
    [
      'pull on one of them only',
      both(allow(`«"${push}"»`, namespace), allow(`"${pull}"`, '"qcs::tcr:::repo/ns/app"')),
    ],
    [
      'pull on some of several',
      both(
        allow(`«"${push}"»`, '["qcs::tcr:::repo/ns/a", "qcs::tcr:::repo/ns/b"]'),
        allow(`"${pull}"`, '"qcs::tcr:::repo/ns/a"'),
      ),
    ],
    [
      'pull under another condition',
      both(
        allow(`«"${push}"»`, namespace),
        allow(`"${pull}"`, namespace, '{ "ip_equal": { "qcs:ip": "10.0.0.0/8" } }'),
      ),
    ],
    [
      'both under one condition',
      both(
        allow(`"${push}"`, namespace, '{ "ip_equal": { "qcs:ip": "10.0.0.0/8" } }'),
        allow(`"${pull}"`, namespace, '{ "ip_equal": { "qcs:ip": "10.0.0.0/8" } }'),
      ),
    ],
    ['a bare namespace is no place to push to', allow(`"${push}"`, '"qcs::tcr:::repo/ns"')],
    ['the Enterprise edition', allow('"tcr:PushRepository"', '"qcs::tcr:::repository/tcr-x/ns/app"')],
    ['a deny of push', deny(`"${push}"`, namespace)],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('is silent about a boundary, which grants nothing', () => {
    checkLint(code, allow(`"${push}"`, namespace), { use: 'boundary' });
  });

  it('adds pull behind push, in the same spelling', () => {
    expect(fixFirst(code, allow(`["${push}"]`, namespace)).statement[0]?.action).toEqual([push, pull]);
    expect(fixFirst(code, allow('"ccr:push"', '"qcs::ccr:::repo/a/b"')).statement[0]?.action).toEqual([
      'ccr:push',
      'ccr:pull',
    ]);
  });
});
