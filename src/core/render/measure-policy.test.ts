import { describe, expect, it } from 'vitest';
import { measurePolicy } from './measure-policy';

describe('the length of a policy', () => {
  it.each([
    ['white space outside strings does not count', ' { "a" :\t1 ,\r\n "b" : 2 } ', 13],
    ['white space inside strings counts', '{"a b": "c  d"}', 14],
    ['an escaped quote does not end its string', String.raw`{"a": "\" \\\" x" }`, 17],
    ['an escaped backslash does not escape the quote after it', String.raw`{"a": "\\" , "b": 1}`, 16],
    ['a character outside the basic plane counts once', '["😀", "中"]', 9],
    ['a byte order mark does not count', '\ufeff{}', 2],
    ['a string that is being typed ends with its line', '{"a": "b c\n  , "d": 1}', 17],
    ['nothing has no length', '', 0],
  ])('%s', (_, text, counted) => {
    expect(measurePolicy(text)).toEqual({ counted, raw: [...text].length, limit: 6144 });
  });

  it('is that of the canonical text for a policy', () => {
    const policy = {
      version: '2.0',
      statement: [{ effect: 'allow', action: 'a b', resource: '*' }],
    } as const;
    // Without white space outside strings, the text is the compact one.
    const compact = '{"version":"2.0","statement":[{"effect":"allow","action":"a b","resource":"*"}]}';
    expect(measurePolicy(policy)).toEqual({
      counted: compact.length,
      raw: JSON.stringify(policy, null, 2).length,
      limit: 6144,
    });
  });
});
