import { describe, expect, it } from 'vitest';
import { allow, both, checkLint, deny, fixFirst } from '../../../testing/check-lint';

const code = 'lint/overbroad-prefix';

describe(code, () => {
  it.each([
    ['a namespace', allow('"tcr:A"', '[«"qcs::tcr:::repo/team-01*"»]')],
    ['a repository', allow('"tcr:A"', '[«"qcs::tcr:::repo/ns/app*"»]')],
    ['an instance', allow('"tcr:A"', '[«"qcs::tcr:::instance/tcr-abc*"»]')],
    ['with a slash', allow('"tcr:A"', '["qcs::tcr:::repo/team-01/*", "qcs::tcr:::repo/*"]')],
    ['a prefix on purpose', allow('"tcr:A"', '["qcs::tcr:::repo/team-*", "qcs::tcr:::repo/ns/app_*"]')],
    ['a type, not a name', allow('"tcr:A"', '["qcs::tcr:::repo*", "qcs::tcr:::*", "*"]')],
    ['several stars', allow('"tcr:A"', '["qcs::tcr:::repo/*/app*"]')],
    ['a deny', deny('"tcr:A"', '["qcs::tcr:::repo/team-01*"]')],
    ['other services', allow('"cos:A"', '["qcs::cos:::repo/team-01*"]')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('shows a name that is covered too', () => {
    const resources = '[«"qcs::tcr:::repo/team-01*"», «"qcs::tcr:::repo/ns/app*"»]';
    const findings = checkLint(code, both(allow('"tcr:A"', resources)));
    expect(findings.map(({ params }) => params.example)).toEqual(['repo/team-010', 'repo/ns/app-2']);
  });

  it.each([
    ['both forms take its place', '["qcs::tcr:::repo/a1*"]', ['qcs::tcr:::repo/a1', 'qcs::tcr:::repo/a1/*']],
    ['a bare string becomes a list', '"qcs::tcr:::repo/a1*"', ['qcs::tcr:::repo/a1', 'qcs::tcr:::repo/a1/*']],
    [
      'what is listed stays',
      '["qcs::tcr:::repo/a1*", "qcs::tcr:::repo/a1"]',
      ['qcs::tcr:::repo/a1/*', 'qcs::tcr:::repo/a1'],
    ],
    [
      'where both are listed, it goes',
      '["qcs::tcr:::repo/a1", "qcs::tcr:::repo/a1/*", "qcs::tcr:::repo/a1*"]',
      ['qcs::tcr:::repo/a1', 'qcs::tcr:::repo/a1/*'],
    ],
  ])('%s', (_, resource, fixed) => {
    expect(fixFirst(code, allow('"tcr:A"', resource)).statement[0]?.resource).toEqual(fixed);
  });
});
