import { KilnError, LIMITS } from '@worldkiln/contracts';
import { type Db, type LimitAnswer, takeAllowance, type Tx } from '@worldkiln/db';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { ApiEnv } from './env.ts';

/** Ordinary writes of an account: ten at once, then one a second, counted over all API processes. */
export const limitWrites = (db: Db) =>
  createMiddleware<ApiEnv>(async (c, next) => {
    const { accountId, role } = c.get('identity');
    if (role !== 'operator') {
      await limitAddress(c, db, 'writes', LIMITS.requestsBurstPerS, LIMITS.writesSustainedPerS);
      const answer = await takeAllowance(db, { key: `write:${accountId}`, burst: LIMITS.requestsBurstPerS, perS: LIMITS.writesSustainedPerS });
      obey(c, 'writes', answer, LIMITS.requestsBurstPerS / LIMITS.writesSustainedPerS);
    }
    await next();
  });

/** The same limit of an address: who makes ten accounts has no ten times as much. Told by its own name when it bites. */
export async function limitAddress(c: Context<ApiEnv>, db: Tx, name: string, burst: number, perS: number): Promise<void> {
  const many = { burst: burst * LIMITS.addressFactor, perS: perS * LIMITS.addressFactor };
  const answer = await takeAllowance(db, { key: `${name}-from:${network(c.get('address'))}`, ...many });
  if (!answer.ok) obey(c, `${name}_from_here`, answer, many.burst / many.perS);
}

/** Guests made from one address. */
export const limitGuests = (db: Db) =>
  createMiddleware<ApiEnv>(async (c, next) => {
    const answer = await takeAllowance(db, { key: `guest:${network(c.get('address'))}`, burst: LIMITS.guestsPerMinute, perS: LIMITS.guestsPerMinute / 60 });
    obey(c, 'guests', answer, 60);
    await next();
  });

/** An IPv4 address, or the /64 of an IPv6 one: a household has one of either. */
export function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('%')[0]?.split('::') ?? [];
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const middle = tail === undefined ? 0 : 8 - left.length - right.length;
  const groups = [...left, ...Array.from({ length: Math.max(middle, 0) }, () => '0'), ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}

/** Writes a limit's answer into the RateLimit headers (draft-ietf-httpapi-ratelimit-headers), and refuses with 429. */
export function obey(c: Context<ApiEnv>, name: string, answer: LimitAnswer, windowS: number): void {
  c.header('RateLimit-Policy', `"${name}";q=${answer.limit};w=${windowS}`);
  c.header('RateLimit', `"${name}";r=${answer.remaining};t=${Math.ceil(answer.resetS)}`);
  if (answer.ok) return;
  const wait = Math.max(Math.ceil(answer.waitS), 1);
  throw new KilnError('busy', { code: `too_many_${name}`, message: `That was too much at once. Wait ${wait} s, then go on.`, waitS: wait });
}
