import { describe, it } from 'vitest';
import { allowWhen, checkLint, denyWhen } from '../../../testing/check-lint';

const code = 'lint/ineffective-past-date';

describe(code, () => {
  it.each([
    ['before today', allowWhen('{ "date_less_than": { "qcs:current_time": «"2026-11-01T00:00:00Z"» } }')],
    [
      'several, all passed',
      denyWhen('{ "date_less_than_equal": { "qcs:current_time": [«"2025-01-01"», "2024-01-01"] } }'),
    ],
    ['one to come', allowWhen('{ "date_less_than": { "qcs:current_time": ["2025-01-01", "2027-01-01"] } }')],
    ['a beginning', allowWhen('{ "date_greater_than": { "qcs:current_time": "2020-01-01T00:00:00Z" } }')],
    ['what cannot be read', allowWhen('{ "date_less_than": { "qcs:current_time": "once" } }')],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture, { today: '2026-11-24T00:00:00Z' });
  });

  it('is silent where nobody says what day it is', () => {
    checkLint(code, allowWhen('{ "date_less_than": { "qcs:current_time": "2020-01-01T00:00:00Z" } }'));
    const odd = { today: 'today' };
    checkLint(code, allowWhen('{ "date_less_than": { "qcs:current_time": "2020-01-01T00:00:00Z" } }'), odd);
  });
});
