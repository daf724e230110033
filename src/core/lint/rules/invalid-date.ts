import { needsReview, replaceValue } from '../edits';
import { readInstantOnce } from '../read-values';
import { defineStatementRule } from '../rule';

export const invalidDate = defineStatementRule({
  code: 'lint/invalid-date',
  severity: 'error',
  params: ['value'],
  message: '“{value}” is no date.',
  docs: {
    summary: 'The value of a date condition cannot be read as a date.',
    rationale:
      'The service refuses such a value, or the condition never holds. Write the instant in UTC, as in 2027-01-01T00:00:00Z.',
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
      "qcs:current_time": "2027-02-30T00:00:00Z"
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
    sources: ['cam-58420', 'cam-errors'],
  },
  serviceError: 'InvalidParameter.ConditionContentError',
  check({ subject, report }) {
    for (const { statement, condition } of subject.conditions) {
      const base = condition.written?.base;
      if (base?.kind !== 'date') continue;
      for (const entry of condition.entries) {
        if (!isUnreadable(entry.value)) continue;
        const meant = suggest(String(entry.value));
        report({
          at: entry.path,
          params: { value: String(entry.value) },
          ...(meant === null
            ? {}
            : { fix: needsReview(replaceValue({ statement, condition }, entry, meant)) }),
        });
      }
    }
  },
});

function isUnreadable(value: unknown): boolean {
  return typeof value !== 'string' || (!value.includes('${') && readInstantOnce(value) === null);
}

/** White space around, slashes between the numbers, or a lower-case `t` and `z`. */
function suggest(value: string): string | null {
  const usual = value.trim().toUpperCase().replaceAll('/', '-');
  return readInstantOnce(usual) === null ? null : usual;
}
