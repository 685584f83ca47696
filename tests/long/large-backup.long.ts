// A backup of a large box and its way back: nothing is missing, and memory does not grow with the box.
import { createCipheriv, createHash } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBlobs } from '@worldkiln/blobs';
import { Sha256 } from '@worldkiln/contracts';
import { connect } from '@worldkiln/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeBackup } from '../../cli/src/backup/make-backup.ts';
import { restoreBackup } from '../../cli/src/backup/restore-backup.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { seeded } from '../support/seeded.ts';

const MB = 1e6;
const SEED = Number(process.env.SEED ?? 20_261_121);
const BYTES = Number(process.env.MB ?? 2_000) * MB;
const ROWS = Number(process.env.ROWS ?? 200_000);
/** From a thumbnail to a model with its pictures inside; evenly over the orders of magnitude. */
const [SMALLEST, LARGEST] = [2_000, 16 * MB];
/** Node, streams and the largest file a few times over: what a backup may take beyond what the process had. */
const MEMORY_MB = 600;

const folder = mkdtempSync(join(tmpdir(), 'large-backup-'));
const file = join(folder, 'large.tar.gz');
const storeOf = (name: string) => openBlobs({ root: join(folder, name), secret: 's'.repeat(32), baseUrl: '' });
let lived: FreshDatabase;
let fresh: FreshDatabase;
let files = 0;

beforeAll(async () => {
  [lived, fresh] = [await freshDatabase(), await freshDatabase()];
  const roll = seeded(SEED);
  const store = storeOf('lived');
  await lived.sql`insert into accounts (id, name) values ('acc_a', 'Ada')`;
  await lived.sql`insert into worlds (id, name, seed, owner_id) values ('wld_a', 'Valley', 1, 'acc_a')`;
  for (let bytes = 0; bytes < BYTES; files++) {
    const glb = await store.put(noise(files, Math.round(SMALLEST * (LARGEST / SMALLEST) ** roll())), 'model/gltf-binary');
    bytes += glb.bytes;
    const id = `ast_${files}`;
    await lived.sql`insert into assets (id, owner_id, display_name, kind, prompt, license, version) values (${id}, 'acc_a', 'a crate', 'prop', 'a crate', 'CC0-1.0', 1)`;
    await lived.sql`insert into asset_versions (asset_id, version, bundle_sha, bundle, draft) values (${id}, 1, ${glb.sha256}, ${JSON.stringify({ files: { glb } })}::text::jsonb, false)`;
  }
  // A line as a room writes it when somebody moves a thing.
  await lived.sql`insert into world_commands (world_id, seq, fence, actor, command, inverse)
    select 'wld_a', n, 1, '{"kind":"player","accountId":"acc_a"}',
      jsonb_build_object('type', 'move', 'entityId', 'ent_' || md5(n::text), 'position', jsonb_build_array(n * 0.37, 1.5, n / 7.0), 'rotation', jsonb_build_array(0, 0, 0, 1)),
      jsonb_build_object('type', 'move', 'entityId', 'ent_' || md5(n::text), 'position', jsonb_build_array(0, 0, 0), 'rotation', jsonb_build_array(0, 0, 0, 1))
    from generate_series(1, ${ROWS}) n`;
});
afterAll(async () => {
  await Promise.all([lived.drop(), fresh.drop()]);
  rmSync(folder, { recursive: true, force: true });
});

/** Bytes that no packer makes smaller, as those of squeezed meshes and pictures are: a cipher's stream over zeros. */
function noise(index: number, length: number): Buffer {
  const key = createHash('sha256').update(`${SEED} ${index}`).digest();
  return createCipheriv('aes-256-ctr', key, Buffer.alloc(16)).update(Buffer.alloc(length));
}

/** Does the work, and says how long it took, on the clock and of the processor, and how far memory rose. */
async function measured(what: string, work: () => Promise<unknown>): Promise<number> {
  const [startedMs, cpu, before] = [performance.now(), process.cpuUsage(), process.memoryUsage.rss()];
  let peak = before;
  const looking = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 100);
  await work();
  clearInterval(looking);
  const { user, system } = process.cpuUsage(cpu);
  const [seconds, cpuS] = [(performance.now() - startedMs) / 1000, (user + system) / 1e6];
  const rise = (peak - before) / MB;
  const rate = (by: number) => `${Math.round(BYTES / MB / by)} MB/s`;
  console.log(`${what}: ${seconds.toFixed(1)} s (${rate(seconds)}), ${cpuS.toFixed(1)} s of processor (${rate(cpuS)}), memory rose by ${Math.round(rise)} MB`);
  return rise;
}

test(`${BYTES / MB} MB of files and ${ROWS} rows are written, read again and all there`, async () => {
  const made = await measured('backup', () => makeBackup({ databaseUrl: lived.url, blobs: storeOf('lived'), file }));
  console.log(`${files} files, ${Math.round(statSync(file).size / MB)} MB packed`);
  const [target] = [fresh.url, await fresh.close()];
  const restored = await measured('restore', () => restoreBackup({ databaseUrl: target, blobs: storeOf('restored'), file, replace: false }));
  const sums = async (url: string) => {
    const { sql, close } = connect(url, { max: 1 });
    const [row] = await sql<{ sum: string }[]>`
      select md5(string_agg(c::text, chr(10) order by seq)) || (select count(*) || md5(string_agg(v::text, chr(10) order by asset_id)) from asset_versions v) as sum from world_commands c`;
    await close();
    return row?.sum;
  };
  expect(await sums(target)).toBe(await sums(lived.url));
  // Every file was compared with its name by the restore; one in a hundred is read again from where it went.
  for (let index = 0; index < files; index += 100) {
    const [row] = await lived.sql<{ sha: string }[]>`select bundle_sha as sha from asset_versions where asset_id = ${`ast_${index}`}`;
    const bytes = await storeOf('restored').get(Sha256.parse(row?.sha));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(row?.sha);
  }
  expect(Math.max(made, restored)).toBeLessThan(MEMORY_MB);
});
