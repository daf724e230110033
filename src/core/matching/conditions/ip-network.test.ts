import { describe, expect, it } from 'vitest';
import { isAddressInside, readIpAddress, readIpNetwork } from './ip-network';

describe('isAddressInside', () => {
  it.each([
    ['host bits of the block are masked', '10.217.182.200', '10.217.182.3/24', true],
    ['the next block', '10.217.183.0', '10.217.182.3/24', false],
    ['a bare address is itself', '1.2.3.4', '1.2.3.4', true],
    ['and no other', '1.2.3.5', '1.2.3.4', false],
    ['a boundary inside an octet', '10.15.255.255', '10.8.0.0/13', true],
    ['just past it', '10.16.0.0', '10.8.0.0/13', false],
    ['everything', '255.255.255.255', '0.0.0.0/0', true],
    ['the upper half', '127.255.255.255', '128.0.0.0/1', false],
    ['one address of 31 bits', '1.2.3.5', '1.2.3.4/31', true],
    ['IPv6 in its short form', '2001:db8::1', '2001:db8:0:0:0:0:0:1', true],
    ['an IPv6 block', '2001:db8:ffff::1', '2001:db8::/32', true],
    ['outside an IPv6 block', '2001:db9::1', '2001:db8::/32', false],
    ['an IPv6 boundary inside a group', '2001:db8:8000::', '2001:db8::/33', false],
    ['the families do not mix', '::1', '0.0.0.0/0', false],
    ['nor the other way', '1.2.3.4', '::/0', false],
    ['IPv4 inside IPv6 is that address', '::ffff:10.1.2.3', '10.0.0.0/8', true],
    ['in hexadecimal too', '::ffff:a01:203', '10.1.2.3', true],
    ['one group of zeros left out', '1:2:3:4:5:6:0:8', '1:2:3:4:5:6::8', true],
    ['all of IPv4 inside IPv6', '1.2.3.4', '::ffff:0:0/96', true],
    ['a wider block than that is IPv6', '::1', '::ffff:0:0/64', true],
    [
      'the longest way to write one',
      'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff',
      'ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255/128',
      true,
    ],
    ['a block of them as well', '10.1.2.3', '::ffff:10.0.0.0/104', true],
  ])('%s', (_sentence, address, network, expected) => {
    const [one, other] = [readIpAddress(address), readIpNetwork(network)];
    expect(one !== null && other !== null && isAddressInside(one, other)).toBe(expected);
    expect([one, other]).not.toContain(null);
  });
});

describe('readIpNetwork', () => {
  it.each([
    '',
    ' 1.2.3.4',
    '1.2.3',
    '1.2.3.4.5',
    '256.0.0.1',
    '1.x.0.1',
    '1.2.x.1',
    '1.2.3.x',
    '::1.2.3.4:5',
    '010.0.0.1',
    '1.2.3.4/33',
    '1.2.3.4/',
    '1.2.3.4/08',
    '1.2.3.4/-1',
    '1.2.3.4/8/8',
    '0x1.2.3.4',
    '1.2.3.4/a',
    'localhost',
    '::1::',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4:5:6:7::8',
    'fe80::1%eth0',
    '::/129',
    '12345::',
    ':1',
    '1:',
    '::1.2.3',
    '1.2.3.4::',
    '/8',
    '9'.repeat(300),
  ])('refuses %j', (text) => {
    expect(readIpNetwork(text)).toBeNull();
  });

  it('refuses a block where one address is asked for', () => {
    expect(readIpAddress('10.0.0.0/8')).toBeNull();
  });
});
