import { describe, expect, it } from 'vitest';
import { allowWhen, checkLint, fixFirst } from '../../../testing/check-lint';

const code = 'lint/mistyped-date';

describe(code, () => {
  it.each([
    [
      'loose forms',
      allowWhen(
        '{ "date_less_than": { "qcs:current_time": [«"2027-01-01T 00:00:00Z"», «"2027-01-01 00:00:00"», «"2027-01-01"», «"2027-01-01T08:00"», "2027-01-01T00:00:00Z", "2027-01-01T08:00:00+08:00"] } }',
      ),
    ],
    [
      'what is no date has a rule of its own',
      allowWhen('{ "date_less_than": { "qcs:current_time": "soon" } }'),
    ],
  ])('%s', (_, fixture) => {
    checkLint(code, fixture);
  });

  it('writes it in full', () => {
    expect(
      fixFirst(code, allowWhen('{ "date_less_than": { "qcs:current_time": "2027-01-01" } }')).statement[0]
        ?.condition,
    ).toEqual({ date_less_than: { 'qcs:current_time': '2027-01-01T00:00:00Z' } });
  });

  it('is safe to mend only where the zone is written', () => {
    const findings = checkLint(
      code,
      allowWhen(
        '{ "date_less_than": { "qcs:current_time": [«"2027-01-01T 00:00:00Z"», «"2027-01-01 00:00:00"»] } }',
      ),
    );
    expect(findings.map(({ fix }) => fix?.safety)).toEqual(['safe', 'needs-review']);
  });
});
