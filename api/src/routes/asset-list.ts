import { createRoute } from '@hono/zod-openapi';
import { type AssetCard, AssetPage, AssetQuery } from '@worldkiln/contracts';
import { assetsLike, type FoundAsset, listAssets, searchAssets } from '@worldkiln/db';
import type { Deps } from '../deps.ts';
import { bearer } from '../http/bearer.ts';
import { json, refusals, router, SIGNED_IN } from '../http/router.ts';
import { linkExpiry } from './link-expiry.ts';

/** What there is already: listed, searched, or held beside a wish before it is paid for. */
export function assetListRoutes({ db, keys, blobs }: Deps) {
  const app = router();

  const list = createRoute({
    tags: ['Assets'],
    ...SIGNED_IN,
    method: 'get',
    path: '/v1/assets',
    summary: 'List and search the assets you may see',
    description:
      'Newest first; with `q` the best match first: all its words, or words that begin with them, in name, tags or prompt; with `like` what is like a wish, at least half of it, on one page. `by` says what decided.',
    middleware: [bearer(keys)],
    request: { query: AssetQuery },
    responses: { 200: json(AssetPage, 'A page of assets, each with a signed link to its picture.'), ...refusals(400, 401, 503) },
  });
  app.openapi(list, async (c) => {
    const { assets, ...page } = await find(c.req.valid('query'), c.get('identity'));
    return c.json({ ...page, assets: await Promise.all(assets.map(carded)) }, 200, { 'cache-control': 'no-store' });
  });

  async function find(query: AssetQuery, who: Parameters<typeof listAssets>[1]['who']): Promise<Omit<AssetPage, 'assets'> & { assets: FoundAsset[] }> {
    const { q, like, kind, roomId, mine, cursor, limit } = query;
    const filter = { who, kind, roomId, mine: mine === 'true' };
    if (like !== undefined) return { assets: await assetsLike(db, like, filter, limit), nextCursor: null, by: 'words' };
    if (q !== undefined) return { ...(await searchAssets(db, q, filter, { cursor, limit })), by: 'words' };
    return { ...(await listAssets(db, filter, { cursor, limit })), by: 'newest' };
  }

  const carded = async ({ thumbnail, ...asset }: FoundAsset): Promise<AssetCard> => ({
    ...asset,
    thumbnail: { url: await blobs.sign(thumbnail, linkExpiry(new Date())), bytes: thumbnail.bytes, sha256: thumbnail.sha256 },
  });

  return app;
}
