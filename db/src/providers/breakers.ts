import { type Failure, type JobId, LIMITS } from '@worldkiln/contracts';
import { and, eq, gt, inArray, lt, sql } from 'drizzle-orm';
import type { Db, Tx } from '../connect.ts';
import { providerOutcomes, providers } from './tables.ts';

/** Whether a provider may be called now. `probe`: the breaker is half open and this call decides. */
export type Leave = { may: true; probe: boolean } | { may: false; waitS: number };

/**
 * Asks a provider's breaker, which all workers share. Closed: go. Open: not before its pause is over. Then half open:
 * one caller may try, by name, so that it can ask again after a crash; everybody else waits for what becomes of it.
 */
export async function askBreaker(db: Db, provider: string, caller: string): Promise<Leave> {
  return db.transaction(async (tx) => {
    const row = await lockProvider(tx, provider);
    if (row.openForS === null) return { may: true, probe: false };
    if (row.openForS > 0) return { may: false, waitS: row.openForS };
    const taken = row.probe !== null && row.probe !== caller && row.probeForS !== null && row.probeForS > 0;
    if (taken) return { may: false, waitS: row.probeForS ?? LIMITS.breakerProbeS };
    await tx
      .update(providers)
      .set({ probe: caller, probeUntil: sql`clock_timestamp() + make_interval(secs => ${LIMITS.breakerProbeS})` })
      .where(eq(providers.id, provider));
    return { may: true, probe: true };
  });
}

/** Which of these providers rest after failures: nobody may call them before their pause is over. */
export async function restingProviders(db: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .select({ id: providers.id })
    .from(providers)
    .where(and(inArray(providers.id, [...ids]), gt(providers.openUntil, sql`clock_timestamp()`)));
  return new Set(rows.map(({ id }) => id));
}

/** How a real generation went. */
export interface Outcome {
  provider: string;
  capability: string;
  /** Null: it worked, its output included. */
  failure: Failure | null;
  ms: number;
  jobId?: JobId;
  /** Whose fault a failure is, where its kind says too little: a provider's empty account is 'provider'. */
  blame?: 'provider' | 'request';
}

/**
 * Writes down how a real generation went and moves the breaker: a success closes it; so many real failures in a row, or
 * a failed probe, open it for a pause that doubles each time. A busy or refusing answer moves nothing: the provider lives.
 */
export async function recordOutcome(db: Db, outcome: Outcome): Promise<void> {
  const { provider, capability, failure, ms, jobId } = outcome;
  const blame = failure === null ? null : (outcome.blame ?? blameOf(failure));
  await db.transaction(async (tx) => {
    const row = await lockProvider(tx, provider);
    await tx.insert(providerOutcomes).values({ provider, capability, ok: failure === null, blame, ms: Math.round(ms), failure, jobId });
    if (failure === null) await move(tx, provider, { failures: 0, opened: 0, openUntil: null, probe: null, probeUntil: null });
    else if (blame === 'request') await move(tx, provider, { probe: null, probeUntil: null });
    else await fail(tx, provider, row);
  });
}

async function fail(tx: Tx, provider: string, row: Row): Promise<void> {
  const failures = row.failures + 1;
  const halfOpen = row.openForS !== null && row.openForS <= 0;
  // Answers to calls made before it opened say nothing new.
  const opens = halfOpen || (row.openForS === null && failures >= LIMITS.breakerFailures);
  if (!opens) return move(tx, provider, { failures });
  const pauseS = Math.min(LIMITS.breakerPauseS * 2 ** row.opened, LIMITS.breakerPauseMaxS);
  const openUntil = sql`clock_timestamp() + make_interval(secs => ${pauseS})`;
  await tx
    .update(providers)
    .set({ failures, opened: row.opened + 1, openUntil, probe: null, probeUntil: null })
    .where(eq(providers.id, provider));
}

async function move(tx: Tx, provider: string, columns: Partial<typeof providers.$inferInsert>): Promise<void> {
  await tx.update(providers).set(columns).where(eq(providers.id, provider));
}

/** A hang, a broken connection, a mesh that is none: the provider's. A refused or wrong wish, or "not now": not. */
function blameOf({ kind }: Failure): 'provider' | 'request' {
  return kind === 'upstream' || kind === 'unusable' ? 'provider' : 'request';
}

interface Row {
  failures: number;
  opened: number;
  /** Seconds until the pause is over, negative after it; null while closed. */
  openForS: number | null;
  probe: string | null;
  probeForS: number | null;
}

async function lockProvider(tx: Tx, provider: string): Promise<Row> {
  await tx.insert(providers).values({ id: provider }).onConflictDoNothing();
  const left = (column: typeof providers.openUntil) => sql<number | null>`extract(epoch from ${column} - clock_timestamp())::float8`;
  const [row] = await tx
    .select({
      failures: providers.failures,
      opened: providers.opened,
      openForS: left(providers.openUntil),
      probe: providers.probe,
      probeForS: left(providers.probeUntil),
    })
    .from(providers)
    .where(eq(providers.id, provider))
    .for('update');
  if (row === undefined) throw new Error('a provider row vanished');
  return row;
}

/** Forgets outcomes too old to say anything. */
export async function sweepOutcomes(db: Tx): Promise<void> {
  await db.delete(providerOutcomes).where(lt(providerOutcomes.at, sql`now() - make_interval(days => ${LIMITS.outcomeDays})`));
}
