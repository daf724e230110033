import type { IpNetwork, WantedValue } from '../../matching';

/**
 * Addresses such that every address lies in the same networks as one of them. Networks begin and end at
 * certain addresses; between two neighbouring borders nothing changes. Both families are there whatever the
 * conditions name, IPv4 first.
 */
export function listAddresses(wanted: readonly WantedValue[]): readonly string[] {
  const networks = wanted.flatMap((value) =>
    value.state === 'ready' && value.operand.kind === 'network' ? [value.operand.network] : [],
  );
  return [...listFamily(networks, 2), ...listFamily(networks, 8)];
}

function listFamily(networks: readonly IpNetwork[], groupCount: 2 | 8): readonly string[] {
  const size = BigInt(groupCount * 16);
  const borders = new Set<bigint>([0n]);
  for (const { groups, prefixLength } of networks) {
    if (groups.length !== groupCount) continue;
    const width = size - BigInt(prefixLength);
    const start = (toNumber(groups) >> width) << width;
    borders.add(start);
    const end = start + (1n << width);
    if (end < 1n << size) borders.add(end);
  }
  const sorted = [...borders].sort((one, other) => (one < other ? -1 : 1));
  return sorted.map((start, index) =>
    write(pickInside(start, sorted[index + 1] ?? 1n << size, groupCount), groupCount),
  );
}

/** A documentation address where one lies inside, else the second of the stretch, else the first. */
function pickInside(start: bigint, end: bigint, groupCount: 2 | 8): bigint {
  const known = groupCount === 2 ? documentationV4 : documentationV6;
  if (known >= start && known < end) return known;
  return start + 1n < end ? start + 1n : start;
}

/** 203.0.113.7 and 2001:db8::7 */
const documentationV4 = 0xcb007107n;
const documentationV6 = 0x20010db8_00000000_00000000_00000007n;

function toNumber(groups: readonly number[]): bigint {
  let value = 0n;
  for (const group of groups) value = (value << 16n) | BigInt(group);
  return value;
}

function write(address: bigint, groupCount: 2 | 8): string {
  const bits = groupCount === 2 ? 8n : 16n;
  const parts: string[] = [];
  for (let shift = BigInt(groupCount * 16) - bits; shift >= 0n; shift -= bits) {
    const part = (address >> shift) & ((1n << bits) - 1n);
    parts.push(part.toString(groupCount === 2 ? 10 : 16));
  }
  return parts.join(groupCount === 2 ? '.' : ':');
}
