import { isInexact } from '../../matching';
import { defineStatementRule } from '../rule';

export const ineffectiveListCondition = defineStatementRule({
  code: 'lint/ineffective-list-condition',
  severity: 'info',
  params: ['action', 'operator'],
  message: 'List calls such as {action} pass over {operator}, so they are not restricted here.',
  docs: {
    summary: 'An allow restricts list calls with a condition that they are documented to pass over.',
    rationale:
      'On list calls only exact operators such as string_equal and ip_equal work; string_not_equal, string_like and their kind have no effect. Restrict with an exact operator, or put the list calls into a statement of their own.',
    avoid: `{
  "effect": "allow",
  "action": [
    "tcr:DescribeRepositoryOwnerPersonal"
  ],
  "resource": [
    "qcs::tcr:::repo/*"
  ],
  "condition": {
    "for_any_value:string_like": {
      "qcs:resource_tag": "team&o*"
    }
  }
}`,
    prefer: `{
  "effect": "allow",
  "action": [
    "tcr:DescribeRepositoryOwnerPersonal"
  ],
  "resource": [
    "qcs::tcr:::repo/*"
  ],
  "condition": {
    "for_any_value:string_equal": {
      "qcs:resource_tag": "team&one"
    }
  }
}`,
    sources: ['https://www.tencentcloud.com/document/product/598/58417'],
    limits: 'Only actions named in full are looked at; denies have a rule of their own.',
  },
  check({ subject, report }) {
    for (const { statement, condition } of subject.conditions) {
      const { written, operator, path } = condition;
      if (statement.effect !== 'allow' || written === undefined || !isInexact(written.base)) continue;
      const list = statement.actions.find(({ known }) => known?.access === 'list');
      if (list === undefined) continue;
      report({ at: path, part: 'key', params: { action: list.text, operator }, related: [list.path] });
    }
  },
});
