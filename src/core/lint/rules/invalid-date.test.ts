import { describe, expect, it } from 'vitest';
import { allowWhen, checkLint, fixFirst } from '../../../testing/check-lint';

const code = 'lint/invalid-date';

describe(code, () => {
  it.each([
    [
      'no calendar has it',
      allowWhen(
        '{ "date_less_than": { "qcs:current_time": [«"2027-02-30"», «"tomorrow"», «1798761600», "2027-01-01"] } }',
      ),
    ],
    ['other operators', allowWhen('{ "string_equal": { "qcs:current_time": "tomorrow" } }')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('writes it as usual', () => {
    expect(
      fixFirst(code, allowWhen('{ "date_less_than": { "qcs:current_time": "2027/01/01t00:00:00z" } }'))
        .statement[0]?.condition,
    ).toEqual({ date_less_than: { 'qcs:current_time': '2027-01-01T00:00:00Z' } });
  });
});
