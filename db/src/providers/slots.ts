import type { JobRun } from '@worldkiln/contracts';
import { and, eq, gt, like, sql } from 'drizzle-orm';
import type { Db, Tx } from '../connect.ts';
import { providerSlots } from './tables.ts';

/** The right to have one task running at a provider. */
export interface Slot {
  provider: string;
  holder: string;
  /** Grows with every taking: a holder that slept through its slot cannot lengthen or return it. */
  fence: number;
}

export type SlotAnswer = { got: true; slot: Slot } | { got: false; waitS: number };

/**
 * Takes one of a provider's slots, if fewer than `concurrency` are in use; all workers of all boxes on this database
 * count together. The same holder gets its slot again with a new fence. Refused, it says when the next runs out at the
 * latest.
 */
export async function takeSlot(db: Db, wanted: { provider: string; holder: string; concurrency: number; leaseS: number }): Promise<SlotAnswer> {
  const { provider, holder, concurrency, leaseS } = wanted;
  return db.transaction(async (tx) => {
    const fence = await nextFence(tx, provider);
    await tx.execute(sql`delete from provider_slots where provider = ${provider} and (until <= clock_timestamp() or holder = ${holder})`);
    const [used] = await tx.execute<{ count: number; wait: number | null }>(sql`
      select count(*)::int as count, extract(epoch from min(until) - clock_timestamp())::float8 as wait from provider_slots where provider = ${provider}`);
    if ((used?.count ?? 0) >= concurrency) return { got: false, waitS: Math.max(used?.wait ?? leaseS, 0.1) };
    await tx.insert(providerSlots).values({ provider, holder, fence, until: untilSql(leaseS) });
    return { got: true, slot: { provider, holder, fence } };
  });
}

/** Keeps a slot for longer. False: it ran out or was taken anew, and its holder must stop. */
export async function keepSlot(db: Tx, slot: Slot, leaseS: number): Promise<boolean> {
  const kept = await db
    .update(providerSlots)
    .set({ until: untilSql(leaseS) })
    .where(and(isSlot(slot), gt(providerSlots.until, sql`clock_timestamp()`)))
    .returning({ fence: providerSlots.fence });
  return kept.length === 1;
}

/** Gives a slot back; one that is somebody else's by now stays theirs. */
export async function giveSlotBack(db: Tx, slot: Slot): Promise<void> {
  await db.delete(providerSlots).where(isSlot(slot));
}

/** Gives back whatever a run still holds, when nothing of it goes on: its holders' names begin with the run's. */
export async function giveRunBack(db: Tx, { jobId, attempt }: JobRun): Promise<void> {
  await db.delete(providerSlots).where(like(providerSlots.holder, `${jobId.replace('_', '\\_')}.${attempt}.%`));
}

const isSlot = ({ provider, holder, fence }: Slot) =>
  and(eq(providerSlots.provider, provider), eq(providerSlots.holder, holder), eq(providerSlots.fence, fence));

const untilSql = (leaseS: number) => sql`clock_timestamp() + make_interval(secs => ${leaseS})`;

/** The provider's row is the lock that makes takers take turns. */
async function nextFence(tx: Tx, provider: string): Promise<number> {
  const [row] = await tx.execute<{ fence: string }>(sql`
    insert into providers as p (id, fence) values (${provider}, 1) on conflict (id) do update set fence = p.fence + 1 returning fence`);
  return Number(row?.fence ?? 0);
}
