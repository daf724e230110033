import { describe, expect, it } from 'vitest';
import { allow, both, checkLint, deny, fixFirst } from '../../../testing/check-lint';

const code = 'lint/unknown-region';

describe(code, () => {
  it.each([
    ['a slip of the pen', '[«"qcs::tcr:ap-guangzou::repo/a"»]'],
    ['letter case counts', '[«"qcs::tcr:AP-Guangzhou::repo/a"»]'],
    ['a placeholder', '[«"qcs::tcr:${region}::repo/a"»]'],
    [
      'known ones, long and short',
      '["qcs::tcr:ap-guangzhou::repo/a", "qcs::tcr:gz::repo/a", "qcs::ccr:hk::repo/a"]',
    ],
    ['empty and star mean all', '["qcs::tcr:::repo/a", "qcs::tcr:*::repo/a", "*"]'],
    ['other services may have others', '["qcs::cos:mars::bucket/a"]'],
  ])('%s', (_, resource) => {
    checkLint(code, allow('"tcr:A"', resource));
  });

  it.each([
    ['ap-guangzou', 'ap-guangzhou'],
    ['AP-Guangzhou', 'ap-guangzhou'],
    ['guangzhou', 'ap-guangzhou'],
  ])('takes %s for %s', (written, meant) => {
    const fixture = both(deny('"tcr:A"', `"qcs::tcr:${written}:uin/1:repo/a"`));
    expect(fixFirst(code, fixture).statement[0]?.resource).toBe(`qcs::tcr:${meant}:uin/1:repo/a`);
  });

  it('suggests nothing that is far away', () => {
    expect(checkLint(code, allow('"tcr:A"', '«"qcs::tcr:mars::repo/a"»'))[0]?.fix).toBeUndefined();
  });
});
