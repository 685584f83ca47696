import { type AssetId, type BakedBundle, LIMITS } from '@worldkiln/contracts';
import { and, desc, eq, exists } from 'drizzle-orm';
import type { Tx } from '../connect.ts';
import { assets, assetVersions } from './tables.ts';

/** What a room needs of a finished asset: how it behaves, and whether it is less than was asked. */
export interface VersionForRoom {
  bundle: BakedBundle;
  draft: boolean;
  downgrade: string | null;
}

/** One version of an asset; null when there is no such version. */
export async function findVersion(db: Tx, assetId: string, version: number): Promise<VersionForRoom | null> {
  const [row] = await db
    .select({ bundle: assetVersions.bundle, draft: assetVersions.draft, downgrade: assetVersions.downgrade })
    .from(assetVersions)
    .where(and(eq(assetVersions.assetId, assetId), eq(assetVersions.version, version)));
  return row ?? null;
}

/** The version an asset is at: the newest, or the one its owner went back to. Null while there is none. */
export async function currentVersion(db: Tx, assetId: string): Promise<number | null> {
  const [row] = await db
    .select({ version: assets.version })
    .from(assets)
    .where(eq(assets.id, assetId as AssetId)); // entities name assets by our own ids
  return row?.version ?? null;
}

/** All versions of an asset, newest first. */
export async function listVersions(db: Tx, assetId: AssetId) {
  return db.select().from(assetVersions).where(eq(assetVersions.assetId, assetId)).orderBy(desc(assetVersions.version)).limit(LIMITS.pageRows);
}

/** Makes one of an asset's versions the one worlds get. False: it has no such version. */
export async function setCurrentVersion(tx: Tx, assetId: AssetId, version: number): Promise<boolean> {
  const changed = await tx
    .update(assets)
    .set({ version })
    .where(
      and(
        eq(assets.id, assetId),
        exists(
          tx
            .select()
            .from(assetVersions)
            .where(and(eq(assetVersions.assetId, assetId), eq(assetVersions.version, version))),
        ),
      ),
    )
    .returning({ id: assets.id });
  return changed.length > 0;
}
