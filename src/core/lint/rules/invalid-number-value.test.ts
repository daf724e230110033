import { describe, it } from 'vitest';
import { allowWhen, checkLint } from '../../../testing/check-lint';

const code = 'lint/invalid-number-value';

describe(code, () => {
  it.each([
    [
      'words',
      allowWhen('{ "numeric_equal": { "cos:x": [«"one"», «"1.2.3"», «"1e3"», «true», 1, "1.2", "-3"] } }'),
    ],
    ['other operators', allowWhen('{ "string_equal": { "cos:x": "one" } }')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });
});
