import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { KilnError } from '@worldkiln/contracts';
import { type AddressGuard, checkedUrl, guardedLookup, refusedUrl } from './guarded-address.ts';
import { within } from './within.ts';

export interface GuardedFetch extends AddressGuard {
  /** More bytes than this end it. */
  bytesMax: number;
  /** All of it, redirects included. */
  timeMs: number;
  /** What may come, without parameters: 'image/png'. Servers that say nothing say 'application/octet-stream'. */
  types: readonly string[];
  signal?: AbortSignal;
}

export interface Fetched {
  bytes: Uint8Array<ArrayBuffer>;
  mime: string;
  /** Where it came from in the end. */
  url: string;
}

const REDIRECTS = 5;
const REDIRECTED = new Set([301, 302, 303, 307, 308]);
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
    if (target.protocol === 'https:' && next.protocol === 'http:') throw refusedUrl('the server redirects from https to http');
    target = checkedUrl(next.href, guard);
  }
  throw unusable(`it redirects more than ${REDIRECTS} times`);
}

function get(url: URL, guard: GuardedFetch, signal: AbortSignal): Promise<IncomingMessage> {
  const options: RequestOptions = {
    signal,
    // A pooled socket was opened under another name's check.
    agent: false,
    headers: { accept: guard.types.join(', '), 'accept-encoding': 'identity', 'user-agent': 'Worldkiln' },
    ...guardedLookup(url, guard),
  };
  return new Promise<IncomingMessage>((resolve, reject) => {
    const sent = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, options, resolve);
    sent.once('error', reject);
    sent.end();
  }).catch((error: unknown) => Promise.reject(unreachable(url, error)));
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
