import { defineStatementRule } from '../rule';

export const ineffectiveIpCondition = defineStatementRule({
  code: 'lint/ineffective-ip-condition',
  severity: 'warning',
  params: ['action', 'effect'],
  message:
    '{action} does not support qcs:ip, so this {effect, select, allow {allow does not grant it} other {deny does not stop it}}.',
  docs: {
    summary: 'A condition on the caller’s address covers a call that does not support it.',
    rationale:
      'The vendor’s table marks these calls as without address restriction: the key is absent there, and every condition on it is false. Put them into a statement without the condition.',
    avoid: `{
  "effect": "allow",
  "action": [
    "tcr:CreateHelmChart"
  ],
  "resource": [
    "qcs::tcr:::repository/tcr-1/team/app"
  ],
  "condition": {
    "ip_equal": {
      "qcs:ip": "203.0.113.0/24"
    }
  }
}`,
    prefer: `{
  "effect": "allow",
  "action": [
    "tcr:CreateHelmChart"
  ],
  "resource": [
    "qcs::tcr:::repository/tcr-1/team/app"
  ]
}`,
    sources: ['cam-57160-zh'],
    limits:
      'Only actions named in full are looked at; for most calls no readable page says whether they support the restriction.',
  },
  check({ subject, report }) {
    for (const statement of subject.statements) {
      const condition = statement.conditions.find(
        ({ key, written }) => key === 'qcs:ip' && !written?.ifExists,
      );
      if (condition === undefined || statement.effect === null) continue;
      for (const entry of statement.actions) {
        if (entry.known?.ipRestriction !== false) continue;
        report({
          at: entry.path,
          params: { action: entry.text, effect: statement.effect },
          related: [condition.path],
        });
      }
    }
  },
});
