import { replaceValue, safely } from '../edits';
import { readNetworkOnce } from '../read-values';
import { defineStatementRule } from '../rule';

export const redundantHostBits = defineStatementRule({
  code: 'lint/redundant-host-bits',
  severity: 'info',
  params: ['value', 'range'],
  message: '{value} stands for the whole range {range}.',
  docs: {
    summary: 'A range of addresses is written with an address inside it.',
    rationale:
      'The prefix length decides which part counts; the rest of the address is passed over, though it looks as if one address were meant. Write the first address of the range.',
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
      "qcs:ip": "203.0.113.7/24"
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
    sources: ['cam-58419', 'cam-58421'],
    limits: 'Ranges of IPv6 are not looked at.',
  },
  check({ subject, report }) {
    for (const { statement, condition } of subject.conditions) {
      if (condition.written?.base.kind !== 'ip') continue;
      for (const entry of condition.entries) {
        const range = typeof entry.value === 'string' ? toRange(entry.value) : null;
        if (range === null || range === entry.value) continue;
        const fix = safely(replaceValue({ statement, condition }, entry, range));
        report({ at: entry.path, params: { value: String(entry.value), range }, fix });
      }
    }
  },
});

/** The range with its first address; `null` for anything but an IPv4 range. */
function toRange(value: string): string | null {
  const network = value.includes('/') && !value.includes(':') ? readNetworkOnce(value) : null;
  if (network === null) return null;
  const { groups, prefixLength } = network;
  const [high = 0, low = 0] = groups.map((group, index) => {
    const ignoredBits = Math.min(16, Math.max(0, 16 * (index + 1) - prefixLength));
    return (group >> ignoredBits) << ignoredBits;
  });
  return `${high >> 8}.${high & 255}.${low >> 8}.${low & 255}/${prefixLength}`;
}
