import { describe, expect, it } from 'vitest';
import { allow, both, checkLint, deny, fixFirst } from '../../../testing/check-lint';

const code = 'lint/conflicting-shadowed-statement';

describe(code, () => {
  it.each([
    [
      'everything is denied',
      both(
        '«{ "effect": "allow", "action": "tcr:PullRepositoryPersonal", "resource": "*" }»',
        deny('"tcr:*"', '"*"'),
      ),
    ],
    [
      'two denies for two actions',
      both(
        '«{ "effect": "allow", "action": ["tcr:A", "tcr:B"], "resource": "qcs::tcr:::repo/a/b" }»',
        deny('"tcr:A"', '"*"'),
        deny('"tcr:B"', '"qcs::tcr:::repo/a/*"'),
      ),
    ],
    ['something is left', both(allow('"tcr:*"', '"*"'), deny('"tcr:Delete*"', '"*"'))],
    ['other resources', both(allow('"tcr:A"', '"*"'), deny('"tcr:A"', '"qcs::tcr:::repo/*"'))],
    [
      'only under a condition',
      both(allow('"tcr:A"', '"*"'), deny('"tcr:A"', '"*"', '{ "ip_equal": { "qcs:ip": "1.2.3.4" } }')),
    ],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('removes the allow', () => {
    expect(fixFirst(code, both(allow('"tcr:A"', '"*"'), deny('"tcr:A"', '"*"'))).statement.length).toEqual(1);
  });
});
