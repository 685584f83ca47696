import {
  type AccountId,
  type AssetChange,
  type AssetDefinition,
  type AssetId,
  type BakedBundle,
  type OrgId,
  type Standing,
  standingTo,
} from '@worldkiln/contracts';
import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '../connect.ts';
import type { Role } from '../accounts/accounts.ts';
import { isOrgMember } from '../accounts/orgs.ts';
import { assetVersions, assets } from './tables.ts';
import { isWorldMember } from '../worlds/world-members.ts';
import { forgetMeaning } from '../meaning/asset-meanings.ts';

/** An asset at one of its versions, as the API tells of it. */
export interface AssetAtVersion {
  definition: AssetDefinition;
  files: BakedBundle['files'];
}

/** One version of an asset, the newest when none is named; null when there is no such. */
export async function findAsset(db: Tx, assetId: AssetId, version?: number): Promise<AssetAtVersion | null> {
  const [row] = await db
    .select({ asset: assets, at: assetVersions })
    .from(assets)
    .innerJoin(assetVersions, and(eq(assetVersions.assetId, assets.id), eq(assetVersions.version, version ?? assets.version)))
    .where(eq(assets.id, assetId));
  if (row === undefined) return null;
  const { asset, at } = row;
  const { recipe, trace, triangles, body, files } = at.bundle;
  const definition: AssetDefinition = {
    assetId: asset.id,
    version: at.version,
    ownerId: asset.ownerId,
    editors: asset.editors,
    visibility: asset.visibility,
    orgId: asset.orgId,
    displayName: asset.displayName,
    prompt: asset.prompt,
    negativePrompt: asset.negativePrompt,
    kind: asset.kind,
    draft: at.draft,
    downgrade: at.downgrade,
    generationRecipe: recipe,
    providerTrace: trace,
    triangles,
    body,
    tags: asset.tags,
    license: asset.license,
    jobId: asset.jobId,
    createdAt: at.createdAt.toISOString(),
  };
  return { definition, files };
}

/** How an account stands to an asset; null when there is no such asset. The API and the rooms ask this before anything else. */
export async function standingOf(db: Tx, assetId: AssetId, who: { accountId: AccountId; role: Role }): Promise<Standing | null> {
  const [asset] = await db
    .select({ ownerId: assets.ownerId, editors: assets.editors, visibility: assets.visibility, worldId: assets.worldId, orgId: assets.orgId })
    .from(assets)
    .where(eq(assets.id, assetId));
  if (asset === undefined) return null;
  const [inRoom, inOrg] = await Promise.all([
    asset.visibility === 'room' && asset.worldId !== null && isWorldMember(db, asset.worldId, who.accountId),
    asset.visibility === 'org' && asset.orgId !== null && isOrgMember(db, asset.orgId, who.accountId),
  ]);
  return standingTo(asset, { ...who, inRoom, inOrg });
}

/** What may be changed of an asset without making it anew. */
export type AssetColumns = Omit<AssetChange, 'orgId'> & { orgId?: OrgId | null };

/** Writes columns of an asset. */
export async function changeAsset(db: Tx, assetId: AssetId, columns: AssetColumns): Promise<void> {
  await db.update(assets).set(columns).where(eq(assets.id, assetId));
  if (columns.displayName !== undefined || columns.tags !== undefined) await forgetMeaning(db, assetId);
}

/** What a room's assets come to. */
export async function roomStorage(db: Tx, worldId: string): Promise<{ assets: number; bytes: number }> {
  const [row] = await db
    .select({ assets: sql<number>`count(*)::int`, bytes: sql<string>`coalesce(sum(${assets.bytes}), 0)` })
    .from(assets)
    .where(eq(assets.worldId, worldId));
  return { assets: row?.assets ?? 0, bytes: Number(row?.bytes ?? 0) };
}
