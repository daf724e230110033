import { defineStatementRule } from '../rule';

export const invalidNumberValue = defineStatementRule({
  code: 'lint/invalid-number-value',
  severity: 'error',
  params: ['operator', 'value'],
  message: '{operator} compares numbers, and “{value}” is none.',
  docs: {
    summary: 'The value of a numeric condition is no number.',
    rationale:
      'The service refuses such a value, or the condition never holds. Write digits, perhaps with a sign and a decimal point.',
    avoid: `{
  "effect": "allow",
  "action": [
    "cos:GetObject"
  ],
  "resource": [
    "qcs::cos:::examplebucket-1250000000/*"
  ],
  "condition": {
    "numeric_less_than": {
      "cos:tls-version": "v1.2"
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
    "ip_equal": {
      "qcs:ip": "203.0.113.0/24"
    }
  }
}`,
    sources: ['cam-58420', 'cos-46206', 'cam-errors'],
  },
  serviceError: 'InvalidParameter.ConditionContentError',
  check({ subject, report }) {
    for (const { condition } of subject.conditions) {
      if (condition.written?.base.kind !== 'numeric') continue;
      for (const { value, path } of condition.entries) {
        const text = String(value);
        if (typeof value === 'number' || /^-?\d+(?:\.\d+)?$/.test(text) || text.includes('${')) continue;
        report({ at: path, params: { operator: condition.operator, value: text } });
      }
    }
  },
});
