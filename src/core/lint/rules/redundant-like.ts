import { moveCondition } from '../conditions';
import { safely } from '../edits';
import { defineStatementRule } from '../rule';

export const redundantLike = defineStatementRule({
  code: 'lint/redundant-like',
  severity: 'info',
  params: ['operator', 'suggestion'],
  message: '{operator} without a star compares like {suggestion}.',
  docs: {
    summary: 'A pattern operator has values without a wildcard.',
    rationale:
      'Without a star nothing is left open, and pattern operators are documented for fewer keys and not for list calls. The plain operator says the same.',
    avoid: `{
  "effect": "allow",
  "action": [
    "tcr:PullRepositoryPersonal"
  ],
  "resource": [
    "qcs::tcr:::repo/team-01/*"
  ],
  "condition": {
    "for_any_value:string_like": {
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
    sources: ['cam-58420', 'gh-condition-keys'],
  },
  check({ subject, report }) {
    for (const { statement, condition } of subject.conditions) {
      const { written, operator, entries, path } = condition;
      if (written?.base.comparison !== 'like' || entries.length === 0) continue;
      if (entries.some(({ value }) => String(value).includes('*'))) continue;
      const suggestion = operator.replace('_like', '_equal');
      const edits = moveCondition({ statement, condition }, { operator: suggestion });
      report({
        at: path,
        part: 'key',
        params: { operator, suggestion },
        ...(edits === null ? {} : { fix: safely(...edits) }),
      });
    }
  },
});
