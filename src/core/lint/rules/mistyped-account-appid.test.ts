import { describe, expect, it } from 'vitest';
import { allow, checkLint, fixFirst } from '../../../testing/check-lint';

const code = 'lint/mistyped-account-appid';

describe(code, () => {
  it.each([
    [
      'an APPID',
      allow('"tcr:A"', '[«"qcs::tcr::uid/1250000000:repo/a"», "qcs::tcr::uin/100000000001:repo/a"]'),
    ],
    ['other services', allow('"cos:A"', '"qcs::cos::uid/1250000000:b/*"')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('leaves the account to the policy', () => {
    expect(
      fixFirst(code, allow('"tcr:A"', '["qcs::tcr::uid/1250000000:repo/a"]')).statement[0]?.resource,
    ).toEqual(['qcs::tcr:::repo/a']);
  });
});
