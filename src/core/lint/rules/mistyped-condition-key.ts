import { moveCondition } from '../conditions';
import { needsReview } from '../edits';
import { defineStatementRule } from '../rule';
import { suggestKey } from '../suggest-operator';

export const mistypedConditionKey = defineStatementRule({
  code: 'lint/mistyped-condition-key',
  severity: 'error',
  params: ['key', 'suggestion'],
  message: 'There is no condition key “{key}”. Did you mean {suggestion}?',
  docs: {
    summary: 'A condition key in other letter case, with white space or with a wrong letter.',
    rationale:
      'Keys are compared letter by letter, so this one is absent from every call: an allow grants nothing, a deny does not bite.',
    avoid: `{
  "effect": "allow",
  "action": [
    "tcr:PullRepositoryPersonal"
  ],
  "resource": [
    "qcs::tcr:::repo/team-01/*"
  ],
  "condition": {
    "ip_equal": {
      "qcs:Ip": "203.0.113.0/24"
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
    sources: ['cam-58420', 'cam-58421', 'cam-errors'],
    limits: 'One page of the vendor says that case does not count; the newer one says that it does.',
  },
  serviceError: 'InvalidParameter.ConditionContentError',
  check({ subject, report }) {
    for (const { statement, condition } of subject.conditions) {
      const { key, known, path } = condition;
      const suggestion = known === undefined ? suggestKey(key) : undefined;
      if (suggestion === undefined) continue;
      const edits = moveCondition({ statement, condition }, { key: suggestion });
      report({
        at: path,
        part: 'key',
        params: { key, suggestion },
        ...(edits === null ? {} : { fix: needsReview(...edits) }),
      });
    }
  },
});
