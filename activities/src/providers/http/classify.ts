import { type ErrorKind, KilnError, LIMITS } from '@worldkiln/contracts';

/** What a provider’s answer means, whatever its protocol calls it. */
export type Meaning =
  | 'rate_limited'
  | 'slots_full'
  | 'out_of_credits'
  | 'unauthorized'
  | 'moderated'
  | 'rejected'
  | 'gone'
  | 'down'
  | 'silent'
  | 'unreachable'
  | 'garbage'
  | 'too_large'
  | 'task_failed'
  | 'task_expired'
  | 'task_stuck';

/**
 * The one table from a provider’s error to ours: kind decides about repeating, code is what programs read. `upstream`
 * is kept for answers after which nobody knows whether the call took effect: whoever started something must find out.
 */
const TABLE: Record<Meaning, { kind: ErrorKind; waitS?: number; say: (who: string) => string }> = {
  rate_limited: { kind: 'busy', waitS: 5, say: (who) => `${who} takes no more calls just now; it is asked again.` },
  // A place is free when one of the account’s tasks has ended: asking faster does nothing.
  slots_full: { kind: 'busy', waitS: 15, say: (who) => `All places of this account at ${who} are taken; it is asked again when one may be free.` },
  out_of_credits: { kind: 'refused', say: (who) => `The account at ${who} has no credits left: the operator has to buy some.` },
  unauthorized: { kind: 'refused', say: (who) => `${who} does not accept the key that is configured for it: the operator has to check it.` },
  moderated: { kind: 'refused', say: (who) => `${who} refused the wish by its content rules. Word it otherwise, or choose another provider.` },
  rejected: { kind: 'refused', say: (who) => `${who} did not accept what it was asked` },
  gone: { kind: 'missing', say: (who) => `${who} knows nothing of this task any more.` },
  down: { kind: 'upstream', say: (who) => `${who} failed with an error of its own.` },
  silent: { kind: 'upstream', say: (who) => `${who} did not answer in time.` },
  // Refused before anything was sent: nothing runs there.
  unreachable: { kind: 'refused', say: (who) => `${who} cannot be reached from here.` },
  garbage: { kind: 'unusable', say: (who) => `${who} answered something that is not what its protocol promises.` },
  too_large: { kind: 'unusable', say: (who) => `The answer of ${who} is larger than anything we take.` },
  task_failed: { kind: 'unusable', say: (who) => `${who} could not make it` },
  task_expired: { kind: 'unusable', say: (who) => `${who} let the task expire before it was done.` },
  task_stuck: { kind: 'unusable', say: (who) => `${who} said "processing" for ${LIMITS.workerStuckS / 60} minutes and nothing else: the task is lost there.` },
};

export interface Detail {
  /** What the provider said, for people. */
  said?: string | undefined;
  waitS?: number | undefined;
  cause?: unknown;
}

export function providerError(who: string, meaning: Meaning, { said, waitS, cause }: Detail = {}): KilnError {
  const { kind, waitS: usual, say } = TABLE[meaning];
  const wait = waitS ?? usual;
  // What it said of a key may repeat the key.
  const words = said === undefined || meaning === 'unauthorized' ? '' : cut(said);
  const sentence = say(who);
  return new KilnError(kind, {
    code: `provider_${meaning}`,
    message: words === '' ? closed(sentence) : `${sentence.replace(/\.$/, '')}: ${closed(words)}`,
    ...(wait === undefined ? {} : { waitS: Math.min(Math.max(wait, 1), LIMITS.providerRetryAfterS) }),
    ...(cause === undefined ? {} : { cause }),
  });
}

/** One line, short enough for a card; what comes from outside has no control characters here. */
function cut(text: string): string {
  const line = text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .toWellFormed()
    .trim();
  return line.length > 200 ? `${line.slice(0, 199).toWellFormed().replaceAll('\uFFFD', '')}…` : line;
}

const closed = (sentence: string): string => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`);

/** What an HTTP status means where the protocol says nothing finer. */
export function meaningOfStatus(status: number): Meaning {
  if (status === 401 || status === 403) return 'unauthorized';
  if (status === 402) return 'out_of_credits';
  if (status === 404 || status === 410) return 'gone';
  if (status === 408 || status === 504) return 'silent';
  if (status === 429) return 'rate_limited';
  return status >= 500 ? 'down' : 'rejected';
}

/** Seconds a Retry-After asks for, as a number or as a date; nothing where there is none. */
export function retryAfterS(header: string | null, nowMs: number): number | undefined {
  if (header === null || header.trim() === '') return undefined;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(seconds, 0);
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max((at - nowMs) / 1000, 0);
}
