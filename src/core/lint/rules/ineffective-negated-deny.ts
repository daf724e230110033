import { moveCondition } from '../conditions';
import { needsReview } from '../edits';
import { defineStatementRule } from '../rule';

export const ineffectiveNegatedDeny = defineStatementRule({
  code: 'lint/ineffective-negated-deny',
  severity: 'warning',
  params: ['key', 'operator'],
  message: 'This deny does not hold for calls without {key}: {operator} is false when the key is absent.',
  docs: {
    summary: 'A deny has a negated condition that lets calls without the key pass.',
    rationale:
      'In CAM every operator is false when the key is absent, negated ones too, unlike in other clouds. Such a deny fails open. Add _if_exist, or restrict the allow instead.',
    avoid: `{
  "effect": "deny",
  "action": [
    "tcr:PushRepositoryPersonal"
  ],
  "resource": [
    "qcs::tcr:::repo/team-01/*"
  ],
  "condition": {
    "ip_not_equal": {
      "qcs:ip": "203.0.113.0/24"
    }
  }
}`,
    prefer: `{
  "effect": "deny",
  "action": [
    "tcr:PushRepositoryPersonal"
  ],
  "resource": [
    "qcs::tcr:::repo/team-01/*"
  ],
  "condition": {
    "ip_not_equal_if_exist": {
      "qcs:ip": "203.0.113.0/24"
    }
  }
}`,
    sources: ['cos-46205', 'cam-58419'],
  },
  check({ subject, report }) {
    for (const { statement, condition } of subject.conditions) {
      const { written, operator, key, path } = condition;
      if (statement.effect !== 'deny' || written?.base.isNegated !== true || written.ifExists) continue;
      if (alwaysPresent.has(key) || !written.base.supportsIfExist) continue;
      const edits = moveCondition({ statement, condition }, { operator: `${operator}_if_exist` });
      report({
        at: path,
        part: 'key',
        params: { key, operator },
        ...(edits === null ? {} : { fix: needsReview(...edits) }),
      });
    }
  },
});

/** Every call arrives at some instant. */
const alwaysPresent: ReadonlySet<string> = new Set(['qcs:current_time']);
