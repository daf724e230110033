import { moveCondition } from '../conditions';
import { needsReview } from '../edits';
import { defineStatementRule } from '../rule';

export const deprecatedTagKey = defineStatementRule({
  code: 'lint/deprecated-tag-key',
  severity: 'warning',
  params: ['key', 'replacement'],
  message: '{key} is an older spelling of {replacement}.',
  docs: {
    summary: 'A condition uses the former key for tags.',
    rationale:
      'Only qcs:resource_tag and qcs:request_tag are in the current table; the older spellings stand on pages of single products. Write the current key, with tags as key&value.',
    avoid: `{
  "effect": "allow",
  "action": [
    "tcr:PullRepositoryPersonal"
  ],
  "resource": [
    "qcs::tcr:::repo/team-01/*"
  ],
  "condition": {
    "for_any_value:string_equal": {
      "qcs:tag": "team&one"
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
    sources: ['cam-58420', 'gh-conditions-old'],
  },
  check({ subject, report }) {
    for (const { statement, condition } of subject.conditions) {
      const { known, key, path } = condition;
      if (known === undefined || known.replacement === null) continue;
      const tag = known.isPrefix ? key.slice(known.key.length) : null;
      const values = condition.values.map((value) => (tag === null ? value : `${tag}&${value}`));
      const [first] = values;
      const edits = moveCondition(
        { statement, condition },
        {
          key: known.replacement,
          ...(first === undefined ? {} : { value: values.length > 1 ? values : first }),
        },
      );
      report({
        at: path,
        part: 'key',
        params: { key, replacement: known.replacement },
        ...(edits === null ? {} : { fix: needsReview(...edits) }),
      });
    }
  },
});
