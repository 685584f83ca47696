import { type AccountId, type AssetCard, type AssetKind, type BlobRef, KilnError, LIMITS, type WorldId } from '@worldkiln/contracts';
import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { Role } from '../accounts/accounts.ts';
import type { Tx } from '../connect.ts';
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
export type FoundAsset = Omit<AssetCard, 'thumbnail'> & { thumbnail: BlobRef };

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
