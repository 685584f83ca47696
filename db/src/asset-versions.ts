import type { BakedBundle } from '@worldkiln/contracts';
import { and, desc, eq } from 'drizzle-orm';
import type { Tx } from './connect.ts';
import { assetVersions } from './schema.ts';

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

/** The newest version's number; null while there is none. */
export async function newestVersion(db: Tx, assetId: string): Promise<number | null> {
  const [row] = await db
    .select({ version: assetVersions.version })
    .from(assetVersions)
    .where(eq(assetVersions.assetId, assetId))
    .orderBy(desc(assetVersions.version))
    .limit(1);
  return row?.version ?? null;
}
