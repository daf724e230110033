/** An IPv4 or IPv6 network; a bare address is a network of one. Groups hold 16 bits each. */
export interface IpNetwork {
  /** 2 groups for IPv4, 8 for IPv6. Host bits may be set; `prefixLength` masks them. */
  readonly groups: readonly number[];
  /** In bits, from 0 to 32 or 128. */
  readonly prefixLength: number;
}

/**
 * Reads `10.217.182.3/24`, `1.2.3.4`, `2001:db8::/32` or `::1`. Host bits may be set, as in the vendor's
 * standard sample. An IPv4 address written inside IPv6 (`::ffff:1.2.3.4`) is that IPv4 address.
 *
 * @returns `null` for anything else, octets with leading zeros included: readers disagree on their base.
 * @see domain facts, section 4.4 "Value rules"
 */
export function readIpNetwork(text: string): IpNetwork | null {
  if (text.length > longestNetwork) return null;
  const slash = text.indexOf('/');
  const groups = readAddress(slash < 0 ? text : text.slice(0, slash));
  if (groups === null) return null;
  const size = groups.length * 16;
  const prefixLength = slash < 0 ? size : readDecimal(text.slice(slash + 1), size);
  return prefixLength === null ? null : unmap({ groups, prefixLength });
}

/** Reads one address, without a prefix length. */
export function readIpAddress(text: string): IpNetwork | null {
  return text.includes('/') ? null : readIpNetwork(text);
}

/** Addresses of one family are never inside a network of the other. */
export function isAddressInside(address: IpNetwork, network: IpNetwork): boolean {
  if (address.groups.length !== network.groups.length) return false;
  let bitsLeft = network.prefixLength;
  for (let index = 0; bitsLeft > 0; index += 1, bitsLeft -= 16) {
    const ignoredBits = Math.max(0, 16 - bitsLeft);
    const difference = (address.groups[index] ?? 0) ^ (network.groups[index] ?? 0);
    if (difference >> ignoredBits !== 0) return false;
  }
  return true;
}

const longestNetwork = 'ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255/128'.length;

function readAddress(text: string): readonly number[] | null {
  return text.includes(':') ? readIpv6(text) : readIpv4(text);
}

function readIpv4(text: string): readonly number[] | null {
  const octets = text.split('.').map((octet) => readDecimal(octet, 255));
  const [first, second, third, fourth] = octets;
  if (octets.length !== 4 || first == null || second == null || third == null || fourth == null) return null;
  return [first * 256 + second, third * 256 + fourth];
}

function readIpv6(text: string): readonly number[] | null {
  const halves = text.split('::');
  if (halves.length > 2) return null;
  const [head, tail] = halves.map((half, index) => readGroups(half, index === halves.length - 1));
  if (head == null || tail === null) return null;
  if (tail === undefined) return head.length === 8 ? head : null;
  // `::` stands for at least one group of zeros.
  const zeros = 8 - head.length - tail.length;
  return zeros < 1 ? null : [...head, ...new Array<number>(zeros).fill(0), ...tail];
}

/** The groups between colons; the last group of the whole address may be IPv4. An empty text has none. */
function readGroups(text: string, isEnd: boolean): readonly number[] | null {
  if (text === '') return [];
  const groups: number[] = [];
  const parts = text.split(':');
  for (const [index, part] of parts.entries()) {
    if (isEnd && index === parts.length - 1 && part.includes('.')) {
      const ipv4 = readIpv4(part);
      if (ipv4 === null) return null;
      groups.push(...ipv4);
    } else {
      if (!/^[0-9a-fA-F]{1,4}$/.test(part)) return null;
      groups.push(Number.parseInt(part, 16));
    }
  }
  return groups;
}

function readDecimal(text: string, greatest: number): number | null {
  if (!/^(0|[1-9][0-9]{0,2})$/.test(text)) return null;
  const value = Number(text);
  return value <= greatest ? value : null;
}

function unmap(network: IpNetwork): IpNetwork {
  const isMapped =
    network.groups.length === 8 &&
    network.prefixLength >= 96 &&
    network.groups.every((group, index) => index > 5 || group === (index === 5 ? 0xffff : 0));
  return isMapped ? { groups: network.groups.slice(6), prefixLength: network.prefixLength - 96 } : network;
}
