import { describe, expect, it } from 'vitest';
import { allow, checkLint, fixFirst } from '../../../testing/check-lint';

const code = 'lint/unknown-policy-variable';

describe(code, () => {
  it.each([
    [
      'in resources and values',
      allow(
        '"tcr:A"',
        '[«"qcs::tcr:::repo/${team}/x"», "qcs::tcr:::repo/${uin}"]',
        '{ "string_equal": { "qcs:uin": [«"${me}"», "${owner_uin}"] } }',
      ),
    ],
    [
      'half known, unfinished, elsewhere',
      allow(
        '"tcr:A"',
        '["qcs::tcr:::repo/${qcs:user}", "qcs::tcr:::repo/${uin", "qcs::tcr:${region}::repo/a"]',
      ),
    ],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('corrects the spelling', () => {
    expect(
      fixFirst(code, allow('"tcr:A"', '["qcs::tcr:::repo/${ownerUin}/*"]')).statement[0]?.resource,
    ).toEqual([`qcs::tcr:::repo/\${owner_uin}/*`]);
  });
});
