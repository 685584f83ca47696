import { type AccountId, type AssetId, type JobId, LIMITS, type WorldId } from '@worldkiln/contracts';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '../connect.ts';
import { CHANNELS } from '../listen.ts';
import { pack, signatureOf, unit } from './signature.ts';
import { assetMeanings } from './tables.ts';

/** An asset whose words nobody has asked this model about. */
export interface UnmeantAsset {
  assetId: AssetId;
  text: string;
  ownerId: AccountId;
  worldId: WorldId | null;
  jobId: JobId | null;
  attempt: number | null;
}

/**
 * The newest assets a model knows nothing of, a batch at most. What was made in a world, or by a job, whose words may not
 * leave the operator's machines is only for a model that runs there.
 */
export async function unmeantAssets(db: Tx, { model, local }: { model: string; local: boolean }): Promise<UnmeantAsset[]> {
  return [
    ...(await db.execute<UnmeantAsset & Record<string, unknown>>(sql`
    select a.id as "assetId", left(a.display_name || '. ' || a.prompt || '. ' || (a.tags #>> '{}'), ${LIMITS.embedChars}) as text,
      a.owner_id as "ownerId", a.world_id as "worldId", a.job_id as "jobId", j.attempt
    from assets a left join worlds w on w.id = a.world_id left join jobs j on j.id = a.job_id
    where not exists (select 1 from asset_meanings m where m.asset_id = a.id and m.model = ${model})
      and (${local} or (coalesce((w.rules->>'localOnly')::boolean, false) = false and coalesce((j.routing->>'localOnly')::boolean, false) = false))
    order by a.created_at desc limit ${LIMITS.embedTexts}`)),
  ];
}

/** Keeps what a model makes of an asset's words, or why it would not take them. */
export async function keepAssetMeaning(db: Tx, assetId: AssetId, model: string, found: { vector: readonly number[] } | { reason: string }): Promise<void> {
  const vector = 'vector' in found ? unit(found.vector) : null;
  const columns = {
    vector: vector && pack(vector),
    signature: vector && signatureOf(vector),
    reason: 'reason' in found ? found.reason.slice(0, LIMITS.traceTextChars) : null,
  };
  // Deleted meanwhile: nothing to keep.
  const [still] = await db.execute(sql`select 1 from assets where id = ${assetId} for key share`);
  if (still === undefined) return;
  await db
    .insert(assetMeanings)
    .values({ assetId, model, ...columns })
    .onConflictDoUpdate({ target: [assetMeanings.assetId, assetMeanings.model], set: { ...columns, madeAt: sql`now()` } });
}

/** An asset's words have changed or are new: what they mean is asked anew. */
export async function forgetMeaning(tx: Tx, assetId: AssetId): Promise<void> {
  await tx.delete(assetMeanings).where(eq(assetMeanings.assetId, assetId));
  await tx.execute(sql`select pg_notify(${CHANNELS.meanings}, '')`);
}
