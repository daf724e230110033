import { describe, expect, it } from 'vitest';
import { allowWhen, checkLint, fixFirst } from '../../../testing/check-lint';

const code = 'lint/redundant-condition-value';

describe(code, () => {
  it.each([
    ['the later one', allowWhen('{ "string_equal": { "qcs:uin": ["1", «"1"», "2", «"1"»] } }')],
    ['a number is no text', allowWhen('{ "numeric_equal": { "cos:x": ["1", 1] } }')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('removes it', () => {
    expect(
      fixFirst(code, allowWhen('{ "string_equal": { "qcs:uin": ["1", "1"] } }')).statement[0]?.condition,
    ).toEqual({ string_equal: { 'qcs:uin': ['1'] } });
  });
});
