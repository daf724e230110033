import { defineStatementRule } from '../rule';
import { suggestKey } from '../suggest-operator';

export const unknownConditionKey = defineStatementRule({
  code: 'lint/unknown-condition-key',
  severity: 'warning',
  params: ['key'],
  message: '{key} is none of the published condition keys.',
  docs: {
    summary: 'A condition key that is not among those published for all products.',
    rationale:
      'A key that no call carries makes every operator false, so an allow grants nothing and a deny does not bite. Check the name, or remove the condition.',
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
      "qcs:source_vpc": "vpc-1"
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
    "ip_equal": {
      "qcs:ip": "203.0.113.0/24"
    }
  }
}`,
    sources: ['cam-58420', 'cam-errors'],
    limits: 'Keys of other products (cvm:…, cos:…) are not checked, since their lists are open.',
  },
  check({ subject, report }) {
    for (const { condition } of subject.conditions) {
      const { key, known, path } = condition;
      if (known !== undefined || !isOurs(key) || suggestKey(key) !== undefined) continue;
      report({ at: path, part: 'key', params: { key } });
    }
  },
});

/** Keys for all products, of the registry, or without a product. */
function isOurs(key: string): boolean {
  return key.startsWith('qcs:') || key.startsWith('tcr:') || !key.includes(':');
}
