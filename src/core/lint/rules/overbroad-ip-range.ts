import { readNetworkOnce } from '../read-values';
import { defineStatementRule } from '../rule';

export const overbroadIpRange = defineStatementRule({
  code: 'lint/overbroad-ip-range',
  severity: 'warning',
  params: ['value'],
  message: '{value} holds every address, so this condition restricts nothing.',
  docs: {
    summary: 'A range of addresses covers all of them.',
    rationale:
      'The condition looks like a restriction and is none. Name the ranges from which calls may come, or remove the condition.',
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
      "qcs:ip": "0.0.0.0/0"
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
    sources: ['cam-58420'],
  },
  check({ subject, report }) {
    for (const { condition } of subject.conditions) {
      const base = condition.written?.base;
      if (base?.kind !== 'ip' || base.isNegated) continue;
      for (const { value, path } of condition.entries) {
        const network = typeof value === 'string' ? readNetworkOnce(value) : null;
        if (network?.prefixLength === 0) report({ at: path, params: { value: String(value) } });
      }
    }
  },
});
