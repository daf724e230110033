import { needsReview, replaceValue } from '../edits';
import { readNetworkOnce } from '../read-values';
import { defineStatementRule } from '../rule';

export const invalidIpRange = defineStatementRule({
  code: 'lint/invalid-ip-range',
  severity: 'error',
  params: ['value'],
  message: '“{value}” is no address and no range of addresses.',
  docs: {
    summary: 'The value of an address condition cannot be read as an address or a CIDR range.',
    rationale:
      'The service refuses such a value, or the condition never holds. Write an address (203.0.113.7) or a range (203.0.113.0/24).',
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
      "qcs:ip": "203.0.113.0/33"
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
  },
  serviceError: 'InvalidParameter.ConditionContentError',
  check({ subject, report }) {
    for (const { statement, condition } of subject.conditions) {
      const base = condition.written?.base;
      if (base?.kind !== 'ip') continue;
      for (const entry of condition.entries) {
        if (!isUnreadable(entry.value)) continue;
        const meant = suggest(String(entry.value));
        report({
          at: entry.path,
          params: { value: String(entry.value) },
          ...(meant === null
            ? {}
            : { fix: needsReview(replaceValue({ statement, condition }, entry, meant)) }),
        });
      }
    }
  },
});

function isUnreadable(value: unknown): boolean {
  return typeof value !== 'string' || (!value.includes('${') && readNetworkOnce(value) === null);
}

/** White space around or inside is the slip that copying from a table brings. */
function suggest(value: string): string | null {
  const tight = value.replace(/\s+/g, '');
  return readNetworkOnce(tight) === null ? null : tight;
}
