import { moveCondition } from '../conditions';
import { needsReview } from '../edits';
import { defineStatementRule } from '../rule';

export const ineffectiveWildcardValue = defineStatementRule({
  code: 'lint/ineffective-wildcard-value',
  severity: 'warning',
  params: ['operator', 'value'],
  message: '{operator} compares “{value}” letter by letter: its star is no wildcard here.',
  docs: {
    summary: 'A value with a star stands under an operator that knows no wildcards.',
    rationale:
      'Only string_like and string_not_like know the star. Under another operator the value fits only a text that has a star itself.',
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
      "qcs:resource_tag": "team&o*"
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
    "for_any_value:string_like": {
      "qcs:resource_tag": "team&o*"
    }
  }
}`,
    sources: ['cam-58420', 'cam-58421'],
  },
  check({ subject, report }) {
    for (const { statement, condition } of subject.conditions) {
      const { written, operator } = condition;
      if (written?.base.kind !== 'string' || written.base.comparison !== 'equal') continue;
      for (const { value, path } of condition.entries) {
        if (typeof value !== 'string' || !value.includes('*')) continue;
        const edits = moveCondition(
          { statement, condition },
          { operator: operator.replace('_equal', '_like') },
        );
        report({
          at: path,
          params: { operator, value },
          ...(edits === null ? {} : { fix: needsReview(...edits) }),
        });
      }
    }
  },
});
