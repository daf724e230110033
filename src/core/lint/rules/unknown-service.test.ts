import { describe, expect, it } from 'vitest';
import { allow, both, checkLint, deny, fixFirst } from '../../../testing/check-lint';

const code = 'lint/unknown-service';

describe(code, () => {
  it.each([
    ['each service once', '[«"cam:GetRole"», "cam:ListUsers", «"cos:*"»]'],
    [
      'a registry action under a wrong prefix, each time',
      '[«"trc:PullRepositoryPersonal"», «"TCR:CreateInstance"»]',
    ],
    ['the registry', '["tcr:*", "ccr:pull", "name/tcr:Describe*", "*", "*:*"]'],
    ['a pattern of services names none', '["tc*:PullRepositoryPersonal"]'],
    ['what has no service', '["permid/1", "Describe", ":x"]'],
  ])('%s', (_, action) => {
    checkLint(code, allow(action, '"*"'));
  });

  it('is information, and a warning where the registry was meant', () => {
    const findings = checkLint(code, deny('[«"cam:GetRole"», «"trc:PullRepositoryPersonal"»]', '"*"'));
    expect(findings.map(({ severity }) => severity)).toEqual(['info', 'warning']);
  });

  it('corrects the prefix', () => {
    const fixture = both(allow('"TCR:PullRepositoryPersonal"', '"*"'));
    expect(fixFirst(code, fixture).statement[0]?.action).toBe('tcr:PullRepositoryPersonal');
  });

  it('says nothing of the actions in a role trust policy', () => {
    checkLint(code, allow('"sts:AssumeRole"', '"*"'), { use: 'role-trust' });
  });
});
