import { moveCondition } from '../conditions';
import { needsReview } from '../edits';
import { defineStatementRule } from '../rule';

export const overbroadIfExist = defineStatementRule({
  code: 'lint/overbroad-if-exist',
  severity: 'info',
  params: ['operator', 'key'],
  message: '{operator} also holds for calls without {key}, so this allow does not restrict them.',
  docs: {
    summary: 'An allow restricts by a key only where the call carries it.',
    rationale:
      'With _if_exist a condition holds when the key is absent. For the address of the caller that means: calls that do not support the restriction are allowed from everywhere.',
    avoid: `{
  "effect": "allow",
  "action": [
    "tcr:PullRepositoryPersonal"
  ],
  "resource": [
    "qcs::tcr:::repo/team-01/*"
  ],
  "condition": {
    "ip_equal_if_exist": {
      "qcs:ip": "203.0.113.0/24"
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
    sources: ['cos-46205', 'cam-58419'],
    limits: 'Only the address of the caller is looked at.',
  },
  check({ subject, report }) {
    for (const { statement, condition } of subject.conditions) {
      const { written, operator, key, path } = condition;
      if (statement.effect !== 'allow' || written?.ifExists !== true || key !== 'qcs:ip') continue;
      const edits = moveCondition(
        { statement, condition },
        { operator: operator.slice(0, -'_if_exist'.length) },
      );
      report({
        at: path,
        part: 'key',
        params: { operator, key },
        ...(edits === null ? {} : { fix: needsReview(...edits) }),
      });
    }
  },
});
