import type { AccountId, AssetId, AssetUses, StorageView, WorldId } from '@worldkiln/contracts';
import { LIMITS } from '@worldkiln/contracts';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '../connect.ts';
import { countPrefabs, prefabsWith } from './prefabs.ts';
import { assets, assetVersions } from './tables.ts';
import { storageOf } from './uploads.ts';
import { isWorldMember } from '../worlds/world-members.ts';

/** Where an asset stands and what is made of it. Worlds the asker has not come into are counted, not named. */
export async function usesOf(db: Tx, assetId: AssetId, asker: AccountId): Promise<AssetUses> {
  // What stands in a world is its last whole checkpoint and the log after it: there is no table of things.
  const rows = await db.execute<{ id: string; name: string; things: number }>(sql`
    with stood as (
      select c.world_id, e->>'id' as id, c.seq from world_checkpoints c, jsonb_array_elements(c.entities) e where e->>'assetId' = ${assetId}
      union all
      select m.world_id, coalesce(m.command->'entity'->>'id', m.command->>'entityId'), m.seq from world_commands m
        left join world_checkpoints c on c.world_id = m.world_id
        where m.seq > coalesce(c.seq, 0) and (m.command->'entity'->>'assetId' = ${assetId} or m.command->>'assetId' = ${assetId})
    )
    select w.id, w.name, count(distinct s.id)::int as things from stood s join worlds w on w.id = s.world_id
    where not exists (select 1 from world_commands r where r.world_id = s.world_id and r.seq > s.seq and r.command->>'type' = 'remove' and r.command->>'entityId' = s.id)
    group by w.id, w.name order by w.name limit ${LIMITS.pageRows}`);
  const worlds: AssetUses['worlds'] = [];
  let elsewhere = 0;
  for (const { id, name, things } of rows)
    if (await isWorldMember(db, id, asker)) worlds.push({ worldId: id as WorldId, name, things }); // worlds are named by our own ids
    else elsewhere++;
  const prefabs = await prefabsWith(db, assetId);
  const mine = prefabs.filter(({ ownerId }) => ownerId === asker).map(({ prefabId, name }) => ({ prefabId, name }));
  return { worlds, elsewhere: elsewhere + prefabs.length - mine.length, prefabs: mine };
}

/** Forgets an asset and its versions. Its files go when nothing names them any more. */
export async function deleteAsset(tx: Tx, assetId: AssetId): Promise<void> {
  await tx.delete(assetVersions).where(eq(assetVersions.assetId, assetId));
  await tx.delete(assets).where(eq(assets.id, assetId));
}

/** What an account keeps. */
export async function accountStorage(db: Tx, accountId: AccountId): Promise<Omit<StorageView, 'picturesMost' | 'pictureBytesMost'>> {
  const [row] = await db
    .select({ assets: sql<number>`count(*)::int`, bytes: sql<string>`coalesce(sum(${assets.bytes}), 0)` })
    .from(assets)
    .where(eq(assets.ownerId, accountId));
  const kept = await storageOf(db, accountId);
  return {
    assets: row?.assets ?? 0,
    assetBytes: Number(row?.bytes ?? 0),
    prefabs: await countPrefabs(db, accountId),
    pictures: kept.uploads,
    pictureBytes: kept.bytes,
  };
}
