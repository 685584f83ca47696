import { type Failure, type ProviderHealth, LIMITS } from '@worldkiln/contracts';
import { sql } from 'drizzle-orm';
import type { Tx } from '../connect.ts';

/**
 * How providers are, by what really happened: healthy means that the last real generation worked, not that a status page
 * is green. A provider nobody has called yet is neither.
 */
export async function providerHealth(db: Tx, ids?: readonly string[]): Promise<ProviderHealth[]> {
  const rows = await db.execute<Row>(sql`
    with known as (
      select id from providers union select distinct provider from provider_outcomes ${ids === undefined ? sql`` : sql`union select unnest(${sql.param([...ids])}::text[])`}
    ), today as (select date_trunc('day', now() at time zone 'utc') at time zone 'utc' as at)
    select known.id, last.ok, last.at::text as at, last.failure,
      case when p.open_until is null then 'closed' when p.open_until > clock_timestamp() then 'open' else 'half_open' end as breaker,
      extract(epoch from p.open_until - clock_timestamp())::float8 as open_for_s,
      (select count(*)::int from provider_slots s where s.provider = known.id and s.until > clock_timestamp()) as in_use,
      coalesce(day.worked, 0) as worked, coalesce(day.failed, 0) as failed, recent.p50, recent.p90,
      coalesce((select sum(credits) from ledger_entries e, today where e.provider = known.id and e.kind in ('capture', 'loss', 'upkeep') and e.at >= today.at), 0) as cost_today
    from known left join providers p on p.id = known.id
    left join lateral (select ok, at, failure from provider_outcomes o where o.provider = known.id and (ok or blame = 'provider') order by o.id desc limit 1) last on true
    left join lateral (select count(*) filter (where ok)::int as worked, count(*) filter (where blame = 'provider')::int as failed
      from provider_outcomes o where o.provider = known.id and o.at > now() - interval '1 day') day on true
    left join lateral (select percentile_cont(0.5) within group (order by ms)::float8 as p50, percentile_cont(0.9) within group (order by ms)::float8 as p90
      from (select ms from provider_outcomes o where o.provider = known.id and ok order by o.id desc limit ${LIMITS.estimateOutcomes}) newest) recent on true
    order by known.id`);
  return rows
    .filter(({ id }) => ids === undefined || ids.includes(id))
    .map((row) => ({
      id: row.id,
      healthy: row.ok,
      lastOutcomeAt: row.at === null ? null : new Date(row.at).toISOString(),
      lastFailure: row.ok === false ? row.failure : null,
      breaker: row.breaker,
      opensAgainInS: row.breaker === 'open' ? row.open_for_s : null,
      inUse: row.in_use,
      workedToday: row.worked,
      failedToday: row.failed,
      waitMs: row.p50 === null || row.p90 === null ? null : { p50: Math.round(row.p50), p90: Math.round(row.p90) },
      costToday: Number(row.cost_today),
    }));
}

interface Row extends Record<string, unknown> {
  id: string;
  ok: boolean | null;
  at: string | null;
  failure: Failure | null;
  breaker: ProviderHealth['breaker'];
  open_for_s: number | null;
  in_use: number;
  worked: number;
  failed: number;
  p50: number | null;
  p90: number | null;
  cost_today: string;
}
