import { BlockList, isIP } from 'node:net';
import { KilnError } from '@worldkiln/contracts';

/** Says who asks: the socket's other end, or whom a proxy of ours names. */
export type ClientAddress = (remote: string, forwardedFor: string | undefined) => string;

/**
 * Reads TRUSTED_PROXIES. The header is read from its end, where our own proxy wrote, back to the first address that is
 * no proxy of ours: whatever stands before it was written by the one who asks.
 */
export function clientAddress(trusted: string): ClientAddress {
  const proxies = new BlockList();
  for (const one of trusted.split(',').map((text) => text.trim())) if (one !== '') trust(proxies, one);
  const isProxy = (address: string) => isIP(address) !== 0 && proxies.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  return (remote, forwardedFor) => {
    let address = plain(remote);
    for (const hop of (forwardedFor ?? '').split(',').reverse()) {
      if (!isProxy(address)) return address;
      const named = plain(hop.trim());
      if (isIP(named) === 0) return address;
      address = named;
    }
    return address;
  };
}

function trust(proxies: BlockList, text: string): void {
  const [net = '', bits] = text.split('/');
  const family = isIP(net);
  const prefix = bits === undefined ? (family === 6 ? 128 : 32) : Number(bits);
  if (family === 0 || !Number.isInteger(prefix) || prefix < 0 || prefix > (family === 6 ? 128 : 32))
    throw new KilnError('invalid', { code: 'config_invalid', message: `TRUSTED_PROXIES holds ${JSON.stringify(text)}, which is no address or network.` });
  proxies.addSubnet(net, prefix, family === 6 ? 'ipv6' : 'ipv4');
}

/** IPv4 that came in over an IPv6 socket is IPv4. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');
