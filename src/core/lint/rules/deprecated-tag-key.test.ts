import { describe, expect, it } from 'vitest';
import { allowWhen, checkLint, fixFirst } from '../../../testing/check-lint';

const code = 'lint/deprecated-tag-key';

describe(code, () => {
  it.each([
    ['both old forms', allowWhen('{ "string_equal": { «"qcs:tag"»: "a&b", «"qcs:tag/team"»: "one" } }')],
    ['the current one', allowWhen('{ "string_equal": { "qcs:resource_tag": "a&b" } }')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('writes the current key', () => {
    expect(
      fixFirst(code, allowWhen('{ "string_equal": { "qcs:tag": ["a&b"] } }')).statement[0]?.condition,
    ).toEqual({ string_equal: { 'qcs:resource_tag': 'a&b' } });
  });

  it('joins the key of the tag and its value', () => {
    expect(
      fixFirst(code, allowWhen('{ "string_equal": { "qcs:tag/team": ["one", "two"] } }')).statement[0]
        ?.condition,
    ).toEqual({ string_equal: { 'qcs:resource_tag': ['team&one', 'team&two'] } });
  });
});
