import { readInstantOnce } from '../read-values';
import { defineStatementRule } from '../rule';

export const ineffectivePastDate = defineStatementRule({
  code: 'lint/ineffective-past-date',
  severity: 'warning',
  params: ['date', 'effect'],
  message:
    '{date} has passed, so this {effect, select, allow {allow grants nothing} other {deny no longer bites}}.',
  docs: {
    summary: 'A statement was limited to a time that is over.',
    rationale: 'Nothing takes effect after its last instant. Remove the statement, or set a later date.',
    avoid: `{
  "effect": "allow",
  "action": [
    "tcr:PullRepositoryPersonal"
  ],
  "resource": [
    "qcs::tcr:::repo/team-01/*"
  ],
  "condition": {
    "date_less_than": {
      "qcs:current_time": "2020-01-01T00:00:00Z"
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
    "date_less_than": {
      "qcs:current_time": "2027-01-01T00:00:00Z"
    }
  }
}`,
    sources: ['cam-58420'],
    limits: 'Only where the caller of the linter says what day it is.',
    given: { today: '2026-11-24T00:00:00Z' },
  },
  check({ subject, facts, report }) {
    if (facts.today === null) return;
    for (const { statement, condition } of subject.conditions) {
      const { written, key, entries } = condition;
      if (key !== 'qcs:current_time' || written?.base.kind !== 'date') continue;
      if (!written.base.comparison.startsWith('less-than') || entries.length === 0) continue;
      const instants = entries.map(({ value }) =>
        typeof value === 'string' ? readInstantOnce(value) : null,
      );
      const last = Math.max(...instants.map((instant) => instant ?? Number.POSITIVE_INFINITY));
      const [first] = entries;
      if (first === undefined || last > facts.today || statement.effect === null) continue;
      report({ at: first.path, params: { date: String(first.value), effect: statement.effect } });
    }
  },
});
