import { KilnError, LIMITS } from '@worldkiln/contracts';
import { type Db, type Slot, giveSlotBack, keepSlot, takeSlot } from '@worldkiln/db';
import type { ProviderCard } from '../providers/provider.ts';

/** What is known of a place: whose card, and by which name it is held. */
export interface Wanted {
  card: Pick<ProviderCard, 'id' | 'concurrency'>;
  /** The task's own key: whoever takes the task up after a death takes its place up, too. */
  holder: string;
}

/** Takes one of the places a provider's account allows at once, over all workers; `busy` where none is free. */
export async function takePlace(db: Db, { card, holder }: Wanted): Promise<Slot> {
  const answer = await takeSlot(db, { provider: card.id, holder, concurrency: card.concurrency, leaseS: LIMITS.providerSlotS });
  if (answer.got) return answer.slot;
  throw new KilnError('busy', {
    code: 'provider_places_taken',
    message: `All ${card.concurrency} places at ${card.id} are taken; this waits for one.`,
    waitS: Math.min(answer.waitS, LIMITS.providerSlotWaitS),
  });
}

/**
 * Keeps a task's place while it is watched. A lease that ran out meanwhile (the database was away) is taken anew where
 * there is room; where there is none the task runs on all the same: nobody can take back what a provider has begun.
 */
export function placeKeeper(db: Db, wanted: Wanted): { keep(): Promise<void>; giveBack(): Promise<void> } {
  let slot: Slot | null = null;
  return {
    async keep() {
      if (slot !== null && (await keepSlot(db, slot, LIMITS.providerSlotS))) return;
      slot = await takePlace(db, wanted).catch((error: unknown) => {
        if (error instanceof KilnError && error.kind === 'busy') return null;
        throw error;
      });
    },
    async giveBack() {
      if (slot !== null) await giveSlotBack(db, slot);
    },
  };
}

/** Holds a place while a call that answers at once is made. */
export async function withPlace<T>(db: Db, wanted: Wanted, call: () => Promise<T>): Promise<T> {
  const slot = await takePlace(db, wanted);
  try {
    return await call();
  } finally {
    await giveSlotBack(db, slot);
  }
}
