import { createRoute, z } from '@hono/zod-openapi';
import { assertNever, AssetDefinition, AssetDownload, AssetId, type BakedBundle, type BlobRef, DownloadVariant, KilnError, LIMITS } from '@worldkiln/contracts';
import { type AssetAtVersion, findAsset } from '@worldkiln/db';
import type { Deps } from '../deps.ts';
import { bearer } from '../http/bearer.ts';
import { json, refusals, router, SIGNED_IN } from '../http/router.ts';
import type { Identity } from '../identity/tokens.ts';

const version = z.coerce.number().int().min(1).max(1e6).optional().describe('The newest when left out.');
const AssetParams = z.object({ id: AssetId });
/** Links made within the same few minutes are the same text, so that a browser's cache knows them again. */
const SAME_LINK_S = 300;

/** Assets: what they are, and where their files lie for the next quarter of an hour. */
export function assetRoutes({ db, keys, blobs }: Deps) {
  const app = router();
  const common = { tags: ['Assets'], ...SIGNED_IN, middleware: [bearer(keys)] };

  const look = createRoute({
    ...common,
    method: 'get',
    path: '/v1/assets/{id}',
    summary: 'Look at an asset',
    request: { params: AssetParams, query: z.strictObject({ version }) },
    responses: { 200: json(AssetDefinition, 'The asset at one version.'), ...refusals(400, 401, 404, 503) },
  });
  app.openapi(look, async (c) => c.json((await visible(c.req.valid('param').id, c.req.valid('query').version, c.get('identity'))).definition, 200));

  const download = createRoute({
    ...common,
    method: 'get',
    path: '/v1/assets/{id}/download',
    summary: 'Get links to an asset’s files',
    description: `The links are relative to this API, signed, and open for about ${LIMITS.signedUrlS / 60} minutes. Their bytes never change: keep them by their sha256.`,
    request: { params: AssetParams, query: z.strictObject({ version, variant: DownloadVariant.default('runtime') }) },
    responses: { 200: json(AssetDownload, 'Signed links.'), ...refusals(400, 401, 404, 503) },
  });
  app.openapi(download, async (c) => {
    const { version: at, variant } = c.req.valid('query');
    const { definition, files: all } = await visible(c.req.valid('param').id, at, c.get('identity'));
    const files = filesOf(all, variant);
    const expiresAt = linkExpiry(new Date());
    const signed = async (ref: BlobRef) => ({ url: await blobs.sign(ref, expiresAt), bytes: ref.bytes, sha256: ref.sha256 });
    const each = (refs: BlobRef[]) => Promise.all(refs.map(signed));
    const [glb, lods, textures, thumbnail] = await Promise.all([signed(files.glb), each(files.lods), each(files.textures), signed(files.thumbnail)]);
    const { assetId, version: shown } = definition;
    return c.json({ assetId, version: shown, glb, lods, textures, thumbnail, expiresAt: expiresAt.toISOString() }, 200, { 'cache-control': 'no-store' });
  });

  async function visible(id: AssetId, at: number | undefined, identity: Identity): Promise<AssetAtVersion> {
    const asset = await findAsset(db, id, at);
    // Somebody else's private asset is as missing as none at all: an id tells nothing.
    if (asset !== null && maySee(asset.definition, identity)) return asset;
    throw new KilnError('missing', { code: 'asset_missing', message: 'There is no such asset or version, or it is somebody’s own.' });
  }

  return app;
}

/** The files of one variant: what stands alone is one file. */
function filesOf(files: BakedBundle['files'], variant: DownloadVariant): Omit<BakedBundle['files'], 'plain'> {
  switch (variant) {
    case 'runtime':
      return files;
    case 'standalone':
      return { ...files, lods: [], textures: [] };
    case 'plain':
      if (files.plain) return { ...files, glb: files.plain, lods: [], textures: [] };
      throw new KilnError('missing', {
        code: 'variant_missing',
        message: 'This version is older than its plain variant: ask for `runtime`, or make the asset again.',
      });
    default:
      return assertNever(variant);
  }
}

/** Room assets are for whoever may join the room, and anyone with its link may. Nobody shares an org yet. */
function maySee(asset: Pick<AssetDefinition, 'visibility' | 'ownerId' | 'editors'>, { accountId, role }: Pick<Identity, 'accountId' | 'role'>): boolean {
  if (asset.visibility === 'room' || asset.visibility === 'public' || role === 'operator') return true;
  return asset.ownerId === accountId || asset.editors.includes(accountId);
}

export function linkExpiry(now: Date): Date {
  const step = SAME_LINK_S * 1000;
  return new Date(Math.ceil(now.getTime() / step) * step + LIMITS.signedUrlS * 1000);
}
