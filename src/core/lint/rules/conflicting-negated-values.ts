import { defineStatementRule } from '../rule';

export const conflictingNegatedValues = defineStatementRule({
  code: 'lint/conflicting-negated-values',
  severity: 'warning',
  params: ['operator'],
  message: '{operator} with several values can be read in two ways.',
  docs: {
    summary: 'A negated operator has more than one value.',
    rationale:
      'The pages say that one fitting value is enough, which would make “not a or not b” always true; it is taken here as “none of them”. Write one value for each condition, or use the positive operator in an allow.',
    avoid: `{
  "effect": "allow",
  "action": [
    "tcr:PullRepositoryPersonal"
  ],
  "resource": [
    "qcs::tcr:::repo/team-01/*"
  ],
  "condition": {
    "string_not_equal": {
      "qcs:uin": [
        "100000000001",
        "100000000002"
      ]
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
    "string_not_equal": {
      "qcs:uin": "100000000001"
    }
  }
}`,
    sources: ['cam-58419'],
  },
  check({ subject, report }) {
    for (const { condition } of subject.conditions) {
      const { written, operator, path } = condition;
      if (written?.base.isNegated !== true || new Set(condition.values).size < 2) continue;
      report({
        at: path,
        part: 'key',
        params: { operator },
        // The one sample of the vendor with several values negates addresses.
        ...(written.base.kind === 'ip' ? { severity: 'info' } : {}),
      });
    }
  },
});
