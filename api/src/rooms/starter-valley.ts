import { GenerationPlan, HOUSE_ACCOUNT, JobRequest, type Vec3, type WorldId } from '@worldkiln/contracts';
import { createAccount, createJob, type Tx } from '@worldkiln/db';
import { sketch } from '@worldkiln/forge/sketch';
import { newAssetId, newEntityId, newJobId } from '../ids.ts';

/**
 * What stands in a box's first valley, and where: wishes like anybody's, so it is made of our own assets by our own
 * commands, and is the first thing a newcomer sees being fired. Seeds and places were chosen by eye. A ring around the
 * spot where people arrive, things to carry near, things to walk to far.
 */
const VALLEY: readonly { prompt: string; at: Vec3; seed: number }[] = [
  { prompt: 'a campfire', at: [1.5, 0, 9], seed: 3 },
  { prompt: 'a wooden bench', at: [-2.4, 0, 11], seed: 5 },
  { prompt: 'a mossy stone well', at: [7.5, 0, 12.5], seed: 2 },
  { prompt: 'a wooden crate', at: [4.2, 0, 7.5], seed: 1 },
  { prompt: 'an old oak tree', at: [-10, 0, 17], seed: 8 },
  { prompt: 'a red and white lighthouse', at: [24, 0, 52], seed: 4 },
];
/** Behind everybody's own wishes. */
const LAST = 5;

/** Asks for the starter valley, in the transaction that makes the world. */
export async function furnish(tx: Tx, worldId: WorldId): Promise<void> {
  await createAccount(tx, { id: HOUSE_ACCOUNT, name: 'The valley' });
  for (const { prompt, at, seed } of VALLEY) {
    const request = JobRequest.parse({ roomId: worldId, prompt, at, seed });
    const ids = { jobId: newJobId(), entityId: newEntityId(), assetId: newAssetId() };
    await createJob(tx, { ...ids, accountId: HOUSE_ACCOUNT, request, seed, plan: GenerationPlan.parse({}), sketch: sketch({ prompt }), priority: LAST });
  }
}
