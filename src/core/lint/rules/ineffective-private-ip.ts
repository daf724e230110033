import { isAddressInside } from '../../matching';
import { readNetworkOnce } from '../read-values';
import { defineStatementRule } from '../rule';

export const ineffectivePrivateIp = defineStatementRule({
  code: 'lint/ineffective-private-ip',
  severity: 'info',
  message: 'All addresses here are private; calls over the internet never come from one.',
  docs: {
    summary: 'An address condition lists private addresses only.',
    rationale:
      'The service compares the address from which a call reaches it. That is a private one only inside the cloud’s own network; an office or a laptop shows its public address. Add that, unless calls come from the inner network alone.',
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
      "qcs:ip": "10.0.0.0/8"
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
      const { written, entries, path } = condition;
      if (written?.base.kind !== 'ip' || entries.length === 0) continue;
      const isPrivate = entries.every(({ value }) => typeof value === 'string' && isInside(value));
      if (isPrivate) report({ at: path, part: 'key', params: {} });
    }
  },
});

const privateNetworks = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '127.0.0.0/8', 'fc00::/7', '::1']
  .map(readNetworkOnce)
  .filter((network) => network !== null);

function isInside(value: string): boolean {
  const network = readNetworkOnce(value);
  return (
    network !== null &&
    privateNetworks.some(
      (outer) => outer.prefixLength <= network.prefixLength && isAddressInside(network, outer),
    )
  );
}
