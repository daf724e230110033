import { describe, expect, it } from 'vitest';
import { allow, both, checkLint, deny, fixFirst } from '../../../testing/check-lint';

const code = 'lint/ineffective-region';

describe(code, () => {
  it.each([
    ['a mainland region served from Guangzhou', '[«"qcs::tcr:ap-shanghai::repo/a"»]'],
    ['its short code', '[«"qcs::tcr:sh::repo/a"»]'],
    ['the legacy spelling', '[«"qcs::ccr:ap-shanghai::repo/a"»]'],
    [
      'regions with a registry',
      '["qcs::tcr:ap-guangzhou::repo/a", "qcs::tcr:gz::repo/a", "qcs::tcr:ap-hongkong::repo/a"]',
    ],
    ['all regions', '["qcs::tcr:::repo/a", "qcs::tcr:*::repo/a"]'],
    [
      'the Enterprise edition is everywhere',
      '["qcs::tcr:ap-shanghai::instance/tcr-x", "qcs::tcr:ap-shanghai::*"]',
    ],
    ['an unknown region has a rule of its own', '["qcs::tcr:mars::repo/a"]'],
    ['other services', '["qcs::cos:ap-shanghai::repo/a"]'],
  ])('%s', (_, resource) => {
    checkLint(code, allow('"tcr:A"', resource));
  });

  it('moves to the region where the images lie', () => {
    const fixture = both(deny('"tcr:A"', '"qcs::tcr:ap-shanghai:uin/1:repo/a"'));
    expect(fixFirst(code, fixture).statement[0]?.resource).toBe('qcs::tcr:ap-guangzhou:uin/1:repo/a');
    const [finding] = checkLint(code, allow('"tcr:A"', '«"qcs::tcr:sh::repo/a"»'));
    expect(finding?.params).toEqual({ region: 'sh', home: 'ap-guangzhou' });
  });
});
