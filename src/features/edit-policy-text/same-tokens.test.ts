import { describe, expect, it } from 'vitest';
import { haveSameTokens } from './same-tokens';

describe('haveSameTokens', () => {
  it.each([
    { name: 'another layout', one: '{"a":[1,true]}', other: '{\n\t"a": [ 1,\r\n true ]\n}\n', same: true },
    { name: 'a byte order mark', one: '\uFEFF{}', other: '{}', same: true },
    { name: 'another way to escape', one: '"\\u0061\\/"', other: '"a/"', same: true },
    { name: 'white space inside a string', one: '["a b"]', other: '["ab"]', same: false },
    { name: 'brackets inside a string', one: '["[{"]', other: '["[{"]', same: true },
    { name: 'an escaped quote does not end a string', one: '["\\" ,"]', other: '["\\","]', same: false },
    { name: 'another order of names', one: '{"a":1,"b":2}', other: '{"b":2,"a":1}', same: false },
    { name: 'a dropped repeated name', one: '{"a":1,"a":2}', other: '{"a":2}', same: false },
    { name: 'a name in another case', one: '{"Version":"2.0"}', other: '{"version":"2.0"}', same: false },
    { name: 'a single value made a list', one: '{"s":{}}', other: '{"s":[{}]}', same: false },
    { name: 'a number with fewer digits', one: '[1.0]', other: '[1]', same: false },
    { name: 'a string for a number', one: '["1"]', other: '[1]', same: false },
    { name: 'one text ends earlier', one: '[1', other: '[1]', same: false },
  ])('$name', ({ one, other, same }) => {
    expect(haveSameTokens(one, other)).toBe(same);
    expect(haveSameTokens(other, one)).toBe(same);
  });
});
