import { describe, expect, it } from 'vitest';
import { allow, both, checkLint, deny, fixFirst } from '../../../testing/check-lint';

const code = 'lint/ineffective-specific-deny';

describe(code, () => {
  it.each([
    [
      'named resources',
      deny(
        '[«"tcr:CreateApplicationTriggerPersonal"», "tcr:DeleteImagePersonal", "tcr:DescribeNamespacePersonal"]',
        '"qcs::tcr:::repo/a/*"',
      ),
    ],
    ['everything', deny('"tcr:CreateApplicationTriggerPersonal"', '"*"')],
    ['an allow', allow('"tcr:CreateApplicationTriggerPersonal"', '"qcs::tcr:::repo/a/*"')],
    [
      'denied elsewhere',
      both(
        deny('"tcr:CreateApplicationTriggerPersonal"', '"*"'),
        deny('"tcr:CreateApplicationTriggerPersonal"', '"qcs::tcr:::repo/a"'),
      ),
    ],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('moves it into a deny of its own', () => {
    expect(
      fixFirst(
        code,
        deny(
          '["tcr:PushRepositoryPersonal", "tcr:CreateApplicationTriggerPersonal"]',
          '["qcs::tcr:::repo/a/*"]',
        ),
      ).statement,
    ).toEqual([
      { effect: 'deny', action: ['tcr:PushRepositoryPersonal'], resource: ['qcs::tcr:::repo/a/*'] },
      { action: ['tcr:CreateApplicationTriggerPersonal'], resource: ['*'], effect: 'deny' },
    ]);
  });
});
