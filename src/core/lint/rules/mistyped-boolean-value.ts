import { replaceValue, safely } from '../edits';
import { defineStatementRule } from '../rule';

export const mistypedBooleanValue = defineStatementRule({
  code: 'lint/mistyped-boolean-value',
  severity: 'info',
  params: ['value'],
  message: '{value} stands without quotes; the language writes truth values as text.',
  docs: {
    summary: 'A condition value is a JSON truth value instead of a text.',
    rationale:
      'All samples of the vendor write "true" and "false" in quotes. Both mean the same here; whether the service takes the bare word is not documented.',
    avoid: `{
  "effect": "allow",
  "action": [
    "tcr:PullRepositoryPersonal"
  ],
  "resource": [
    "qcs::tcr:::repo/team-01/*"
  ],
  "condition": {
    "bool_equal": {
      "qcs:mfa": true
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
    "bool_equal": {
      "qcs:mfa": "true"
    }
  }
}`,
    sources: ['cos-46206'],
  },
  check({ subject, report }) {
    for (const { statement, condition } of subject.conditions) {
      for (const entry of condition.entries) {
        if (typeof entry.value !== 'boolean') continue;
        const text = String(entry.value);
        report({
          at: entry.path,
          params: { value: text },
          fix: safely(replaceValue({ statement, condition }, entry, text)),
        });
      }
    }
  },
});
