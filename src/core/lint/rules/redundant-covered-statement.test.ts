import { describe, expect, it } from 'vitest';
import { allow, both, checkLint, deny, fixFirst } from '../../../testing/check-lint';

const code = 'lint/redundant-covered-statement';

describe(code, () => {
  it.each([
    [
      'narrower actions and resources',
      both(
        '«{ "effect": "allow", "action": "tcr:DescribeX", "resource": "qcs::tcr:::repo/a/b" }»',
        allow('"tcr:Describe*"', '"qcs::tcr:::repo/a/*"'),
      ),
    ],
    [
      'under more conditions',
      both(
        allow('"tcr:A"', '"*"'),
        '«{ "effect": "allow", "action": "tcr:A", "resource": "*", "condition": { "ip_equal": { "qcs:ip": "1.2.3.4" } } }»',
      ),
    ],
    ['a deny does not make an allow redundant', both(allow('"tcr:A"', '"*"'), deny('"tcr:*"', '"*"'))],
    [
      'neither covers the other',
      both(allow('["tcr:A", "tcr:B"]', '"*"'), allow('["tcr:B", "tcr:C"]', '"*"')),
    ],
    ['equal ones have a rule of their own', both(allow('"tcr:A"', '"*"'), allow('["tcr:A"]', '["*"]'))],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('removes it', () => {
    expect(
      fixFirst(code, both(allow('"tcr:A"', '"qcs::tcr:::repo/a"'), allow('"tcr:*"', '"*"'))).statement,
    ).toEqual([{ effect: 'allow', action: 'tcr:*', resource: '*' }]);
  });
});
