import { randomBytes } from 'node:crypto';
import { type AccountId, type AssetId, type OrgId, spellId, standingTo, Visibility, type WorldId } from '@worldkiln/contracts';
import { afterAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../tests/support/fresh-database.ts';
import { isOrgMember } from '../accounts/orgs.ts';
import { isWorldMember } from '../worlds/world-members.ts';
import { type AssetFilter, assetsLike, listAssets, searchAssets } from './search-assets.ts';

const database = await freshDatabase();
afterAll(() => database.drop());
const { db, sql } = database;

async function person(): Promise<AccountId> {
  const id = spellId('acc', randomBytes(26));
  await sql`insert into accounts (id, name) values (${id}, 'Ada')`;
  return id;
}
async function world(ownerId: AccountId): Promise<WorldId> {
  const id = spellId('wld', randomBytes(26));
  await sql`insert into worlds (id, name, seed, owner_id) values (${id}, 'A valley', 7, ${ownerId})`;
  return id;
}
const as = (accountId: AccountId, more: Partial<AssetFilter> = {}): AssetFilter => ({ who: { accountId, role: 'guest' }, ...more });
const names = (page: { assets: { displayName: string }[] }): string[] => page.assets.map(({ displayName }) => displayName);

interface Made {
  name: string;
  prompt?: string;
  tags?: string[];
  visibility?: Visibility;
  worldId?: WorldId | null;
  orgId?: OrgId | null;
  editors?: AccountId[];
}
/** A row as a publication leaves it; what its bundle holds besides the picture is no matter to a search. */
async function make(ownerId: AccountId, { name, prompt = name, tags = [], visibility = 'private', worldId = null, orgId = null, editors = [] }: Made) {
  const id: AssetId = spellId('ast', randomBytes(26));
  const bundle = { files: { thumbnail: { sha256: 'ab'.repeat(32), bytes: 9, mime: 'image/png' } } };
  await sql`insert into assets (id, owner_id, world_id, org_id, visibility, editors, display_name, kind, prompt, tags, license, version)
    values (${id}, ${ownerId}, ${worldId}, ${orgId}, ${visibility}, ${JSON.stringify(editors)}::text::jsonb, ${name}, 'prop', ${prompt}, ${JSON.stringify(tags)}::text::jsonb, 'CC0-1.0', 1)`;
  await sql`insert into asset_versions (asset_id, version, bundle_sha, bundle, draft) values (${id}, 1, 'x', ${JSON.stringify(bundle)}::text::jsonb, false)`;
  return id;
}

describe('a search', () => {
  it('finds words by their beginnings and by their forms, in name, tags and prompt, and wants all of them', async () => {
    const me = await person();
    await make(me, { name: 'Wooden crate', prompt: 'a crate with iron bands', tags: ['storage'] });
    await make(me, { name: 'Running fox', prompt: 'a red fox' });
    const found = async (q: string) => names(await searchAssets(db, q, as(me), { limit: 10 }));
    expect(await found('wood')).toEqual(['Wooden crate']);
    expect(await found('crates')).toEqual(['Wooden crate']);
    expect(await found('the crates of IRON')).toEqual(['Wooden crate']);
    expect(await found('stor')).toEqual(['Wooden crate']);
    expect(await found('runni')).toEqual(['Running fox']);
    expect(await found('fox iron')).toEqual([]);
    expect(await found('" & ! ( :* \\')).toEqual([]);
    expect(await found("o'fox | !crate")).toEqual([]);
  });

  it('ranks a name over a tag over a prompt, and follows a changed name', async () => {
    const me = await person();
    await make(me, { name: 'One', prompt: 'a lantern' });
    const named = await make(me, { name: 'Lantern', prompt: 'light' });
    await make(me, { name: 'Two', prompt: 'light', tags: ['lantern'] });
    const found = async () => names(await searchAssets(db, 'lantern', as(me), { limit: 10 }));
    expect(await found()).toEqual(['Lantern', 'Two', 'One']);
    await sql`update assets set display_name = 'Lamp' where id = ${named}`;
    expect(await found()).toEqual(['Two', 'One']);
  });

  it('pages through everything once, equal ranks included, while others publish', async () => {
    const me = await person();
    for (let i = 0; i < 7; i++) await make(me, { name: `Barrel ${i}`, prompt: i % 2 === 0 ? 'a barrel' : 'a barrel and one more barrel' });
    for (const ask of [
      (cursor?: string) => searchAssets(db, 'barrel', as(me), { limit: 3, cursor }),
      (cursor?: string) => listAssets(db, as(me), { limit: 3, cursor }),
    ]) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await ask(cursor);
        if (cursor === undefined) await make(me, { name: 'Something newer' });
        seen.push(...names(page));
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
      expect(seen.filter((name) => name.startsWith('Barrel')).toSorted()).toEqual(Array.from({ length: 7 }, (_, i) => `Barrel ${i}`));
    }
    await expect(listAssets(db, as(me), { limit: 3, cursor: 'mine' })).rejects.toMatchObject({ code: 'cursor_invalid' });
  });

  it('says what is like a wish: at least half of it, the most first', async () => {
    const me = await person();
    await make(me, { name: 'Treasure chest', prompt: 'an old wooden treasure chest with iron bands' });
    await make(me, { name: 'Chest', prompt: 'a plain wooden chest' });
    await make(me, { name: 'Iron gate', prompt: 'a gate' });
    const like = await assetsLike(db, 'a big wooden chest with iron hinges', as(me), 10);
    expect(like.map(({ displayName, likeness }) => [displayName, Math.round((likeness ?? 0) * 100)])).toEqual([
      ['Treasure chest', 60], // wooden, chest, iron; not big, not hinges
    ]);
    expect(await assetsLike(db, 'of the and', as(me), 10)).toEqual([]);
  });

  it('lets everybody find exactly what the policy lets them see', async () => {
    const owner = await person();
    const editor = await person();
    const roommate = await person();
    const orgmate = await person();
    const stranger = await person();
    const shownOut = await person();
    const worldId = await world(owner);
    const orgId = spellId('org', randomBytes(26));
    await sql`insert into orgs (id, name) values (${orgId}, 'Potters')`;
    await sql`insert into org_members (org_id, account_id, role) values (${orgId}, ${orgmate}, 'member')`;
    await sql`insert into world_members (world_id, account_id) values (${worldId}, ${roommate})`;
    await sql`insert into world_members (world_id, account_id, role) values (${worldId}, ${shownOut}, 'nobody')`;
    for (const visibility of Visibility.options) await make(owner, { name: `Urn ${visibility}`, visibility, worldId, orgId, editors: [editor] });
    for (const role of ['guest', 'operator'] as const) {
      for (const accountId of [owner, editor, roommate, orgmate, stranger, shownOut]) {
        const found = names(await searchAssets(db, 'urn', { who: { accountId, role } }, { limit: 10 }));
        const [inRoom, inOrg] = [await isWorldMember(db, worldId, accountId), await isOrgMember(db, orgId, accountId)];
        const may = Visibility.options.filter(
          (visibility) => standingTo({ ownerId: owner, editors: [editor], visibility }, { accountId, role, inRoom, inOrg }) !== 'nobody',
        );
        expect([role, accountId, found.toSorted()]).toEqual([role, accountId, may.map((visibility) => `Urn ${visibility}`).toSorted()]);
      }
    }
    expect(names(await listAssets(db, as(roommate, { mine: true }), { limit: 10 }))).toEqual([]);
    expect(names(await listAssets(db, as(roommate, { roomId: worldId, kind: 'prop' }), { limit: 10 }))).toHaveLength(2);
    expect(names(await listAssets(db, as(roommate, { roomId: worldId, kind: 'character' }), { limit: 10 }))).toEqual([]);
  });
});
