import { describe, expect, it } from 'vitest';
import { allowWhen, checkLint, fixFirst } from '../../../testing/check-lint';

const code = 'lint/invalid-boolean-value';

describe(code, () => {
  it.each([
    [
      'words and numbers',
      allowWhen('{ "bool_equal": { "qcs:mfa": [«"yes"», «"True"», «1», "true", false] } }'),
    ],
    ['null_equal too', allowWhen('{ "null_equal": { "qcs:request_tag": «""» } }')],
    ['other operators', allowWhen('{ "string_equal": { "mfa": "0" } }')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('writes what was meant', () => {
    expect(
      fixFirst(code, allowWhen('{ "bool_equal": { "qcs:mfa": "No" } }')).statement[0]?.condition,
    ).toEqual({ bool_equal: { 'qcs:mfa': 'false' } });
  });
});
