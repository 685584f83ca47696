import type { AssetDefinition, AssetId, BakedBundle } from '@worldkiln/contracts';
import { and, eq } from 'drizzle-orm';
import type { Tx } from './connect.ts';
import { assetVersions, assets } from './schema.ts';

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
