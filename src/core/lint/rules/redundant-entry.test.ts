import { describe, expect, it } from 'vitest';
import { allow, both, checkLint, deny, fixFirst } from '../../../testing/check-lint';

const code = 'lint/redundant-entry';

describe(code, () => {
  it.each([
    ['the second of two equal actions', allow('["tcr:A", «"tcr:A"»]', '"*"')],
    ['every repetition', allow('["tcr:A", «"tcr:A"», "tcr:B", «"tcr:A"»]', '"*"')],
    ['the optional prefix makes no difference', allow('["tcr:A", «"name/tcr:A"»]', '"*"')],
    ['a repeated resource', allow('"tcr:A"', '["qcs::tcr:::repo/a", «"qcs::tcr:::repo/a"»]')],
    ['a deny too', deny('["tcr:A", «"tcr:A"»]', '"*"')],
    ['letter case counts', allow('["tcr:A", "tcr:a"]', '"*"')],
    ['a wider entry is another one', allow('["tcr:*", "tcr:A"]', '"*"')],
    ['two statements may say the same', both(allow('"tcr:A"', '"*"'), allow('"tcr:A"', '"*"'))],
    ['a name of the prototype is an ordinary text', allow('["toString", "constructor"]', '"*"')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('points to the first of them and removes the later one, safely', () => {
    const fixture = allow('["tcr:A", "tcr:B", «"tcr:A"»]', '"*"');
    const [finding] = checkLint(code, fixture);
    expect(finding?.related).toEqual([{ location: { kind: 'path', path: ['statement', 0, 'action', 0] } }]);
    expect(finding?.fix?.safety).toBe('safe');
    expect(fixFirst(code, fixture).statement[0]?.action).toEqual(['tcr:A', 'tcr:B']);
  });
});
