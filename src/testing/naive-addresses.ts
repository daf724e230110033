/** Whether a text is an IPv4 or IPv6 address, or one with the length of a network behind it. */
export function isNetwork(text: string): boolean {
  const [address = '', length, ...more] = text.split('/');
  const bits = bitsOf(address);
  if (bits === null || more.length > 0) return false;
  return length === undefined || (/^(0|[1-9]\d{0,2})$/.test(length) && Number(length) <= bits.length);
}

/** Both have to be as `isNetwork` asks. Addresses of one family are never inside a network of the other. */
export function inNetwork(address: string, network: string): boolean {
  const [base = '', length] = network.split('/');
  const one = bitsOf(address);
  const other = bitsOf(base);
  if (one === null || other === null || one.length !== other.length) return false;
  const count = length === undefined ? other.length : Number(length);
  return one.slice(0, count) === other.slice(0, count);
}

/** 32 or 128 characters `0` or `1`. */
function bitsOf(address: string): string | null {
  return address.includes(':') ? bitsOfGroups(address) : bitsOfOctets(address);
}

function bitsOfOctets(address: string): string | null {
  const octets = address.split('.');
  const isWritten = (octet: string) => /^(0|[1-9]\d{0,2})$/.test(octet) && Number(octet) <= 255;
  if (octets.length !== 4 || !octets.every(isWritten)) return null;
  return octets.map((octet) => Number(octet).toString(2).padStart(8, '0')).join('');
}

/** Eight groups, of which `::` leaves out zeros; an IPv4 address as the last two is not read. */
function bitsOfGroups(address: string): string | null {
  const [head = '', tail, ...more] = address.split('::');
  if (more.length > 0) return null;
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const missing = 8 - before.length - after.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return null;
  const groups = [...before, ...Array.from({ length: missing }, () => '0'), ...after];
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return null;
  return groups.map((group) => Number.parseInt(group, 16).toString(2).padStart(16, '0')).join('');
}
