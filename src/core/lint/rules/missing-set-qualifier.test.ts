import { describe, expect, it } from 'vitest';
import { allowWhen, checkLint, denyWhen, fixFirst } from '../../../testing/check-lint';

const code = 'lint/missing-set-qualifier';

describe(code, () => {
  it.each([
    ['tags on the resource', allowWhen('{ "string_equal": { «"qcs:resource_tag"»: "a&b" } }')],
    ['tags in the call', denyWhen('{ "string_like_if_exist": { «"qcs:request_tag"»: ["a&*"] } }')],
    ['with a qualifier', allowWhen('{ "for_any_value:string_equal": { "qcs:resource_tag": "a&b" } }')],
    ['other keys hold one value', allowWhen('{ "string_equal": { "qcs:uin": "1" } }')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('adds it for the tag key alone', () => {
    expect(
      fixFirst(code, allowWhen('{ "string_equal": { "qcs:resource_tag": "a&b", "qcs:uin": "1" } }'))
        .statement[0]?.condition,
    ).toEqual({
      string_equal: { 'qcs:uin': '1' },
      'for_any_value:string_equal': { 'qcs:resource_tag': 'a&b' },
    });
  });
});
