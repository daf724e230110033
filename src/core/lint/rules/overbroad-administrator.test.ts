import { describe, it } from 'vitest';
import { allow, checkLint, deny } from '../../../testing/check-lint';

const code = 'lint/overbroad-administrator';

describe(code, () => {
  it.each([
    ['star on star', allow('«"*"»', '"*"')],
    ['in lists, in the longer form', allow('["tcr:*", «"*:*"»]', '["*"]')],
    ['one service', allow('"tcr:*"', '"*"')],
    ['named resources', allow('"*"', '"qcs::tcr:::repo/*"')],
    ['under a condition', allow('"*"', '"*"', '{ "ip_equal": { "qcs:ip": "1.2.3.4" } }')],
    ['a deny', deny('"*"', '"*"')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });
});
