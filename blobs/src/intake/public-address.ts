import { BlockList, isIP } from 'node:net';

/** IPv4 that is somebody's inside, or nobody's: IANA's special-purpose registry, and multicast. */
const INSIDE_V4: readonly [string, number][] = [
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
  ['224.0.0.0', 3],
];
/** Of IPv6 only global unicast is outside at all; inside of it, what tunnels to other addresses or is for documents. */
const OUTSIDE_V6: readonly [string, number] = ['2000::', 3];
const INSIDE_V6: readonly [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const insideV4 = listOf(INSIDE_V4, 'ipv4');
const insideV6 = listOf(INSIDE_V6, 'ipv6');
const outsideV6 = listOf([OUTSIDE_V6], 'ipv6');

/**
 * Whether an address is one of the public internet. IPv4 dressed as IPv6 (mapped, NAT64, 6to4, Teredo) never is: no
 * honest name answers with one, and each is a way around the list.
 */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !insideV4.check(address, 'ipv4');
    case 6:
      return outsideV6.check(address, 'ipv6') && !insideV6.check(address, 'ipv6');
    default:
      return false;
  }
}

function listOf(subnets: readonly (readonly [string, number])[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const [net, prefix] of subnets) list.addSubnet(net, prefix, family);
  return list;
}
