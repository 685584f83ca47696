import { z } from '@hono/zod-openapi';
import { KilnError, LIMITS } from '@worldkiln/contracts';

const KEY = /^[\x21-\x7e]+$/;

/** The header in the reference and before the handlers; `router` refuses it with the words below. */
export const keyHeader = (about: string) => z.object({ 'idempotency-key': z.string().min(1).max(LIMITS.idempotencyKeyChars).regex(KEY).describe(about) });

/** The key a request must carry, as the IETF draft has it. */
export function requiredKey(header: string | undefined): string {
  const key = optionalKey(header);
  if (key !== undefined) return key;
  throw new KilnError('invalid', {
    code: 'idempotency_key_missing',
    message: 'Send an Idempotency-Key header: a new random text for every wish, the same one when you ask again.',
    path: 'Idempotency-Key',
  });
}

/** The key where one was sent. */
export function optionalKey(header: string | undefined): string | undefined {
  if (header === undefined || header === '') return undefined;
  if (header.length <= LIMITS.idempotencyKeyChars && KEY.test(header)) return header;
  throw new KilnError('invalid', {
    code: 'idempotency_key_invalid',
    message: `An Idempotency-Key has 1 to ${LIMITS.idempotencyKeyChars} visible ASCII characters.`,
    path: 'Idempotency-Key',
  });
}
