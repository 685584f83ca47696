import { createRoute, z } from '@hono/zod-openapi';
import {
  type AssetAction,
  assertNever,
  AssetChange,
  AssetDefinition,
  AssetDownload,
  AssetId,
  type BakedBundle,
  type BlobRef,
  DownloadVariant,
  KilnError,
  LIMITS,
} from '@worldkiln/contracts';
import { type AssetAtVersion, changeAsset, findAsset, findOrg, isOrgMember, type Tx } from '@worldkiln/db';
import type { Deps } from '../deps.ts';
import { bearer } from '../http/bearer.ts';
import { jsonBody } from '../http/json-body.ts';
import { limitWrites } from '../http/rate-limit.ts';
import { json, refusals, router, SIGNED_IN } from '../http/router.ts';
import type { Identity } from '../identity/tokens.ts';
import { missingAsset, mustWithAsset } from './asset-guard.ts';
import { linkExpiry } from './link-expiry.ts';

const version = z.coerce.number().int().min(1).max(LIMITS.versionMax).optional().describe('The newest when left out.');
const AssetParams = z.object({ id: AssetId });

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
    const maybe = async (ref: BlobRef | undefined) => (ref === undefined ? null : signed(ref));
    const [glb, lods, textures] = await Promise.all([signed(files.glb), each(files.lods), each(files.textures)]);
    const [thumbnail, wireframe, turntable] = await Promise.all([signed(files.thumbnail), maybe(files.wireframe), maybe(files.turntable)]);
    const { assetId, version: shown } = definition;
    return c.json({ assetId, version: shown, glb, lods, textures, thumbnail, wireframe, turntable, expiresAt: expiresAt.toISOString() }, 200, {
      'cache-control': 'no-store',
    });
  });

  const change = createRoute({
    ...common,
    method: 'patch',
    path: '/v1/assets/{id}',
    summary: 'Change an asset’s name, tags, visibility or editors',
    description:
      'Its owner and its editors may; who may edit it is for the owner alone to say. `visibility`: `private` is for them, `room` for whoever has come into its room, `org` for the members of `orgId`, `public` for everybody.',
    middleware: [bearer(keys), limitWrites(db), jsonBody],
    request: { params: AssetParams, body: { required: true, content: { 'application/json': { schema: AssetChange } } } },
    responses: { 200: json(AssetDefinition, 'The asset as it is now.'), ...refusals(400, 401, 403, 404, 413, 415, 429, 503) },
  });
  app.openapi(change, async (c) => {
    const { id } = c.req.valid('param');
    const wanted = c.req.valid('json');
    const identity = c.get('identity');
    await db.transaction(async (tx) => {
      for (const action of actionsOf(wanted)) await mustWithAsset(tx, action, id, identity);
      const columns = await columnsOf(tx, wanted, identity);
      if (Object.keys(columns).length > 0) await changeAsset(tx, id, columns);
    });
    return c.json((await found(id, undefined)).definition, 200);
  });

  async function visible(id: AssetId, at: number | undefined, identity: Identity): Promise<AssetAtVersion> {
    await mustWithAsset(db, 'see', id, identity);
    return found(id, at);
  }

  async function found(id: AssetId, at: number | undefined): Promise<AssetAtVersion> {
    const asset = await findAsset(db, id, at);
    if (asset === null) throw missingAsset();
    return asset;
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

/** What a change needs leave for. */
function actionsOf({ displayName, tags, visibility, orgId, editors }: AssetChange): AssetAction[] {
  const actions: AssetAction[] = ['see'];
  if (displayName !== undefined || tags !== undefined) actions.push('edit');
  if (visibility !== undefined || orgId !== undefined) actions.push('publish');
  if (editors !== undefined) actions.push('grant');
  return actions;
}

/** An org is named exactly when it is meant, and only one of the asker's own: else an asset could be pushed on strangers. */
async function columnsOf(tx: Tx, { orgId, ...columns }: AssetChange, { accountId, role }: Identity) {
  if (columns.visibility === undefined && orgId === undefined) return columns;
  if ((columns.visibility === 'org') !== (orgId !== undefined))
    throw new KilnError('invalid', { code: 'org_mismatch', message: 'Send `orgId` together with `visibility: "org"`, and only then.', path: 'orgId' });
  if (orgId !== undefined && !(role === 'operator' ? await findOrg(tx, orgId) : await isOrgMember(tx, orgId, accountId)))
    throw new KilnError('missing', { code: 'org_missing', message: 'There is no such org, or you are not in it.', path: 'orgId' });
  return { ...columns, orgId: orgId ?? null };
}
