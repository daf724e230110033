import { describe, expect, it } from 'vitest';
import { allow, checkLint, fixFirst } from '../../../testing/check-lint';

const code = 'lint/invalid-terraform-resource';

describe(code, () => {
  it.each([
    ['a text', allow('"tcr:A"', '«"*"»')],
    ['a list', allow('"tcr:A"', '["*"]')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture, { carrier: 'terraform' });
  });

  it('makes a list of it', () => {
    expect(fixFirst(code, allow('"tcr:A"', '"*"'), { carrier: 'terraform' }).statement[0]?.resource).toEqual([
      '*',
    ]);
  });

  it('says nothing elsewhere', () => {
    checkLint(code, allow('"tcr:A"', '"*"'));
  });
});
