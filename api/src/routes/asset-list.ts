import { createRoute } from '@hono/zod-openapi';
import { type AccountId, type AssetCard, AssetPage, AssetQuery, type BlobRef, type WorldId } from '@worldkiln/contracts';
import { assetsLike, assetsMeaning, findWorld, type FoundAsset, listAssets, listProviders, type Meaning, meaningOf, searchAssets } from '@worldkiln/db';
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
      'Newest first; with `q` the best match first: all its words, or words that begin with them, in name, tags or prompt; with `like` what is like a wish, on one page: by what it means where a provider turns words into vectors, else at least half of its words. `by` says what decided.',
    middleware: [bearer(keys)],
    request: { query: AssetQuery },
    responses: { 200: json(AssetPage, 'A page of assets, each with a signed link to its picture.'), ...refusals(400, 401, 503) },
  });
  app.openapi(list, async (c) => {
    const { assets, ...page } = await find(c.req.valid('query'), c.get('identity'));
    return c.json({ ...page, assets: await Promise.all(assets.map(carded)) }, 200, { 'cache-control': 'no-store' });
  });

  async function find(query: AssetQuery, who: Parameters<typeof listAssets>[1]['who']): Promise<Omit<AssetPage, 'assets'> & { assets: FoundAsset[] }> {
    const { q, like, kind, roomId, forRoomId, mine, cursor, limit } = query;
    const filter = { who, kind, roomId, mine: mine === 'true' };
    if (like !== undefined) {
      const meaning = await meaningFor(like, who.accountId, forRoomId ?? roomId);
      const near = meaning === null ? [] : await assetsMeaning(db, meaning, filter, limit);
      // What nobody has learnt the meaning of yet is found by its words.
      if (near.length > 0) return { assets: near, nextCursor: null, by: 'meaning' };
      return { assets: await assetsLike(db, like, filter, limit), nextCursor: null, by: 'words' };
    }
    if (q !== undefined) return { ...(await searchAssets(db, q, filter, { cursor, limit })), by: 'words' };
    return { ...(await listAssets(db, filter, { cursor, limit })), by: 'newest' };
  }

  /** What a wish means, by a worker that has a model; null at once where none has. */
  async function meaningFor(wish: string, accountId: AccountId, worldId: WorldId | undefined): Promise<Meaning | null> {
    const { providers } = await listProviders(db, { inside: false });
    const embedder = providers.find(({ capabilities }) => capabilities.includes('embed'));
    if (embedder === undefined || embedder.state === 'resting') return null;
    const rules = worldId === undefined ? undefined : (await findWorld(db, worldId))?.rules;
    return meaningOf(db, { wish, local: rules === undefined || rules.localOnly === true, accountId });
  }

  const signed = async (ref: BlobRef) => ({ url: await blobs.sign(ref, linkExpiry(new Date())), bytes: ref.bytes, sha256: ref.sha256 });
  const carded = async ({ thumbnail, turntable, ...asset }: FoundAsset): Promise<AssetCard> => ({
    ...asset,
    thumbnail: await signed(thumbnail),
    turntable: turntable === null ? null : await signed(turntable),
  });

  return app;
}
