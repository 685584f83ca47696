import { type AccountId, type AssetCard, type AssetId, type AssetKind, type BlobRef, KilnError, LIMITS, type Recipe, type WorldId } from '@worldkiln/contracts';
import { and, desc, eq, inArray, isNotNull, type SQL, sql } from 'drizzle-orm';
import type { Role } from '../accounts/accounts.ts';
import type { Tx } from '../connect.ts';
import { cosine, SIGNATURE_BITS, signatureOf, unpack } from '../meaning/signature.ts';
import { assetMeanings } from '../meaning/tables.ts';
import type { Meaning } from '../meaning/wish-meanings.ts';
import { assetVersions, assets } from '../assets/tables.ts';
import { visibleTo } from './visible-to.ts';
import { allOf, anyOf, shareOf, wordsOf } from './words.ts';

/** Who looks, and what of all there is. */
export interface AssetFilter {
  who: { accountId: AccountId; role: Role };
  kind?: AssetKind | undefined;
  roomId?: WorldId | undefined;
  mine?: boolean | undefined;
}

/** A card whose picture is still a blob: links are signed by whoever serves them. */
export type FoundAsset = Omit<AssetCard, 'thumbnail' | 'turntable'> & { thumbnail: BlobRef; turntable: BlobRef | null };

interface FoundPage {
  assets: FoundAsset[];
  nextCursor: string | null;
}

interface Paging {
  cursor?: string | undefined;
  limit: number;
}

/** Less than half of a wish is something else. */
const ALIKE = 0.5;
/** Models differ in what they call near, so the nearest sets the measure; below the first, nothing is near at all. */
const NEAR = { least: 0.3, ofNearest: 0.8 };

/** Everything somebody may see, newest first. */
export async function listAssets(db: Tx, filter: AssetFilter, paging: Paging): Promise<FoundPage> {
  return page(db, filter, paging, sql<number>`0::float8`, undefined);
}

/** What has all the words, the best first: a name counts more than a tag, a tag more than the prompt. */
export async function searchAssets(db: Tx, q: string, filter: AssetFilter, paging: Paging): Promise<FoundPage> {
  const words = wordsOf(q);
  if (words.length === 0) return { assets: [], nextCursor: null };
  const query = allOf(words);
  // 1: long prompts say many words. Rounded, so that a cursor names the rank exactly.
  const rank = sql<number>`round(ts_rank(${assets.words}, ${query}, 1)::numeric, 6)::float8`;
  return page(db, filter, paging, rank, sql`${assets.words} @@ ${query}`);
}

/** What has at least half of a wish's words, the most of them first. */
export async function assetsLike(db: Tx, wish: string, filter: AssetFilter, limit: number): Promise<FoundAsset[]> {
  const words = wordsOf(wish);
  if (words.length === 0) return [];
  const likeness = shareOf(sql`${assets.words}`, words);
  const rows = await select(db, likeness)
    .where(and(meant(filter), sql`${assets.words} @@ ${anyOf(words)}`, sql`${likeness} >= ${ALIKE}`))
    .orderBy(desc(likeness), desc(sql`ts_rank(${assets.words}, ${anyOf(words)}, 1)`), desc(assets.createdAt), desc(assets.id))
    .limit(Math.min(limit, LIMITS.likeRows));
  return rows.map((row) => ({ ...found(row), likeness: Math.min(row.score, 1) }));
}

/** What means most nearly what a wish means, among all somebody may see, the nearest first. */
export async function assetsMeaning(db: Tx, meaning: Meaning, filter: AssetFilter, limit: number): Promise<FoundAsset[]> {
  const near = await nearest(db, meaning, meant(filter));
  const [first] = near;
  const least = Math.max(NEAR.least, (first?.likeness ?? 0) * NEAR.ofNearest);
  const shown = near.filter(({ likeness }) => likeness >= least).slice(0, Math.min(limit, LIMITS.likeRows));
  if (shown.length === 0) return [];
  const ids = shown.map(({ assetId }) => assetId);
  const rows = await select(db, sql<number>`0::float8`).where(inArray(assets.id, ids));
  const byId = new Map(rows.map((row) => [row.assetId, found(row)]));
  return shown.flatMap(({ assetId, likeness }) => {
    const asset = byId.get(assetId);
    return asset === undefined ? [] : [{ ...asset, likeness }];
  });
}

