import { needsReview, replaceValue, safely } from '../edits';
import { readInstantOnce } from '../read-values';
import { defineStatementRule } from '../rule';

export const mistypedDate = defineStatementRule({
  code: 'lint/mistyped-date',
  severity: 'warning',
  params: ['value', 'instant'],
  message: '“{value}” is read as {instant}.',
  docs: {
    summary:
      'A date is written in a loose form: with a stray space, without a zone, or without a time of day.',
    rationale:
      'Dates are in UTC and written as 2027-01-01T00:00:00Z. The looser forms stand in samples of the vendor, but one without a zone may have been meant in local time. Write the instant in full.',
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
      "qcs:current_time": "2027-01-01 00:00:00"
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
    sources: ['cam-58420', 'cam-58421'],
  },
  check({ subject, report }) {
    for (const { statement, condition } of subject.conditions) {
      if (condition.written?.base.kind !== 'date') continue;
      for (const entry of condition.entries) {
        const { value } = entry;
        if (typeof value !== 'string' || isFull(value)) continue;
        const instant = readInstantOnce(value);
        if (instant === null) continue;
        const full = writeInstant(instant);
        const edit = replaceValue({ statement, condition }, entry, full);
        // Without a zone somebody may have meant another instant, which only they can tell.
        const fix = value.endsWith('Z') ? safely(edit) : needsReview(edit);
        report({ at: entry.path, params: { value, instant: full }, fix });
      }
    }
  },
});

/** `2027-01-01T00:00:00Z`, or with an offset; fractions are fine. */
function isFull(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})$/.test(value);
}

function writeInstant(instant: number): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}
