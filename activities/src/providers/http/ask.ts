import { setTimeout as sleep } from 'node:timers/promises';
import { isOverdue, within } from '@worldkiln/blobs';
import { KilnError, LIMITS } from '@worldkiln/contracts';
import type { z } from 'zod';
import { type Meaning, meaningOfStatus, providerError, retryAfterS } from './classify.ts';

/** How an adapter reads an error answer of its protocol; null leaves it to the status. */
export type ErrorReader = (status: number, body: unknown) => { meaning: Meaning; said?: string | undefined; waitS?: number | undefined } | null;

export interface Line {
  /** The provider’s id, for messages. */
  who: string;
  baseUrl: string;
  headers: Record<string, string>;
  readError: ErrorReader;
}

export interface Ask {
  method: 'GET' | 'POST' | 'DELETE';
  path: string;
  headers?: Record<string, string>;
  body?: { json: unknown } | { form: () => FormData };
  /** `read` may be repeated. `start` costs something: once it may have arrived, it is not sent again from here. */
  intent: 'read' | 'start';
  deadlineS: number;
  bytesMax?: number;
}

/**
 * One call to a provider, the same way for all of them: a deadline over the whole answer (a slow drip is no answer),
 * a limit on its size, no redirects, 429 waited out within a budget of its own, other repeats only where they are
 * safe, and every failure through one table.
 */
export async function ask<T>(line: Line, call: Ask, shape: z.ZodType<T>, signal: AbortSignal): Promise<T> {
  let waitedS = 0;
  let limited = 0;
  for (let failures = 0; ;) {
    try {
      return await within(call.deadlineS * 1000, signal, (ending) => once(line, call, shape, ending));
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof KilnError)) throw error;
      const limit = error.kind === 'busy';
      const pauseS = limit ? (error.waitS ?? 1) : 0.25 * 2 ** failures;
      if (limit) {
        // A full queue is not waited out here: the step comes back, and others use the place meanwhile.
        if (error.code !== 'provider_rate_limited' || ++limited >= LIMITS.provider429Tries || waitedS + pauseS > LIMITS.provider429WaitS) throw error;
        waitedS += pauseS;
      } else if (!repeatable(call, error) || ++failures >= LIMITS.providerCallTries) throw error;
      await sleep(pauseS * 1000, undefined, { signal });
    }
  }
}

/** A connection that was refused carried nothing, so even a start may be tried again. */
const repeatable = ({ intent }: Ask, { kind, code }: KilnError): boolean => code === 'provider_unreachable' || (intent === 'read' && kind === 'upstream');

async function once<T>({ who, baseUrl, headers, readError }: Line, call: Ask, shape: z.ZodType<T>, signal: AbortSignal): Promise<T> {
  try {
    const answer = await fetch(`${baseUrl}${call.path}`, {
      method: call.method,
      headers: { accept: 'application/json', ...headers, ...call.headers, ...(call.body && 'json' in call.body ? { 'content-type': 'application/json' } : {}) },
      ...(call.body === undefined ? {} : { body: 'json' in call.body ? JSON.stringify(call.body.json) : call.body.form() }),
      // Not 'error': with it undici holds the request weakly, and once that is collected no abort reaches the body any more (nodejs/undici#4627).
      redirect: 'manual',
      signal,
    });
    if (answer.status >= 300 && answer.status < 400) throw providerError(who, 'down', { said: 'it sends us elsewhere' });
    const text = await readText(answer, call.bytesMax ?? LIMITS.providerAnswerBytes);
    if (text === null) throw unreadable(who, call, 'too_large');
    const json = parsed(text);
    if (!answer.ok) {
      const told = readError(answer.status, json);
      throw providerError(who, told?.meaning ?? meaningOfStatus(answer.status), {
        said: told?.said,
        waitS: told?.waitS ?? retryAfterS(answer.headers.get('retry-after'), Date.now()),
      });
    }
    const result = shape.safeParse(json);
    if (result.success) return result.data;
    // Some protocols answer 200 and put the refusal inside.
    const inside = readError(answer.status, json);
    if (inside !== null) throw providerError(who, inside.meaning, inside);
    throw unreadable(who, call, 'garbage', result.error);
  } catch (error) {
    if (error instanceof KilnError) throw error;
    const overdue = isOverdue(signal);
    if (!overdue) signal.throwIfAborted();
    throw providerError(who, overdue ? 'silent' : connectionRefused(error) ? 'unreachable' : 'down', { cause: error });
  }
}

/** Whoever started something with such an answer cannot know whether it runs: then it is as good as none. */
const unreadable = (who: string, { intent }: Ask, meaning: 'garbage' | 'too_large', cause?: unknown): KilnError =>
  providerError(who, intent === 'start' ? 'down' : meaning, { said: 'its answer could not be read', cause });

/** Null when there is more of it than anything we take. */
async function readText(answer: Response, bytesMax: number): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  // fetch’s own type of the body is not the iterable that it is in Node.
  for await (const chunk of (answer.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > bytesMax) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, bytes).toString('utf8');
}

function parsed(text: string): unknown {
  if (text.trim() === '') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Codes after which nothing of the call has left: no such host, nobody listening, no way there. */
const NOTHING_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);

function connectionRefused(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < 4; at = at.cause, depth++) {
    if ('code' in at && typeof at.code === 'string' && NOTHING_SENT.has(at.code)) return true;
    if (at instanceof AggregateError && at.errors.length > 0 && at.errors.every(connectionRefused)) return true;
  }
  return false;
}
