import type { AccountId } from '@worldkiln/contracts';
import { sql } from 'drizzle-orm';
import type { Tx } from '../connect.ts';

/** A bucket: `burst` at once, then `perS` a second. */
export interface Allowance {
  key: string;
  burst: number;
  perS: number;
}

/** What a limit said: how many are left, and when it will be as if nothing had been asked. */
export interface LimitAnswer {
  ok: boolean;
  limit: number;
  remaining: number;
  resetS: number;
  /** Seconds until one more is allowed; 0 when it was. */
  waitS: number;
}

/**
 * Takes one from a bucket that every API process shares, in one statement under the row's lock. GCRA: a bucket is one
 * moment, how far ahead of now it has been spent, so there is nothing to refill.
 */
export async function takeAllowance(db: Tx, { key, burst, perS }: Allowance): Promise<LimitAnswer> {
  const everyS = 1 / perS;
  const [row] = await db.execute<{ ok: boolean; ahead: number }>(sql`
    with taken as (
      insert into allowances as a (key, spent_until) values (${key}, clock_timestamp() + make_interval(secs => ${everyS}))
      on conflict (key) do update set spent_until = greatest(a.spent_until, clock_timestamp()) + make_interval(secs => ${everyS})
        where greatest(a.spent_until, clock_timestamp()) <= clock_timestamp() + make_interval(secs => ${(burst - 1) * everyS})
      returning spent_until
    )
    select exists (select 1 from taken) as ok,
      extract(epoch from coalesce((select spent_until from taken), (select spent_until from allowances where key = ${key})) - clock_timestamp())::float8 as ahead`);
  const ahead = Math.max(row?.ahead ?? 0, 0);
  const ok = row?.ok ?? false;
  return {
    ok,
    limit: burst,
    remaining: ok ? Math.max(Math.floor(burst - ahead / everyS + 1e-3), 0) : 0,
    resetS: ahead,
    waitS: ok ? 0 : Math.max(ahead - (burst - 1) * everyS, 0.001),
  };
}

/**
 * Notes a submit of an account when fewer than `limit` lie within the last `windowS` seconds: exact, in every minute,
 * where a bucket would let through nine in its first. In the transaction of the submit, so a refused one costs nothing.
 */
export async function takeSubmit(tx: Tx, accountId: AccountId, limit: number, windowS: number): Promise<LimitAnswer> {
  // The row first: its lock makes accounts' parallel submits take turns.
  await tx.execute(sql`insert into submits (account_id, at) values (${accountId}, '{}') on conflict do nothing`);
  const [row] = await tx.execute<{ used: number; oldest: number | null }>(sql`
    select count(moment)::int as used, extract(epoch from min(moment) + make_interval(secs => ${windowS}) - clock_timestamp())::float8 as oldest
    from (select at from submits where account_id = ${accountId} for update) s
    left join lateral unnest(s.at) moment on moment > clock_timestamp() - make_interval(secs => ${windowS})`);
  const used = row?.used ?? 0;
  const resetS = Math.max(row?.oldest ?? windowS, 0);
  if (used >= limit) return { ok: false, limit, remaining: 0, resetS, waitS: Math.max(resetS, 0.001) };
  await tx.execute(sql`
    update submits set at = array(select m from unnest(at) m where m > clock_timestamp() - make_interval(secs => ${windowS}) order by m) || clock_timestamp()
    where account_id = ${accountId}`);
  return { ok: true, limit, remaining: limit - used - 1, resetS, waitS: 0 };
}

/** Forgets buckets that are full again. */
export async function sweepAllowances(db: Tx): Promise<void> {
  await db.execute(sql`delete from allowances where spent_until < now()`);
}
