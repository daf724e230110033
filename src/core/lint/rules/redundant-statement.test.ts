import { describe, expect, it } from 'vitest';
import { allow, both, checkLint, deny, fixFirst } from '../../../testing/check-lint';

const code = 'lint/redundant-statement';

describe(code, () => {
  it.each([
    [
      'the later one',
      both(allow('"tcr:A"', '"*"'), '«{ "effect": "allow", "action": ["name/tcr:A"], "resource": ["*"] }»'),
    ],
    [
      'another effect, resource or condition',
      both(
        allow('"tcr:A"', '"*"'),
        deny('"tcr:A"', '"*"'),
        allow('"tcr:A"', '"qcs::tcr:::repo/a"'),
        allow('"tcr:A"', '"*"', '{ "ip_equal": { "qcs:ip": "1.2.3.4" } }'),
      ),
    ],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('removes it', () => {
    expect(fixFirst(code, both(allow('"tcr:A"', '"*"'), allow('"tcr:A"', '"*"'))).statement.length).toEqual(
      1,
    );
  });
});
