import type { DocumentPath } from '../../foundation';
import { safely } from '../edits';
import { defineStatementRule } from '../rule';

export const redundantConditionValue = defineStatementRule({
  code: 'lint/redundant-condition-value',
  severity: 'info',
  params: ['value'],
  message: '“{value}” is already listed in this condition.',
  docs: {
    summary: 'A condition lists the same value twice.',
    rationale: 'The repeat changes no decision. Remove it.',
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
      "qcs:ip": [
        "203.0.113.0/24",
        "203.0.113.0/24"
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
    "ip_equal": {
      "qcs:ip": "203.0.113.0/24"
    }
  }
}`,
    sources: ['cam-58419'],
  },
  check({ subject, report }) {
    for (const { condition } of subject.conditions) {
      const first = new Map<unknown, DocumentPath>();
      for (const { value, path } of condition.entries) {
        const earlier = first.get(value);
        if (earlier === undefined) first.set(value, path);
        else {
          const fix = safely({ kind: 'remove', path });
          report({ at: path, params: { value: String(value) }, related: [earlier], fix });
        }
      }
    }
  },
});
