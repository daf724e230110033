import { describe, expect, it } from 'vitest';
import { allow, checkLint, fixFirst } from '../../../testing/check-lint';

const code = 'lint/mistyped-registry-host';

describe(code, () => {
  it.each([
    [
      'after the type',
      allow(
        '"tcr:A"',
        '[«"qcs::tcr:::repo/ccr.ccs.tencentyun.com/a/b"», «"qcs::tcr:::repo/hkccr.ccs.tencentyun.com/*"», "qcs::tcr:::repo/a.b/c"]',
      ),
    ],
    ['in the place of the type', allow('"tcr:A"', '«"qcs::tcr:::ccr.ccs.tencentyun.com/a/b"»')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('leaves namespace and repository', () => {
    expect(
      fixFirst(code, allow('"tcr:A"', '"qcs::tcr:::ccr.ccs.tencentyun.com/a/b"')).statement[0]?.resource,
    ).toEqual('qcs::tcr:::repo/a/b');
  });
});
