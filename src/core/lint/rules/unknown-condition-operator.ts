import { findConditionOperator } from '../../catalogue';
import { listOperators } from '../conditions';
import { defineStatementRule } from '../rule';
import { suggestOperator } from '../suggest-operator';

export const unknownConditionOperator = defineStatementRule({
  code: 'lint/unknown-condition-operator',
  severity: 'error',
  params: ['operator'],
  message: 'There is no condition operator {operator}.',
  docs: {
    summary: 'The operator of a condition is not part of the language.',
    rationale:
      'The service refuses the policy, and nobody can tell what the condition should compare. Choose one of the documented operators, such as string_equal, ip_equal or date_less_than.',
    avoid: `{
  "effect": "allow",
  "action": [
    "tcr:PullRepositoryPersonal"
  ],
  "resource": [
    "qcs::tcr:::repo/team-01/*"
  ],
  "condition": {
    "matches_pattern": {
      "qcs:ip": "203.0.113.0/24"
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
    sources: ['cam-58420', 'cam-errors'],
    limits: 'An operator that is near a documented one is reported by mistyped-condition-operator.',
  },
  serviceError: 'InvalidParameter.ConditionTypeError',
  check({ subject, report }) {
    for (const { operator, path } of listOperators(subject)) {
      if (findConditionOperator(operator) !== undefined || suggestOperator(operator) !== undefined) continue;
      report({ at: path, part: 'key', params: { operator } });
    }
  },
});
