import { BlockList, isIP } from 'node:net';

/**
 * Whether an IP address belongs to the public internet. Everything with a special meaning is
 * refused (loopback, private, link-local and with it cloud metadata, shared, documentation,
 * multicast, and forms that carry an IPv4 address inside: mapped, NAT64, 6to4, Teredo).
 */
export function isPublicAddress(address: string): boolean {
  const plain = address.split('%')[0] ?? '';
  if (isIP(plain) === 4) return !SPECIAL.check(plain, 'ipv4');
  if (isIP(plain) === 6) return GLOBAL.check(plain, 'ipv6') && !SPECIAL.check(plain, 'ipv6');
  return false;
}

// IANA special-purpose address registries (RFC 6890 and its updates).
const SPECIAL_IPV4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const;
const SPECIAL_IPV6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const;

const SPECIAL = new BlockList();
for (const [network, bits] of SPECIAL_IPV4) SPECIAL.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of SPECIAL_IPV6) SPECIAL.addSubnet(network, bits, 'ipv6');

const GLOBAL = new BlockList();
GLOBAL.addSubnet('2000::', 3, 'ipv6');
