import { readInstantOnce } from '../read-values';
import { defineStatementRule } from '../rule';
import type { LintCondition } from '../subject';

export const conflictingDateWindow = defineStatementRule({
  code: 'lint/conflicting-date-window',
  severity: 'warning',
  params: ['from', 'until'],
  message: 'No instant is after {from} and before {until}, so this statement never takes effect.',
  docs: {
    summary: 'A statement is limited to a time that ends before it begins.',
    rationale: 'All conditions have to hold together. Swap the two dates, or correct the wrong one.',
    avoid: `{
  "effect": "allow",
  "action": [
    "tcr:PullRepositoryPersonal"
  ],
  "resource": [
    "qcs::tcr:::repo/team-01/*"
  ],
  "condition": {
    "date_greater_than": {
      "qcs:current_time": "2028-01-01T00:00:00Z"
    },
    "date_less_than": {
      "qcs:current_time": "2027-01-01T00:00:00Z"
    }
  }
}`,
    prefer: `{
  "effect": "allow",
  "action": [
    "tcr:PullRepositoryPersonal"
  ],
  "resource": [
    "qcs::tcr:::repo/team-01/*"
  ],
  "condition": {
    "date_greater_than": {
      "qcs:current_time": "2027-01-01T00:00:00Z"
    },
    "date_less_than": {
      "qcs:current_time": "2028-01-01T00:00:00Z"
    }
  }
}`,
    sources: ['cam-58419', 'cam-58420'],
  },
  check({ subject, report }) {
    for (const statement of subject.statements) {
      const dates = statement.conditions.filter(
        ({ key, written, entries }) =>
          key === 'qcs:current_time' && written?.base.kind === 'date' && entries.length > 0,
      );
      const from = dates.find(({ written }) => written?.base.comparison.startsWith('greater-than'));
      const until = dates.find(({ written }) => written?.base.comparison.startsWith('less-than'));
      if (from === undefined || until === undefined) continue;
      const begin = readAll(from);
      const end = readAll(until);
      // Several values are alternatives, so the earliest beginning and the latest end count.
      const [first, last] = [Math.min(...begin), Math.max(...end)];
      const isClosed =
        from.written?.base.comparison === 'greater-than-equal' &&
        until.written?.base.comparison === 'less-than-equal';
      if (!(first > last || (first === last && !isClosed))) continue;
      report({
        at: until.path,
        params: { from: String(from.values[0]), until: String(until.values[0]) },
        related: [from.path],
      });
    }
  },
});

/** What cannot be read makes the answer open. */
function readAll({ entries }: LintCondition): readonly number[] {
  return entries.map(
    ({ value }) => (typeof value === 'string' ? readInstantOnce(value) : null) ?? Number.NaN,
  );
}
