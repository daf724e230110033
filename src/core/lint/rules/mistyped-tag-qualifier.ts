import { isTagKey, moveCondition } from '../conditions';
import { needsReview } from '../edits';
import { defineStatementRule } from '../rule';

export const mistypedTagQualifier = defineStatementRule({
  code: 'lint/mistyped-tag-qualifier',
  severity: 'warning',
  params: ['key'],
  message: 'for_all_value: on {key} asks that all tags be among those listed, not that one of them is.',
  docs: {
    summary: 'A tag condition is qualified with for_all_value:.',
    rationale:
      'The vendor says that tags are authorised only with for_any_value:. With for_all_value: a resource that carries one more tag does not match.',
    avoid: `{
  "effect": "allow",
  "action": [
    "tcr:PullRepositoryPersonal"
  ],
  "resource": [
    "qcs::tcr:::repo/team-01/*"
  ],
  "condition": {
    "for_all_value:string_equal": {
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
    sources: ['cam-58419', 'cos-46206'],
    limits: 'On qcs:request_tag the qualifier is of use: it keeps a caller from setting other tags.',
  },
  check({ subject, report }) {
    for (const { statement, condition } of subject.conditions) {
      const { written, operator, path } = condition;
      if (!isTagKey(condition) || written?.qualifier !== 'all' || condition.key === 'qcs:request_tag')
        continue;
      const edits = moveCondition(
        { statement, condition },
        { operator: operator.replace('for_all_value:', 'for_any_value:') },
      );
      report({
        at: path,
        part: 'key',
        params: { key: condition.key },
        ...(edits === null ? {} : { fix: needsReview(...edits) }),
      });
    }
  },
});
