import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { openBlobs } from '@worldkiln/blobs';
import { type BlobRef, Sha256 } from '@worldkiln/contracts';
import { connect, type Connection } from '@worldkiln/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../../tests/support/fresh-database.ts';
import { makeBackup } from './make-backup.ts';
import { verifyBackup } from './read-backup.ts';
import { restoreBackup } from './restore-backup.ts';

const folder = mkdtempSync(join(tmpdir(), 'backup-'));
const file = join(folder, 'taken', 'a.tar.gz');
const storeOf = (name: string) => openBlobs({ root: join(folder, name), secret: 's'.repeat(32), baseUrl: '' });
let lived: FreshDatabase;
let refs: BlobRef[];
let before: Record<string, string>;

beforeAll(async () => {
  lived = await freshDatabase();
  const glb = (bytes: number) => storeOf('first').put(randomBytes(bytes), 'model/gltf-binary');
  refs = [await glb(200_000), await glb(30_000), await glb(1), await storeOf('first').put(Buffer.from('a picture'), 'image/png')];
  refs.push(await storeOf('first').put(Buffer.from('somebody’s reference'), 'image/webp'));
  refs.push(await glb(50_000), await storeOf('first').put(Buffer.from('its wood'), 'application/octet-stream'));
  await storeOf('first').put(Buffer.from('named by no row'), 'image/png');
  await liveIn(lived, refs);
  before = await picture(lived);
  await makeBackup({ databaseUrl: lived.url, blobs: storeOf('first'), file });
});
afterAll(async () => {
  await lived.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** Rows of every troublesome kind: breaks, tabs, backslashes, arrays, JSON's null, numbers at their ends. */
async function liveIn({ sql }: Connection, [glb, lod, thumbnail, texture, upload, brought, wood]: BlobRef[]): Promise<void> {
  const odd = 'tab\there, break\nthere, \\N and \\. and ü🧱 "quoted"';
  const bundle = { recipe: { name: odd }, files: { glb, lods: [lod, lod], thumbnail, textures: [texture] }, trace: [] };
  await sql`insert into accounts (id, name, role) values ('acc_a', ${odd}, 'guest'), ('acc_b', '', 'operator')`;
  await sql`insert into worlds (id, name, seed, owner_id, home, lease_fence) values ('wld_a', ${odd}, 9007199254740993, 'acc_a', true, 7)`;
  await sql`insert into submits (account_id, at) values ('acc_a', array[now(), '2020-01-01 00:00:00.123456+02'::timestamptz])`;
  await sql`insert into jobs (id, account_id, world_id, entity_id, asset_id, prompt, seed, plan, draft, fallback_policy, max_attempts, sketch, progress)
    select 'job_' || n, 'acc_a', 'wld_a', 'ent_' || n, 'ast_' || n, ${odd}, n, 'null'::jsonb, false, 'downgrade', 3, ${JSON.stringify({ odd })}::text::jsonb, n / 3.0::float8
    from generate_series(1, 500) n`;
  // A file somebody brought waits for its bake; the same of another was refused, and a lost one of a finished one is nobody's loss.
  const source = { glb: brought?.sha256, bytes: brought?.bytes, beside: [{ name: 'wood.png', sha256: wood?.sha256, bytes: wood?.bytes }] };
  const lost = { ...source, glb: 'f'.repeat(64), beside: [] };
  await sql`update jobs set source = ${JSON.stringify(source)}::text::jsonb where id = 'job_2'`;
  await sql`update jobs set source = ${JSON.stringify({ ...lost, gone: true })}::text::jsonb where id = 'job_3'`;
  await sql`update jobs set source = ${JSON.stringify(lost)}::text::jsonb, status = 'ready' where id = 'job_4'`;
  await sql`insert into job_events (job_id, world_id, event) select 'job_' || n, 'wld_a', jsonb_build_object('n', n, 'far', 1e300) from generate_series(1, 500) n`;
  await sql`insert into assets (id, owner_id, job_id, display_name, kind, prompt, license, version)
    values ('ast_1', 'acc_a', 'job_1', ${odd}, 'prop', ${odd}, 'CC0-1.0', 1)`;
  await sql`insert into asset_versions (asset_id, version, bundle_sha, bundle, draft) values ('ast_1', 1, 'x', ${JSON.stringify(bundle)}::text::jsonb, false)`;
  await sql`insert into uploads (id, account_id, mime, bytes, sha256, blob, expires_at)
    values ('upl_a', 'acc_a', 'image/png', 9, 'ab', ${JSON.stringify(upload)}::text::jsonb, now()), ('upl_b', 'acc_a', 'image/png', 9, 'cd', null, now())`;
  await sql`insert into world_commands (world_id, seq, fence, actor, command)
    select 'wld_a', 9007199254740992 + n, 7, '{}', '[null, 1]' from generate_series(1, 2000) n`;
}

/** A database as one text per table, every bit of every row in it. */
async function picture({ sql }: Connection): Promise<Record<string, string>> {
  const names = await sql<{ name: string }[]>`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`;
  const entries = names.map(async ({ name }) => {
    const [row] = await sql<
      { all: string }[]
    >`select count(*) || ' ' || coalesce(md5(string_agg(t::text, chr(10) order by t::text)), '') as all from ${sql(name)} t`;
    return [name, row?.all ?? ''] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** A migrated database that nobody is connected to. */
async function withTarget<T>(use: (url: string) => Promise<T>): Promise<T> {
  const target = await freshDatabase();
  await target.close();
  try {
    return await use(target.url);
  } finally {
    await target.drop();
  }
}

async function pictureAt(url: string): Promise<Record<string, string>> {
  const connection = connect(url, { max: 1 });
  try {
    return await picture(connection);
  } finally {
    await connection.close();
  }
}

test('a lived-in world comes back as it was: every row, every file, the next number of every sequence', async () => {
  await withTarget(async (url) => {
    const manifest = await restoreBackup({ databaseUrl: url, blobs: storeOf('second'), file, replace: false });
    expect(manifest.tables.reduce((sum, { rows }) => sum + rows, 0)).toBeGreaterThan(3_000);
    expect(await pictureAt(url)).toEqual(before);
    for (const ref of refs) expect(Buffer.from(await storeOf('second').get(ref.sha256)).equals(Buffer.from(await storeOf('first').get(ref.sha256)))).toBe(true);
    const again = connect(url, { max: 1 });
    const [next] = await again.sql<{ id: string }[]>`insert into job_events (job_id, world_id, event) values ('job_1', 'wld_a', '{}') returning id`;
    await again.close();
    expect(Number(next?.id)).toBe(501);
  });
});

test('a full database is refused, and replaced where that is asked for', async () => {
  await withTarget(async (url) => {
    const options = { databaseUrl: url, blobs: storeOf('second'), file };
    const other = connect(url, { max: 1 });
    await other.sql`insert into accounts (id, name) values ('acc_z', 'of before')`;
    await other.close();
    await expect(restoreBackup({ ...options, replace: false })).rejects.toMatchObject({ code: 'database_not_empty' });
    await restoreBackup({ ...options, replace: true });
    expect(await pictureAt(url)).toEqual(before);
  });
});

test('a restore that fails half way leaves the database as it was', async () => {
  await withTarget(async (url) => {
    const setUp = connect(url, { max: 1 });
    await setUp.sql`insert into accounts (id, name) values ('acc_z', 'of before')`;
    // The last table of the order refuses what comes.
    await setUp.sql`alter table world_commands add check (seq < 9007199254740000)`;
    await setUp.close();
    const standing = await pictureAt(url);
    const attempt = restoreBackup({ databaseUrl: url, blobs: storeOf('second'), file, replace: true });
    await expect(attempt).rejects.toThrow(/check constraint/);
    expect(await pictureAt(url)).toEqual(standing);
  });
});

test('while anybody else is connected nothing is restored', async () => {
  const target = await freshDatabase();
  await target.sql`select 1`;
  const attempt = restoreBackup({ databaseUrl: target.url, blobs: storeOf('second'), file, replace: true });
  await expect(attempt).rejects.toMatchObject({ code: 'database_in_use' });
  await target.drop();
});

test('a backup is of one moment, however much is written meanwhile', async () => {
  const busy = await freshDatabase();
  await liveIn(busy, refs);
  let writing = true;
  const writer = (async () => {
    // Each pair is one transaction: half of it in a backup would be seen.
    for (let n = 0; writing; n++)
      await busy.sql.begin(async (tx) => {
        await tx`insert into accounts (id, name) values (${`acc_n${n}`}, 'n')`;
        await tx`insert into worlds (id, name, seed, owner_id) values (${`wld_n${n}`}, 'n', 1, ${`acc_n${n}`})`;
      });
  })();
  const manifest = await makeBackup({ databaseUrl: busy.url, blobs: storeOf('first'), file: join(folder, 'busy.tar.gz') });
  writing = false;
  await writer;
  const rowsOf = (name: string) => manifest.tables.find((table) => table.name === name)?.rows ?? -1;
  expect(rowsOf('accounts') - 2).toBe(rowsOf('worlds') - 1);
  await busy.drop();
});

test('verifying says nothing of a whole backup, and any changed byte or missing end is found', async () => {
  await expect(verifyBackup(file)).resolves.toMatchObject({ format: 1, lost: [] });
  const bytes = readFileSync(file);
  const hurt = join(folder, 'hurt.tar.gz');
  const refused = async (changed: Uint8Array) => {
    writeFileSync(hurt, changed);
    await expect(verifyBackup(hurt)).rejects.toMatchObject({ code: 'backup_damaged' });
  };
  await refused(bytes.subarray(0, bytes.length - 2_000));
  await refused(Buffer.from('not a backup at all'));
  // Beneath the compression too, where its own checksum would not help: the archive is packed anew around the change.
  const unpacked = gunzipSync(bytes);
  const mesh = unpacked.indexOf(await storeOf('first').get(Sha256.parse(refs[0]?.sha256)));
  for (const at of [mesh + 100_000, unpacked.indexOf('acc_a') + 2, unpacked.indexOf('tables/accounts') + 9, unpacked.lastIndexOf('"schema"') + 12]) {
    const changed = Buffer.from(unpacked);
    changed[at] = (changed[at] ?? 0) ^ 1;
    await refused(gzipSync(changed));
  }
  await refused(gzipSync(unpacked.subarray(0, unpacked.length - 3_000)));
});

test('a backup of a newer Worldkiln is refused before anything is touched', async () => {
  const newer = await freshDatabase();
  await newer.sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('of tomorrow', 9999999999999)`;
  const taken = join(folder, 'newer.tar.gz');
  await makeBackup({ databaseUrl: newer.url, blobs: storeOf('first'), file: taken });
  await newer.drop();
  await withTarget(async (url) => {
    const attempt = restoreBackup({ databaseUrl: url, blobs: storeOf('second'), file: taken, replace: false });
    await expect(attempt).rejects.toMatchObject({ code: 'backup_newer', message: expect.stringContaining('Update this one') });
  });
});

test('a lost or damaged file does not stop a backup and is named in it; a file for its owner only, nothing beside it', async () => {
  const blobs = storeOf('holes');
  const [kept, hurt] = [refs[1], refs[2]];
  for (const ref of [kept, hurt]) if (ref) await blobs.put(await storeOf('first').get(ref.sha256), ref.mime);
  const name = hurt?.sha256 ?? '';
  writeFileSync(join(folder, 'holes', name.slice(0, 2), name.slice(2, 4), name), 'x');
  const taken = join(folder, 'alone', 'holes.tar.gz');
  const { lost } = await makeBackup({ databaseUrl: lived.url, blobs, file: taken });
  expect(new Set(lost)).toEqual(new Set(refs.filter((ref) => ref !== kept).map((ref) => Sha256.parse(ref.sha256))));
  expect((await verifyBackup(taken)).blobs).toEqual([kept]);
  expect([readdirSync(join(folder, 'alone')), statSync(taken).mode & 0o777]).toEqual([['holes.tar.gz'], 0o600]);
});
