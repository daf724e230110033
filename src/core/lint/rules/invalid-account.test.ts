import { describe, expect, it } from 'vitest';
import { allow, both, checkLint, deny, fixFirst } from '../../../testing/check-lint';

const code = 'lint/invalid-account';

describe(code, () => {
  it.each([
    ['no digits', '[«"qcs::tcr::uin/:repo/a"»]'],
    ['a variable', '[«"qcs::tcr::uin/${uin}:repo/a"»]'],
    ['a placeholder', '[«"qcs::tcr::uin/xxx:repo/a"», «"qcs::tcr::<account>:repo/a"»]'],
    ['digits without uin/', '[«"qcs::tcr::100000000001:repo/a"»]'],
    ['an APPID has a rule of its own', '["qcs::tcr::uid/1250000000:repo/a"]'],
    ['a placeholder in another service', '[«"qcs::cos::uin/:bucket/a"»]'],
    ['empty, the owner', '["qcs::tcr:::repo/a"]'],
    ['an account', '["qcs::tcr::uin/100000000001:repo/a"]'],
    ['the star of older samples', '["qcs::tcr::*:repo/a"]'],
    ['object storage has its own form', '["qcs::cos::uid/1250000000:bucket/a"]'],
    ['what cannot be read has no account', '["qcs:tcr:uin/:repo/a", "*"]'],
  ])('%s', (_, resource) => {
    checkLint(code, allow('"tcr:A"', resource));
  });

  it('completes digits, and empties what means nothing', () => {
    const digits = allow('"tcr:A"', '"qcs::tcr:gz:100000000001:repo/a"');
    expect(fixFirst(code, digits).statement[0]?.resource).toBe('qcs::tcr:gz:uin/100000000001:repo/a');
    const placeholder = deny('"tcr:A"', '"qcs::tcr::uin/xxx:repo/a"');
    expect(fixFirst(code, placeholder).statement[0]?.resource).toBe('qcs::tcr:::repo/a');
    expect(checkLint(code, both(allow('"tcr:A"', '«"qcs::tcr::7654321:repo/a"»')))[0]?.params).toEqual({
      account: '7654321',
      suggestion: 'uin/7654321',
    });
  });
});
