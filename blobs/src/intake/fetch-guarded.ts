import { lookup as dnsLookup, type LookupAddress } from 'node:dns';
import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { KilnError } from '@worldkiln/contracts';
import { isPublicAddress } from './public-address.ts';
import { within } from './within.ts';

export interface GuardedFetch {
  /** More bytes than this end it. */
  bytesMax: number;
  /** All of it, redirects included. */
  timeMs: number;
  /** What may come, without parameters: 'image/png'. Servers that say nothing say 'application/octet-stream'. */
  types: readonly string[];
  /** Origins inside our own network that the operator named: 'http://10.0.0.5:8188'. */
  trusted?: readonly string[];
  signal?: AbortSignal;
  /** How names become addresses; the system's way when left out. */
  lookup?: typeof dnsLookup;
}

export interface Fetched {
  bytes: Uint8Array<ArrayBuffer>;
  mime: string;
  /** Where it came from in the end. */
  url: string;
}

const REDIRECTS = 5;
const REDIRECTED = new Set([301, 302, 303, 307, 308]);
/** Above these ports live web servers; below, other services that could be made to hear things. */
const LOW_PORTS = new Set(['', '80', '443']);
const LOW_PORT_MAX = 1023;

/**
 * GETs a URL that a stranger or a provider named. Nothing inside our network is ever asked: the address is checked as a
 * literal in whatever spelling, and as DNS answers it at the moment of connecting (the socket goes to the checked
 * address, so a name that changes its answer gains nothing), at every redirect anew. `fetch` has no hook at that place:
 * undici never calls `lookup` for literals, so this speaks node:http.
 */
export const fetchGuarded = (url: string, guard: GuardedFetch): Promise<Fetched> => within(guard.timeMs, guard.signal, (signal) => follow(url, guard, signal));

async function follow(url: string, guard: GuardedFetch, signal: AbortSignal): Promise<Fetched> {
  let target = checkedUrl(url, guard);
  for (let hops = 0; hops <= REDIRECTS; hops++) {
    const answer = await get(target, guard, signal);
    const { statusCode: status = 0, headers } = answer;
    if (!REDIRECTED.has(status)) return takeBody(answer, target, guard, signal);
    answer.destroy();
    const next = headers.location !== undefined && URL.canParse(headers.location, target.href) ? new URL(headers.location, target) : null;
    if (next === null) throw unusable(`${target.host} redirects to nowhere`);
    if (target.protocol === 'https:' && next.protocol === 'http:') throw refused('the server redirects from https to http');
    target = checkedUrl(next.href, guard);
  }
  throw unusable(`it redirects more than ${REDIRECTS} times`);
}

/** Whether a URL may be asked at all, as far as its text tells. Throws what to do. */
export function checkedUrl(text: string, { trusted = [] }: Pick<GuardedFetch, 'trusted'>): URL {
  // WHATWG parsing spells 0x7f.1, 2130706433 and 0177.0.0.1 all as 127.0.0.1.
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol)) throw refused('it is no http or https URL');
  if (url.username !== '' || url.password !== '') throw refused('it holds a name or password');
  if (trusted.includes(url.origin)) return url;
  if (!LOW_PORTS.has(url.port) && Number(url.port) <= LOW_PORT_MAX) throw refused(`port ${url.port} is not for web pages`);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !isPublicAddress(host)) throw inside();
  return url;
}

function get(url: URL, guard: GuardedFetch, signal: AbortSignal): Promise<IncomingMessage> {
  const options: RequestOptions = {
    signal,
    // A pooled socket was opened under another name's check.
    agent: false,
    headers: { accept: guard.types.join(', '), 'accept-encoding': 'identity', 'user-agent': 'Worldkiln' },
    ...(guard.trusted?.includes(url.origin) ? {} : { lookup: checkedLookup(guard.lookup ?? dnsLookup) }),
  };
  return new Promise<IncomingMessage>((resolve, reject) => {
    const sent = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, options, resolve);
    sent.once('error', reject);
    sent.end();
  }).catch((error: unknown) => Promise.reject(unreachable(url, error)));
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

async function takeBody(answer: IncomingMessage, url: URL, guard: GuardedFetch, signal: AbortSignal): Promise<Fetched> {
  try {
    const { statusCode: status = 0, headers } = answer;
    if (status === 429 || status >= 500) throw away(url, `answers ${status}`);
    if (status !== 200) throw unusable(`${url.host} answers ${status}`);
    const mime = (headers['content-type'] ?? 'application/octet-stream').split(';')[0]?.trim().toLowerCase() ?? '';
    if (!guard.types.includes(mime)) throw unusable(`it is ${mime.slice(0, 80)}, not ${guard.types.join(' or ')}`);
    const encoding = headers['content-encoding'] ?? 'identity';
    if (encoding !== 'identity') throw unusable('it came compressed, though plain bytes were asked for');
    if (Number(headers['content-length'] ?? 0) > guard.bytesMax) throw tooLarge(guard.bytesMax);
    return { bytes: await readAll(answer, guard.bytesMax, url, signal), mime, url: url.href };
  } finally {
    answer.destroy();
  }
}

async function readAll(answer: IncomingMessage, bytesMax: number, url: URL, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const part of answer as AsyncIterable<Buffer>) {
      length += part.length;
      if (length > bytesMax) throw tooLarge(bytesMax);
      parts.push(part);
    }
    signal.throwIfAborted();
  } catch (error) {
    throw unreachable(url, error);
  }
  return Buffer.concat(parts, length);
}

const refused = (why: string) =>
  new KilnError('refused', { code: 'url_refused', message: `This URL is not fetched: ${why}. Use a public http or https address.` });
const inside = () =>
  new KilnError('refused', { code: 'url_inside', message: 'This URL leads into a private network, which is never asked. Upload the file instead.' });
const unusable = (why: string) => new KilnError('invalid', { code: 'url_unusable', message: `This URL gives nothing usable: ${why}. Check it in a browser.` });
const tooLarge = (bytesMax: number) =>
  new KilnError('invalid', { code: 'url_too_large', message: `What this URL gives has more than ${bytesMax} bytes. Use a smaller file.`, http: 413 });
const away = (url: URL, why: string, cause?: unknown) =>
  new KilnError('upstream', { code: 'url_unreachable', message: `${url.host} ${why}. Try again later, or upload the file.`, cause });

function unreachable(url: URL, error: unknown): KilnError {
  for (let inner: unknown = error; inner instanceof Error; inner = inner.cause) if (inner instanceof KilnError) return inner;
  const slow = error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError');
  return away(url, slow ? 'took too long' : 'could not be reached', error);
}
