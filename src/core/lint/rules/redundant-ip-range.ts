import { isAddressInside } from '../../matching';
import { safely } from '../edits';
import { readNetworkOnce } from '../read-values';
import { defineStatementRule } from '../rule';

export const redundantIpRange = defineStatementRule({
  code: 'lint/redundant-ip-range',
  severity: 'info',
  params: ['value', 'other'],
  message: '{value} lies within {other}, which is listed too.',
  docs: {
    summary: 'A condition lists a range of addresses inside another one.',
    rationale:
      'The narrower range changes no decision. Remove it, or remove the wider one if that was not meant.',
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
        "203.0.113.7"
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
    limits:
      'Lists of more than 100 ranges are not looked at, and neither are ranges that several others cover together.',
  },
  check({ subject, report }) {
    for (const { condition } of subject.conditions) {
      if (condition.written?.base.kind !== 'ip' || condition.entries.length > rangeLimit) continue;
      const ranges = condition.entries.flatMap((entry) => {
        const network = typeof entry.value === 'string' ? readNetworkOnce(entry.value) : null;
        return network === null ? [] : [{ entry, network }];
      });
      for (const inner of ranges) {
        const outer = ranges.find(
          ({ network }) =>
            network.prefixLength < inner.network.prefixLength && isAddressInside(inner.network, network),
        );
        if (outer === undefined) continue;
        report({
          at: inner.entry.path,
          params: { value: String(inner.entry.value), other: String(outer.entry.value) },
          related: [outer.entry.path],
          fix: safely({ kind: 'remove', path: inner.entry.path }),
        });
      }
    }
  },
});

/** Each range is held against the others; longer lists are not looked at. */
const rangeLimit = 100;
