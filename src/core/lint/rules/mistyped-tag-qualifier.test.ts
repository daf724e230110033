import { describe, expect, it } from 'vitest';
import { allowWhen, checkLint, fixFirst } from '../../../testing/check-lint';

const code = 'lint/mistyped-tag-qualifier';

describe(code, () => {
  it.each([
    ['tags of the resource', allowWhen('{ "for_all_value:string_equal": { «"qcs:resource_tag"»: "a&b" } }')],
    [
      'tags in the call may be limited so',
      allowWhen('{ "for_all_value:string_equal": { "qcs:request_tag": "a&b" } }'),
    ],
    ['any value', allowWhen('{ "for_any_value:string_equal": { "qcs:resource_tag": "a&b" } }')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('asks for any of them', () => {
    expect(
      fixFirst(code, allowWhen('{ "for_all_value:string_equal": { "qcs:resource_tag": "a&b" } }'))
        .statement[0]?.condition,
    ).toEqual({ 'for_any_value:string_equal': { 'qcs:resource_tag': 'a&b' } });
  });
});
