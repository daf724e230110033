import { describe, expect, it } from 'vitest';
import { allow, both, checkLint, deny, fixFirst } from '../../../testing/check-lint';

const code = 'lint/invalid-action-name';

describe(code, () => {
  it.each([
    ['no service', '[«"PullRepositoryPersonal"», «"Describe*"»]'],
    ['another separator', '[«"tcr.PullRepositoryPersonal"», «"tcr：PullRepositoryPersonal"»]'],
    ['white space inside', '[«"tcr: PullRepositoryPersonal"», «"tcr:Describe* "»]'],
    ['a set of actions has a rule of its own', '["permid/280649"]'],
    ['ordinary actions', '["*", "*:*", "tcr:*", "name/tcr:Describe*", "name/*:*", "cos:GetObject"]'],
    ['an empty entry is reported by the reader', '["", "tcr:A"]'],
    ['an action nobody knows is no matter of form', '["tcr:Unknown"]'],
  ])('%s', (_, action) => {
    checkLint(code, allow(action, '"*"'));
  });

  it('is an error', () => {
    const findings = checkLint(code, deny('«"Describe*"»', '"*"'));
    expect(findings.map(({ severity }) => severity)).toEqual(['error']);
  });

  it.each([
    ['PullRepositoryPersonal', 'tcr:PullRepositoryPersonal'],
    ['tcr.PullRepositoryPersonal', 'tcr:PullRepositoryPersonal'],
    ['tcr：PullRepositoryPersonal', 'tcr:PullRepositoryPersonal'],
    ['tcr: PullRepositoryPersonal', 'tcr:PullRepositoryPersonal'],
  ])('corrects %s to %s', (written, corrected) => {
    expect(fixFirst(code, both(allow(`["${written}"]`, '"*"'))).statement[0]?.action).toEqual([corrected]);
  });

  it('has no fix for what nobody can guess', () => {
    expect(checkLint(code, allow('«"Pull"»', '"*"'))[0]?.fix).toBeUndefined();
  });
});
