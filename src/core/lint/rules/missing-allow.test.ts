import { describe, it } from 'vitest';
import { allow, both, checkLint, deny } from '../../../testing/check-lint';

const code = 'lint/missing-allow';

describe(code, () => {
  it.each([
    [
      'denies alone',
      '{ "version": "2.0", «"statement"»: [{ "effect": "deny", "action": "tcr:A", "resource": "*" }] }',
    ],
    ['an allow', both(deny('"tcr:A"', '"*"'), allow('"tcr:A"', '"*"'))],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture, { use: 'boundary' });
  });

  it('lets an identity policy only deny, since others may allow', () => {
    checkLint(code, deny('"tcr:A"', '"*"'));
  });
});
