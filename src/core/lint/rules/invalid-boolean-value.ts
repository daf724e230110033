import { needsReview, replaceValue } from '../edits';
import { defineStatementRule } from '../rule';

export const invalidBooleanValue = defineStatementRule({
  code: 'lint/invalid-boolean-value',
  severity: 'error',
  params: ['operator', 'value'],
  message: '{operator} compares with true or false, not with “{value}”.',
  docs: {
    summary: 'The value of bool_equal or null_equal is neither true nor false.',
    rationale:
      'The service refuses such a value, or the condition never holds. Write "true" or "false", in quotes and in lower case.',
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
      "qcs:mfa": "yes"
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
    sources: ['cam-58420', 'cos-46206', 'cam-errors'],
  },
  serviceError: 'InvalidParameter.ConditionContentError',
  check({ subject, report }) {
    for (const { statement, condition } of subject.conditions) {
      const kind = condition.written?.base.kind;
      if (kind !== 'bool' && kind !== 'null') continue;
      for (const entry of condition.entries) {
        const value = String(entry.value);
        if (value === 'true' || value === 'false' || value.includes('${')) continue;
        const meant = meanings.get(value.trim().toLowerCase());
        report({
          at: entry.path,
          params: { operator: condition.operator, value },
          ...(meant === undefined
            ? {}
            : { fix: needsReview(replaceValue({ statement, condition }, entry, meant)) }),
        });
      }
    }
  },
});

const meanings: ReadonlyMap<string, string> = new Map([
  ['true', 'true'],
  ['yes', 'true'],
  ['1', 'true'],
  ['false', 'false'],
  ['no', 'false'],
  ['0', 'false'],
]);
