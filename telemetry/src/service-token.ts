import { createHmac, timingSafeEqual } from 'node:crypto';

/** The header one process of ours shows another; a player's own ticket travels beside it. */
export const SERVICE_HEADER = 'x-worldkiln-service';
/** A call arrives within seconds; the rest is for clocks of two machines. */
const LIVES_S = 60;

/** What says for a minute that a call to `audience` comes from one of us: who has WORLDKILN_SECRET. */
export function serviceToken(secret: string, audience: string, nowMs = Date.now()): string {
  const until = Math.floor(nowMs / 1_000) + LIVES_S;
  return `${until}.${sign(secret, audience, until)}`;
}

/** Whether a token is one of ours, for us, and of now. */
export function isServiceToken(secret: string, audience: string, token: string | undefined, nowMs = Date.now()): boolean {
  const [, until, signature] = /^(\d{1,12})\.([\w-]{43})$/.exec(token ?? '') ?? [];
  if (until === undefined || signature === undefined) return false;
  const leftS = Number(until) - nowMs / 1_000;
  // Beyond twice its life it was made by a clock that can't be trusted.
  if (leftS < 0 || leftS > 2 * LIVES_S) return false;
  return timingSafeEqual(Buffer.from(signature), Buffer.from(sign(secret, audience, Number(until))));
}

const sign = (secret: string, audience: string, until: number): string =>
  createHmac('sha256', secret).update(`service ${audience} ${until}`).digest('base64url');
