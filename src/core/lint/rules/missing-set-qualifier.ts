import { isTagKey, moveCondition } from '../conditions';
import { needsReview } from '../edits';
import { defineStatementRule } from '../rule';

export const missingSetQualifier = defineStatementRule({
  code: 'lint/missing-set-qualifier',
  severity: 'info',
  params: ['key', 'operator'],
  message: '{key} can hold several tags, and {operator} has no for_any_value: before it.',
  docs: {
    summary: 'A tag condition lacks the qualifier that says how several tags are compared.',
    rationale:
      'The vendor asks for a set qualifier where a key holds several values, and says that tags are authorised only with for_any_value:. Samples without it exist, so the condition may work as it stands.',
    avoid: `{
  "effect": "allow",
  "action": [
    "tcr:PullRepositoryPersonal"
  ],
  "resource": [
    "qcs::tcr:::repo/team-01/*"
  ],
  "condition": {
    "string_equal": {
      "qcs:resource_tag": "team&one"
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
    "for_any_value:string_equal": {
      "qcs:resource_tag": "team&one"
    }
  }
}`,
    sources: ['cam-58419', 'cam-58421', 'cos-46206'],
  },
  check({ subject, report }) {
    for (const { statement, condition } of subject.conditions) {
      const { written, operator, path } = condition;
      if (!isTagKey(condition) || written?.qualifier !== null || written.base.kind !== 'string') continue;
      const edits = moveCondition({ statement, condition }, { operator: `for_any_value:${operator}` });
      report({
        at: path,
        part: 'key',
        params: { key: condition.key, operator },
        ...(edits === null ? {} : { fix: needsReview(...edits) }),
      });
    }
  },
});
