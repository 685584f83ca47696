import { lookup as dnsLookup, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { KilnError } from '@worldkiln/contracts';
import { isPublicAddress } from './public-address.ts';

/** Whom a guarded request may reach. */
export interface AddressGuard {
  /** Origins inside our own network that the operator named: 'http://10.0.0.5:8188'. */
  trusted?: readonly string[];
  /** How names become addresses; the system's way when left out. */
  lookup?: typeof dnsLookup;
}

/** Above these ports live web servers; below, other services that could be made to hear things. */
const LOW_PORTS = new Set(['', '80', '443']);
const LOW_PORT_MAX = 1023;

/** Whether a URL may be asked at all, as far as its text tells. Throws what to do. */
export function checkedUrl(text: string, { trusted = [] }: Pick<AddressGuard, 'trusted'>): URL {
  // WHATWG parsing spells 0x7f.1, 2130706433 and 0177.0.0.1 all as 127.0.0.1.
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol)) throw refusedUrl('it is no http or https URL');
  if (url.username !== '' || url.password !== '') throw refusedUrl('it holds a name or password');
  if (trusted.includes(url.origin)) return url;
  if (!LOW_PORTS.has(url.port) && Number(url.port) <= LOW_PORT_MAX) throw refusedUrl(`port ${url.port} is not for web pages`);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !isPublicAddress(host)) throw inside();
  return url;
}

/** How a checked URL's name becomes an address: without questions for a trusted origin, else only public ones. */
export function guardedLookup(url: URL, { trusted = [], lookup = dnsLookup }: AddressGuard): { lookup?: LookupFunction } {
  return trusted.includes(url.origin) ? {} : { lookup: checkedLookup(lookup) };
}

/** A lookup that fails when any answer lies inside: of a mixed answer nobody knows which one a retry would take. */
function checkedLookup(lookup: typeof dnsLookup): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => {
      if (error) return callback(error, '', 0);
      if (addresses.length === 0 || !addresses.every(({ address }) => isPublicAddress(address))) return callback(inside(), '', 0);
      if (options.all) return callback(null, addresses);
      const [first] = addresses;
      callback(null, first?.address ?? '', first?.family);
    });
  };
}

export const refusedUrl = (why: string) =>
  new KilnError('refused', { code: 'url_refused', message: `This URL is not asked: ${why}. Use a public http or https address.` });
const inside = () =>
  new KilnError('refused', {
    code: 'url_inside',
    message: 'This URL leads into a private network, which is never asked. Use a public address, or upload the file itself.',
  });
