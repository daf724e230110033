import { describe, it } from 'vitest';
import { allowWhen, checkLint } from '../../../testing/check-lint';

const code = 'lint/conflicting-date-window';

describe(code, () => {
  it.each([
    [
      'the end before the beginning',
      allowWhen(
        '{ "date_greater_than": { "qcs:current_time": "2028-01-01" }, "date_less_than": { "qcs:current_time": «"2027-01-01"» } }',
      ),
    ],
    [
      'nothing between equal dates',
      allowWhen(
        '{ "date_greater_than_equal": { "qcs:current_time": "2027-01-01" }, "date_less_than": { "qcs:current_time": «"2027-01-01"» } }',
      ),
    ],
    [
      'one instant',
      allowWhen(
        '{ "date_greater_than_equal": { "qcs:current_time": "2027-01-01" }, "date_less_than_equal": { "qcs:current_time": "2027-01-01" } }',
      ),
    ],
    [
      'alternatives',
      allowWhen(
        '{ "date_greater_than": { "qcs:current_time": ["2028-01-01", "2026-01-01"] }, "date_less_than": { "qcs:current_time": "2027-01-01" } }',
      ),
    ],
    [
      'what cannot be read',
      allowWhen(
        '{ "date_greater_than": { "qcs:current_time": "never" }, "date_less_than": { "qcs:current_time": "2027-01-01" } }',
      ),
    ],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });
});
