import { describe, expect, it } from 'vitest';
import { allowWhen, checkLint, fixFirst } from '../../../testing/check-lint';

const code = 'lint/invalid-tag-value';

describe(code, () => {
  it.each([
    [
      'a colon, an equals sign, neither, too much',
      allowWhen(
        '{ "string_equal": { "qcs:resource_tag": [«"a:b"», «"a=b"», «"ab"», «"a&b&c"», «"a&"», "a&b"] } }',
      ),
    ],
    ['a single text', allowWhen('{ "for_any_value:string_equal": { "qcs:tag": «"a"» } }')],
    ['patterns and variables', allowWhen('{ "string_like": { "qcs:resource_tag": ["a*", "${uin}"] } }')],
    ['other keys', allowWhen('{ "string_equal": { "qcs:uin": "a:b" } }')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('puts the & in its place', () => {
    expect(
      fixFirst(code, allowWhen('{ "string_equal": { "qcs:resource_tag": ["a&b", "c=d"] } }')).statement[0]
        ?.condition,
    ).toEqual({ string_equal: { 'qcs:resource_tag': ['a&b', 'c&d'] } });
  });

  it('writes no tag twice', () => {
    expect(
      fixFirst(code, allowWhen('{ "string_equal": { "qcs:resource_tag": ["a&b", "a:b"] } }')).statement[0]
        ?.condition,
    ).toEqual({ string_equal: { 'qcs:resource_tag': ['a&b'] } });
  });
});
