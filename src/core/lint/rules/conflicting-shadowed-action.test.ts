import { describe, expect, it } from 'vitest';
import { allow, both, checkLint, deny, fixFirst } from '../../../testing/check-lint';

const code = 'lint/conflicting-shadowed-action';

describe(code, () => {
  it.each([
    ['one of two', both(allow('["tcr:A", «"tcr:DeleteX"»]', '"*"'), deny('"tcr:Delete*"', '"*"'))],
    ['a pattern that is wider', both(allow('["tcr:A", "tcr:*"]', '"*"'), deny('"tcr:Delete*"', '"*"'))],
    ['all of it has a rule of its own', both(allow('"tcr:A"', '"*"'), deny('"tcr:A"', '"*"'))],
    [
      'the same condition',
      both(
        allow('["tcr:A", «"tcr:B"»]', '"*"', '{ "ip_equal": { "qcs:ip": "1.2.3.4" } }'),
        deny('"tcr:B"', '"*"', '{ "ip_equal": { "qcs:ip": "1.2.3.4" } }'),
      ),
    ],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('removes the entry', () => {
    expect(
      fixFirst(code, both(allow('["tcr:A", "tcr:B"]', '"*"'), deny('"tcr:B"', '"*"'))).statement[0]?.action,
    ).toEqual(['tcr:A']);
  });
});
