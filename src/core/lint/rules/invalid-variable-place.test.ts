import { describe, it } from 'vitest';
import { allow, checkLint } from '../../../testing/check-lint';

const code = 'lint/invalid-variable-place';

describe(code, () => {
  it.each([
    ['in an action', allow('[«"tcr:${op}"», «"${service}:A"»]', '"*"')],
    [
      'in the service of a resource',
      allow('"tcr:A"', '[«"qcs::${service}:::repo/a"», «"qcs:${p}:tcr:::repo/a"»]'),
    ],
    [
      'where they belong',
      allow('"tcr:A"', '"qcs::tcr:::repo/${uin}"', '{ "string_equal": { "qcs:uin": "${uin}" } }'),
    ],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });
});
