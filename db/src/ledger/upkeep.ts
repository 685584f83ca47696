import { randomUUID } from 'node:crypto';
import type { AccountId, JobId, WorldId } from '@worldkiln/contracts';
import type { Db } from '../connect.ts';
import { BOOKS, moveCredits } from './books.ts';
import { commitWithin, giveBack, today } from './budgets.ts';

/** For whom a share of a call was made: nobody's job, so the house pays and the line says what for. */
export interface UpkeepShare {
  accountId: AccountId;
  worldId?: WorldId | null;
  jobId?: JobId | null;
}

/** A call the house pays for: allotted out of its provider's day before it is made, so that it is refused and not the bill. */
export async function beginUpkeep(db: Db, { provider, credits, dailyCredits }: { provider: string; credits: number; dailyCredits: number | null }) {
  return db.transaction(async (tx) => {
    const day = await today(tx);
    await commitWithin(tx, { scope: 'provider', id: provider, day, credits }, dailyCredits);
    return { provider, day, credits };
  });
}

type Upkeep = Awaited<ReturnType<typeof beginUpkeep>>;

/** Books what it really cost, a line for each it was for. Zero gives everything back. */
export async function endUpkeep(db: Db, { provider, day, credits }: Upkeep, cost: number, note: string, shares: readonly UpkeepShare[]): Promise<void> {
  await db.transaction(async (tx) => {
    await giveBack(tx, { scope: 'provider', id: provider, day, credits: credits - cost });
    const call = randomUUID();
    const each = Math.floor(cost / Math.max(shares.length, 1));
    for (const [index, { accountId, worldId, jobId }] of shares.entries()) {
      const names = { accountId, ...(worldId && { worldId }), ...(jobId && { jobId }) };
      const share = index === 0 ? cost - each * (shares.length - 1) : each;
      const movement = { key: `upkeep/${call}/${index}`, kind: 'upkeep', from: BOOKS.house, into: BOOKS.provider(provider), credits: share } as const;
      await moveCredits(tx, { ...movement, ...names, provider, stage: 'meaning', note });
    }
  });
}
