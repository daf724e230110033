import { describe, expect, it } from 'vitest';
import { allowWhen, checkLint, fixFirst } from '../../../testing/check-lint';

const code = 'lint/mistyped-boolean-value';

describe(code, () => {
  it.each([
    [
      'bare words',
      allowWhen('{ "bool_equal": { "qcs:mfa": «true» }, "null_equal": { "a": [«false», "true"] } }'),
    ],
    [
      'texts and numbers',
      allowWhen('{ "bool_equal": { "qcs:mfa": "true" }, "numeric_equal": { "cos:x": 1 } }'),
    ],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('puts quotes around it', () => {
    expect(
      fixFirst(code, allowWhen('{ "bool_equal": { "qcs:mfa": true } }')).statement[0]?.condition,
    ).toEqual({ bool_equal: { 'qcs:mfa': 'true' } });
  });

  it('writes no value twice', () => {
    expect(
      fixFirst(code, allowWhen('{ "bool_equal": { "qcs:mfa": ["true", true] } }')).statement[0]?.condition,
    ).toEqual({ bool_equal: { 'qcs:mfa': ['true'] } });
  });
});