/** The recipes of what stands in a world and means most nearly this, made before a moment: what its style looks like. */
export async function styleMatches(db: Tx, meaning: Meaning, { worldId, before }: { worldId: WorldId; before: Date }): Promise<Recipe[]> {
  // What everybody in the world may see: a wish must not tell of somebody's private things.
  const here = and(eq(assets.worldId, worldId), sql`${assets.visibility} <> 'private'`, sql`${assets.createdAt} < ${before.toISOString()}::timestamptz`);
  const near = (await nearest(db, meaning, here)).slice(0, LIMITS.styleMatches).map(({ assetId }) => assetId);
  if (near.length === 0) return [];
  const rows = await db
    .select({ assetId: assets.id, recipe: sql<Recipe>`${assetVersions.bundle}->'recipe'` })
    .from(assets)
    .innerJoin(assetVersions, and(eq(assetVersions.assetId, assets.id), eq(assetVersions.version, assets.version)))
    .where(inArray(assets.id, near));
  return near.flatMap((id) => rows.find(({ assetId }) => assetId === id)?.recipe ?? []);
}

/** By their signatures first, then the few that differ least by their vectors. */
async function nearest(db: Tx, { model, vector }: Meaning, which: SQL | undefined): Promise<{ assetId: AssetId; likeness: number }[]> {
  const rows = await db
    .select({ assetId: assetMeanings.assetId, vector: assetMeanings.vector })
    .from(assetMeanings)
    .innerJoin(assets, eq(assets.id, assetMeanings.assetId))
    .where(and(eq(assetMeanings.model, model), isNotNull(assetMeanings.signature), which))
    .orderBy(sql`bit_count(${assetMeanings.signature} # ${signatureOf(vector)}::bit(${sql.raw(String(SIGNATURE_BITS))}))`, assets.id)
    .limit(LIMITS.meaningCandidates);
  return rows
    .map((row) => ({ assetId: row.assetId, likeness: row.vector === null ? 0 : Math.min(Math.max(cosine(vector, unpack(row.vector)), 0), 1) }))
    .sort((a, b) => b.likeness - a.likeness);
}

async function page(db: Tx, filter: AssetFilter, { cursor, limit }: Paging, rank: SQL<number>, matches: SQL | undefined): Promise<FoundPage> {
  const most = Math.min(limit, LIMITS.pageRows);
  const rows = await select(db, rank)
    .where(and(meant(filter), matches, cursor === undefined ? undefined : after(cursor, rank)))
    .orderBy(desc(rank), desc(assets.createdAt), desc(assets.id))
    .limit(most + 1);
  const shown = rows.slice(0, most);
  const last = shown.at(-1);
  return { assets: shown.map(found), nextCursor: rows.length > most && last !== undefined ? `${last.score}_${last.assetId}` : null };
}

const meant = ({ who, kind, roomId, mine }: AssetFilter): SQL | undefined =>
  and(visibleTo(who), kind && eq(assets.kind, kind), roomId && eq(assets.worldId, roomId), mine ? eq(assets.ownerId, who.accountId) : undefined);

/** The rows of a page, each at its newest version. */
const select = (db: Tx, score: SQL<number>) =>
  db
    .select({
      assetId: assets.id,
      version: assets.version,
      displayName: assets.displayName,
      kind: assets.kind,
      prompt: assets.prompt,
      tags: assets.tags,
      ownerId: assets.ownerId,
      roomId: sql<WorldId | null>`${assets.worldId}`,
      visibility: assets.visibility,
      license: assets.license,
      draft: assetVersions.draft,
      downgrade: assetVersions.downgrade,
      // The bundle alone is many times the rest of the row.
      thumbnail: sql<BlobRef>`${assetVersions.bundle}->'files'->'thumbnail'`,
      turntable: sql<BlobRef | null>`${assetVersions.bundle}->'files'->'turntable'`,
      createdAt: assets.createdAt,
      score: sql<number>`${score}`.as('score'),
    })
    .from(assets)
    .innerJoin(assetVersions, and(eq(assetVersions.assetId, assets.id), eq(assetVersions.version, assets.version)));

type Row = Awaited<ReturnType<typeof select>>[number];

function found(row: Row): FoundAsset {
  const { score, createdAt, ...asset } = row;
  void score; // the order's, not the card's
  return { ...asset, createdAt: createdAt.toISOString(), likeness: null };
}

/** Everything behind the asset the cursor names, at the rank it had. */
function after(cursor: string, rank: SQL<number>): SQL {
  const [, score, id] = /^(\d+(?:\.\d+)?(?:e-\d+)?)_(ast_\w{26})$/.exec(cursor) ?? [];
  if (score === undefined || id === undefined)
    throw new KilnError('invalid', { code: 'cursor_invalid', message: 'The cursor is not one this list gave out: begin again without it.', path: 'cursor' });
  return sql`(${rank}, ${assets.createdAt}, ${assets.id}) < (${Number(score)}::float8, (select created_at from assets where id = ${id}), ${id})`;
}
