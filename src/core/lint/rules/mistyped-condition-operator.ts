import { findConditionOperator } from '../../catalogue';
import { listOperators, renameOperator } from '../conditions';
import { needsReview } from '../edits';
import { defineStatementRule } from '../rule';
import { suggestOperator } from '../suggest-operator';

export const mistypedConditionOperator = defineStatementRule({
  code: 'lint/mistyped-condition-operator',
  severity: 'error',
  params: ['operator', 'suggestion'],
  message: 'There is no condition operator “{operator}”. Did you mean {suggestion}?',
  docs: {
    summary: 'The operator of a condition is spelt in another way than the language has it.',
    rationale:
      'Operators are written in lower case with underscores, as in string_equal, and other clouds spell theirs differently. The service refuses the policy as it stands.',
    avoid: `{
  "effect": "allow",
  "action": [
    "tcr:PullRepositoryPersonal"
  ],
  "resource": [
    "qcs::tcr:::repo/team-01/*"
  ],
  "condition": {
    "StringEquals": {
      "qcs:uin": "100000000001"
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
    "string_equal": {
      "qcs:uin": "100000000001"
    }
  }
}`,
    sources: ['cam-58420', 'cam-58421', 'cam-errors'],
  },
  serviceError: 'InvalidParameter.ConditionTypeError',
  check({ subject, report }) {
    for (const { statement, operator, path } of listOperators(subject)) {
      if (findConditionOperator(operator) !== undefined) continue;
      const suggestion = suggestOperator(operator);
      if (suggestion === undefined) continue;
      const edits = renameOperator(statement, operator, suggestion);
      report({
        at: path,
        part: 'key',
        params: { operator, suggestion },
        ...(edits === null ? {} : { fix: needsReview(...edits) }),
      });
    }
  },
});
