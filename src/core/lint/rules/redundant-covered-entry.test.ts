import { describe, expect, it } from 'vitest';
import { allow, checkLint, fixFirst } from '../../../testing/check-lint';

const code = 'lint/redundant-covered-entry';

describe(code, () => {
  it.each([
    [
      'actions',
      allow('[«"tcr:PullRepository"», "tcr:Pull*", «"name/tcr:Pull*Personal"», "tcr:PushRepository"]', '"*"'),
    ],
    [
      'resources',
      allow('"tcr:A"', '["qcs::tcr:::repo/a", "qcs::tcr:::repo/a/*", «"qcs::tcr:gz::repo/a/b"»]'),
    ],
    ['the bare star', allow('["*", «"tcr:*"»]', '[«"qcs::tcr:::repo/*"», "*"]')],
    ['of two that say the same the later one', allow('"tcr:A"', '["qcs::*:::repo/a", «"qcs:::::repo/a"»]')],
    ['another account', allow('"tcr:A"', '["qcs::tcr:::repo/*", "qcs::tcr::uin/1:repo/a"]')],
    ['repeats have a rule of their own', allow('["tcr:A", "tcr:A"]', '"*"')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('removes the narrower one', () => {
    expect(fixFirst(code, allow('["tcr:A", "tcr:*"]', '"*"')).statement[0]?.action).toEqual(['tcr:*']);
  });
});
