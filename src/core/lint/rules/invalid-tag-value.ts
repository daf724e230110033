import { isTagKey } from '../conditions';
import { needsReview, replaceValue } from '../edits';
import { defineStatementRule } from '../rule';

export const invalidTagValue = defineStatementRule({
  code: 'lint/invalid-tag-value',
  severity: 'warning',
  params: ['value'],
  message: '“{value}” is no tag: a tag is written as key&value.',
  docs: {
    summary: 'The value of a tag condition is not a key and a value with one & between them.',
    rationale:
      'Tags are compared as one text of key, & and value. A value in another form matches no tag, so an allow grants nothing and a deny does not bite.',
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
      "qcs:resource_tag": "team:one"
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
    sources: ['cam-58420', 'cam-58421', 'cam-errors'],
  },
  serviceError: 'InvalidParameter.ConditionContentError',
  check({ subject, report }) {
    for (const { statement, condition } of subject.conditions) {
      if (!isTagKey(condition) || condition.written?.base.kind !== 'string') continue;
      for (const entry of condition.entries) {
        const value = String(entry.value);
        // A pattern may leave either side open, and a variable may stand for both.
        if (isTag(value) || value.includes('*') || value.includes('${')) continue;
        const meant = value.replace(/^([^:=&]+)[:=]([^:=&]+)$/, '$1&$2');
        report({
          at: entry.path,
          params: { value },
          ...(meant === value
            ? {}
            : { fix: needsReview(replaceValue({ statement, condition }, entry, meant)) }),
        });
      }
    }
  },
});

function isTag(value: string): boolean {
  const [key, text, ...more] = value.split('&');
  return key !== '' && text !== undefined && text !== '' && more.length === 0;
}
