import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBlobs } from '@worldkiln/blobs';
import { Turn } from '@worldkiln/db';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../../tests/support/fresh-database.ts';
import { backupPath, listBackups } from './list-backups.ts';
import { makeBackup } from './make-backup.ts';
import { verifyBackup } from './read-backup.ts';

let folder: string;
let database: FreshDatabase;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'backup-deaths-'));
  database = await freshDatabase();
  const bundle = { files: { glb: await store().put(Buffer.from('a mesh'), 'model/gltf-binary') } };
  await database.sql`insert into accounts (id, name) values ('acc_a', 'Ada')`;
  await database.sql`insert into assets (id, owner_id, display_name, kind, prompt, license, version) values ('ast_a', 'acc_a', 'a', 'prop', 'a', 'CC0-1.0', 1)`;
  await database.sql`insert into asset_versions (asset_id, version, bundle_sha, bundle, draft) values ('ast_a', 1, 'x', ${JSON.stringify(bundle)}::text::jsonb, false)`;
});
afterEach(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});
const store = () => openBlobs({ root: join(folder, 'blobs'), secret: '', baseUrl: '' });
const options = () => ({ databaseUrl: database.url, blobs: store(), file: backupPath(folder, new Date()) });

test('a backup killed -9 half way leaves nothing that looks like one, and the next clears it away and is whole', async () => {
  // A store that never answers holds the backup in its middle: rows are spooled, the archive is begun.
  const script = `import { makeBackup } from ${JSON.stringify(new URL('./make-backup.ts', import.meta.url).href)};
    setInterval(() => undefined, 1000);
    await makeBackup({ ...${JSON.stringify({ databaseUrl: database.url, file: options().file })}, blobs: { get: () => new Promise(() => undefined) } });`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { stdio: 'inherit' });
  const spools = () => readdirSync(join(folder, 'backups')).filter((name) => name.includes('.making-'));
  await expect
    .poll(() => readdirSync(join(folder, 'backups'), { recursive: true }).some((path) => String(path).endsWith('backup.tar.gz')), { timeout: 40_000 })
    .toBe(true);
  await expect(makeBackup(options())).rejects.toMatchObject({ code: 'backup_running' });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
  expect([listBackups(folder), spools().length]).toEqual([[], 1]);

  await expect
    .poll(
      () =>
        makeBackup(options()).then(
          () => 'made',
          (error: { code?: string }) => error.code,
        ),
      { timeout: 10_000 },
    )
    .toBe('made');
  expect([listBackups(folder).length, spools()]).toEqual([1, []]);
  expect((await verifyBackup(listBackups(folder)[0] ?? '')).blobs).toHaveLength(1);
});

test('one process has a turn, keeps it when it asks again, and the next gets it when the first is gone', async () => {
  const [first, second] = [new Turn(database.url, 'daily backups'), new Turn(database.url, 'daily backups')];
  expect([await first.take(), await second.take(), await first.take()]).toEqual([true, false, true]);
  await first.release();
  await expect.poll(() => second.take()).toBe(true);
  await second.release();
});
