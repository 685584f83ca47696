import { JobStatus, LIMITS, type OpsOverview } from '@worldkiln/contracts';
import { sql } from 'drizzle-orm';
import type { Tx } from '../connect.ts';
import { providerHealth } from '../providers/health.ts';

/** How the making goes, in one look at the tables. */
export async function opsOverview(db: Tx): Promise<Omit<OpsOverview, 'engine' | 'at'>> {
  const [row] = await db.execute<{ jobs: Record<string, number> | null; depth: number; oldest: number | null; spent: string; lost: string }>(sql`select
    (select json_object_agg(status, n) from (select status, count(*) as n from jobs
      where status in ('queued', 'generating', 'postprocess') or updated_at > now() - interval '1 day' group by status) counted) as jobs,
    (select count(*)::int from jobs where status = 'queued' and started_attempt < attempt) as depth,
    (select extract(epoch from now() - min(updated_at))::float8 from jobs where status = 'queued' and started_attempt < attempt) as oldest,
    (select coalesce(sum(credits) filter (where kind = 'capture'), 0) from ledger_entries where at >= ${midnight}) as spent,
    (select coalesce(sum(credits) filter (where kind = 'loss'), 0) from ledger_entries where at >= ${midnight}) as lost`);
  const reasons = await db.execute<{ code: string; message: string; jobs: number }>(sql`
    select last_error->>'code' as code, min(last_error->>'message') as message, count(*)::int as jobs from jobs
    where status = 'failed' and updated_at > now() - interval '1 day' and last_error is not null
    group by 1 order by 3 desc, 1 limit ${LIMITS.opsReasons}`);
  return {
    jobs: Object.fromEntries(JobStatus.options.map((status) => [status, row?.jobs?.[status] ?? 0])) as OpsOverview['jobs'], // every status, named above
    queue: { depth: row?.depth ?? 0, oldestS: row?.oldest ?? 0 },
    spentToday: Number(row?.spent ?? 0),
    lostToday: Number(row?.lost ?? 0),
    reasons: [...reasons],
    providers: await providerHealth(db),
  };
}

const midnight = sql`date_trunc('day', now() at time zone 'utc') at time zone 'utc'`;
