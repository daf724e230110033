import { findConditionOperator } from '../../catalogue';
import { listOperators, renameOperator } from '../conditions';
import { needsReview } from '../edits';
import { defineStatementRule } from '../rule';

export const invalidNullSuffix = defineStatementRule({
  code: 'lint/invalid-null-suffix',
  severity: 'error',
  params: ['operator'],
  message: '{operator}: null_equal takes no _if_exist.',
  docs: {
    summary: 'The operator null_equal carries the suffix _if_exist.',
    rationale:
      'null_equal itself asks whether a key is there, so the suffix makes no sense and the language does not allow it. The statement never takes effect as it stands.',
    avoid: `{
  "effect": "allow",
  "action": [
    "tcr:PullRepositoryPersonal"
  ],
  "resource": [
    "qcs::tcr:::repo/team-01/*"
  ],
  "condition": {
    "null_equal_if_exist": {
      "qcs:request_tag": "true"
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
    "null_equal": {
      "qcs:request_tag": "true"
    }
  }
}`,
    sources: ['cos-46205', 'cam-58419', 'cam-errors'],
  },
  serviceError: 'InvalidParameter.ConditionTypeError',
  check({ subject, report }) {
    for (const { statement, operator, path } of listOperators(subject)) {
      const written = findConditionOperator(operator);
      if (written === undefined || written.base.supportsIfExist || !written.ifExists) continue;
      const edits = renameOperator(statement, operator, operator.slice(0, -'_if_exist'.length));
      report({
        at: path,
        part: 'key',
        params: { operator },
        ...(edits === null ? {} : { fix: needsReview(...edits) }),
      });
    }
  },
});
