import { type IncomingMessage, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { KilnError } from '@worldkiln/contracts';
import { type AddressGuard, checkedUrl, guardedLookup, refusedUrl } from './guarded-address.ts';
import { within } from './within.ts';

export interface GuardedPost extends AddressGuard {
  headers: Record<string, string>;
  body: string;
  timeMs: number;
  signal?: AbortSignal;
}

export interface Posted {
  status: number;
  /** What the receiver said in Retry-After, in seconds. */
  retryAfterS: number | null;
}

/** A receiver's answer is its status: of the rest so much is read that a connection ends in good order. */
const ANSWER_BYTES = 64 * 1024;

/**
 * POSTs to a URL that a stranger named, past the same guard as `fetchGuarded`. A redirect is an answer like any other
 * and not followed: what was signed for one address is not carried to another. https, unless the operator trusts it.
 */
export async function postGuarded(url: string, guard: GuardedPost): Promise<Posted> {
  const target = postableUrl(url, guard);
  return within(guard.timeMs, guard.signal, async (signal) => {
    try {
      const answer = await post(target, guard, signal);
      await drain(answer);
      return { status: answer.statusCode ?? 0, retryAfterS: secondsOf(answer.headers['retry-after']) };
    } catch (error) {
      for (let inner: unknown = error; inner instanceof Error; inner = inner.cause) if (inner instanceof KilnError) throw inner;
      const why = signal.aborted ? `did not answer within ${Math.round(guard.timeMs / 1000)} s` : `could not be reached${codeOf(error)}`;
      throw new KilnError('upstream', { code: 'url_unreachable', message: `${target.host} ${why}.`, cause: error });
    }
  });
}

/** Whether a URL may be posted to, as far as its text tells. */
export function postableUrl(text: string, guard: Pick<AddressGuard, 'trusted'>): URL {
  const url = checkedUrl(text, guard);
  if (url.protocol !== 'https:' && guard.trusted?.includes(url.origin) !== true) throw refusedUrl('it is not https');
  return url;
}

function post(url: URL, guard: GuardedPost, signal: AbortSignal): Promise<IncomingMessage> {
  const body = Buffer.from(guard.body);
  return new Promise((resolve, reject) => {
    const sent = (url.protocol === 'https:' ? httpsRequest : httpRequest)(
      url,
      {
        method: 'POST',
        signal,
        // A pooled socket was opened under another name's check.
        agent: false,
        headers: { ...guard.headers, 'content-length': body.length, 'user-agent': 'Worldkiln' },
        ...guardedLookup(url, guard),
      },
      resolve,
    );
    sent.once('error', reject);
    sent.end(body);
  });
}

/** Reads to the end, or to as much as anybody needs to say "thanks". */
async function drain(answer: IncomingMessage): Promise<void> {
  let bytes = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > ANSWER_BYTES) break;
  }
  answer.destroy();
}

function secondsOf(header: string | undefined): number | null {
  if (header === undefined) return null;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : null;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : '';
}
