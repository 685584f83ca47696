import { postGuarded, type Posted } from '@worldkiln/blobs';
import { DeliverInput, KilnError, LIMITS, messageIdOf, webhookBody, type WebhookTry } from '@worldkiln/contracts';
import { letterOf, recordTry, type TryOutcome } from '@worldkiln/db';
import type { Clients } from '../hands.ts';
import { step } from '../step.ts';
import { signed } from './sign.ts';

/**
 * One try of one delivery. Whatever the receiver does is an answer and is written down, never an error of this step: only
 * our own database can make it fail, and then the try is repeated, with the same `webhook-id`.
 */
export const deliverStep = ({ db, trustedOrigins, log }: Pick<Clients, 'db' | 'trustedOrigins' | 'log'>) =>
  step(DeliverInput, async (input, signal) => {
    const letter = await letterOf(db, input);
    if (letter === null) return { outcome: 'over' as const };
    const at = new Date();
    const body = webhookBody(letter.event);
    const headers = signed({ id: messageIdOf(input.eventId), body, at }, letter.secrets);
    const answer = await postGuarded(letter.url, { headers, body, timeMs: LIMITS.webhookTryS * 1000, trusted: trustedOrigins, signal }).catch(unanswered);
    // Ended from outside: nothing is known of the receiver.
    signal.throwIfAborted();
    const outcome = outcomeOf(input, answer, { at: at.toISOString(), ms: Date.now() - at.getTime() });
    const reason = await recordTry(db, input, outcome);
    if (reason !== null) log.warn({ webhookId: input.webhookId, reason }, 'a webhook was switched off');
    if (outcome.result === 'delivered') return { outcome: 'delivered' as const };
    if (outcome.result === 'gone' || reason !== null) return { outcome: 'over' as const };
    return { outcome: 'again' as const, waitS: outcome.nextInS ?? 0 };
  });

/** Why there was no answer, in words for the endpoint's owner. */
function unanswered(error: unknown): string {
  if (error instanceof KilnError) return error.message;
  throw error;
}

function outcomeOf({ nextInS }: DeliverInput, answer: Posted | string, when: Pick<WebhookTry, 'at' | 'ms'>): TryOutcome {
  if (typeof answer === 'string') return { tried: { ...when, status: null, error: answer }, result: 'failed', nextInS };
  const { status, retryAfterS } = answer;
  const tried = { ...when, status, error: errorOf(status) };
  if (status >= 200 && status < 300) return { tried, result: 'delivered', nextInS };
  if (status === 410) return { tried, result: 'gone', nextInS };
  const asked = Math.min(retryAfterS ?? 0, LIMITS.webhookRetryAfterS);
  return { tried, result: 'failed', nextInS: nextInS === null ? null : Math.max(nextInS, asked) };
}

function errorOf(status: number): string | null {
  if (status >= 200 && status < 300) return null;
  if (status >= 300 && status < 400) return 'It redirects, and deliveries are not carried to another address: change the URL of the webhook.';
  return `It answered ${status}; deliveries want a 2xx.`;
}
