import { moveCondition } from '../conditions';
import { needsReview } from '../edits';
import { defineStatementRule } from '../rule';

export const deprecatedBinaryOperator = defineStatementRule({
  code: 'lint/deprecated-binary-operator',
  severity: 'warning',
  params: ['operator'],
  message: '{operator} has three published meanings; nobody can tell which one counts.',
  docs: {
    summary: 'A condition uses binary_equal.',
    rationale:
      'One page compares letters, one ignores their case, and the current one compares numbers. Use string_equal, which has one meaning.',
    avoid: `{
  "effect": "allow",
  "action": [
    "tcr:PullRepositoryPersonal"
  ],
  "resource": [
    "qcs::tcr:::repo/team-01/*"
  ],
  "condition": {
    "binary_equal": {
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
    sources: ['cam-58420', 'gh-condition-keys', 'gh-conditions-old'],
  },
  check({ subject, report }) {
    for (const { statement, condition } of subject.conditions) {
      const { written, operator, path } = condition;
      if (written?.base.kind !== 'binary') continue;
      const edits = moveCondition(
        { statement, condition },
        { operator: operator.replace('binary_equal', 'string_equal') },
      );
      report({
        at: path,
        part: 'key',
        params: { operator },
        ...(edits === null ? {} : { fix: needsReview(...edits) }),
      });
    }
  },
});
