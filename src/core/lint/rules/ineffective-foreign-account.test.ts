import { describe, expect, it } from 'vitest';
import { allow, checkLint, fixFirst } from '../../../testing/check-lint';

const code = 'lint/ineffective-foreign-account';

describe(code, () => {
  it.each([
    [
      'another one',
      allow(
        '"tcr:A"',
        '[«"qcs::tcr::uin/100000000009:repo/a"», "qcs::tcr::uin/100000000001:repo/a", "qcs::tcr:::repo/a", "qcs::tcr::*:repo/a"]',
      ),
    ],
    ['object storage can be shared', allow('"cos:A"', '"qcs::cos::uin/100000000009:b"')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture, { ownerUin: '100000000001' });
  });

  it('leaves the account to the policy', () => {
    expect(
      fixFirst(code, allow('"tcr:A"', '"qcs::tcr::uin/100000000009:repo/a"'), { ownerUin: '100000000001' })
        .statement[0]?.resource,
    ).toEqual('qcs::tcr:::repo/a');
  });

  it('is silent where nobody says whose policy it is', () => {
    checkLint(code, allow('"tcr:A"', '"qcs::tcr::uin/100000000009:repo/a"'));
  });
});
