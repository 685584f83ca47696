import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { answerOf } from '@worldkiln/client';
import { AssetDownload, BRUSH, type Entity, type Intent, UploadView, type WorldId } from '@worldkiln/contracts';
import { encodeGroundOp } from '@worldkiln/engine';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { Bot } from '../support/bot.ts';
import { Client } from '../support/client.ts';
import { startTestBox, type TestBox } from '../support/test-box.ts';

const cli = fileURLToPath(new URL('../../cli/dist/main.js', import.meta.url));
const picture = readFileSync(new URL('../../docs/pictures/world.png', import.meta.url));
const elsewhere = mkdtempSync(join(tmpdir(), 'worldkiln-backup-'));
const file = join(elsewhere, 'lived-in.wkbackup');
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

let box: TestBox;
beforeAll(async () => {
  box = await startTestBox({ env: { BACKUP_HOUR: 'off' } });
  await box.ready(180_000);
});
afterAll(async () => {
  await box?.stop();
  box?.remove();
  rmSync(elsewhere, { recursive: true, force: true });
});

const worldkiln = (...args: string[]) =>
  promisify(execFile)(process.execPath, ['--conditions=compiled', cli, ...args, '--json'], {
    env: { ...process.env, WORLDKILN_DATA: box.data },
    maxBuffer: 2 ** 24,
  });

interface Lived {
  entities: object[];
  /** Where things lie: what fell over may have settled meanwhile, so this is compared to the metre. */
  places: number[];
  ground: object[];
  files: string[];
  picture: object;
}

/** All that people see of a world: its things, its ground, the bytes of each, and their own picture. */
async function lived(client: Client, world: WorldId, uploadId: string, assetIds: string[]): Promise<Lived> {
  const bot = await Bot.join(box.url, client, world);
  const { session } = bot.room;
  if (session.state !== 'live') throw new Error(`the room is ${session.state}`);
  const things = [...session.world.entities.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const ground = session.world.terrain.worked();
  bot.leave();
  const files = await Promise.all(
    assetIds.map(async (id) => {
      const { glb } = AssetDownload.parse(await answerOf(client.api.GET('/v1/assets/{id}/download', { params: { path: { id } } })));
      return sha256(new Uint8Array(await (await fetch(new URL(glb.url, box.url))).arrayBuffer()));
    }),
  );
  return {
    entities: things.map(seenOf),
    places: things.flatMap(({ pose }) => pose.position),
    ground,
    files,
    picture: UploadView.parse(await client.call((api) => api.GET('/v1/uploads/{id}', { params: { path: { id: uploadId } } }))),
  };
}

const seenOf = ({ id, assetId, version, firing, name, tint, owner }: Entity) => ({ id, assetId, version, firing, name, tint, owner });

it('a lived-in world is wiped with its whole data folder, restored, and everything is there', async () => {
  const client = await Client.guest(box.url);
  const world = await client.home();
  const bot = await Bot.join(box.url, client, world);
  const jobs = await Promise.all(['a wooden crate', 'an oak table'].map((prompt, index) => client.ask(world, prompt, { at: [6 + 4 * index, 0, 6] })));
  for (const { jobId } of jobs) await vi.waitFor(async () => expect((await client.job(jobId)).status).toBe('ready'), { timeout: 150_000, interval: 500 });
  const [crate] = jobs;
  if (crate === undefined) throw new Error('two were asked for');
  const intend = (intent: Intent) => bot.room.intent(intent);
  await intend({ type: 'tint', entityId: crate.placeholder.entityId, tint: '#3366cc' });
  const hill = encodeGroundOp({ brush: 'raise', x: -20 * BRUSH.unitsPerM, z: -20 * BRUSH.unitsPerM, radius: 40, strength: 64, falloff: 200, argument: 0 });
  await intend({ type: 'sculpt', op: hill, stroke: 1 });
  bot.leave();
  const announced = await client.call((api) => api.POST('/v1/uploads', { body: { mime: 'image/png', bytes: picture.length, sha256: sha256(picture) } }));
  await fetch(new URL(announced.url, box.url), { method: announced.method, headers: announced.headers, body: picture });
  await client.call((api) => api.POST('/v1/uploads/{id}/complete', { params: { path: { id: announced.uploadId } } }));
  // What rolls is at rest, and the room has written down where.
  await sleep(3_000);
  const assetIds = jobs.map(({ placeholder }) => placeholder.assetId);
  const before = await lived(client, world, announced.uploadId, assetIds);
  expect([before.entities.length, before.ground.length > 0, new Set(before.files).size]).toEqual([2, true, 2]);

  // While it runs: nobody stops a box for its backup.
  const startedMs = performance.now();
  const made = JSON.parse((await worldkiln('backup', file)).stdout) as { rows: number; files: number; fileBytes: number }; // our own words
  console.log(
    `backup: ${made.rows} rows, ${made.files} files, ${(statSync(file).size / 1e6).toFixed(2)} MB in ${((performance.now() - startedMs) / 1000).toFixed(1)} s, read again`,
  );
  const port = Number(new URL(box.url).port);
  await box.stop();
  rmSync(box.data, { recursive: true, force: true });
  await worldkiln('restore', file);
  // A second one dies somewhere in its middle: what it had written goes back.
  const dying = spawn(process.execPath, ['--conditions=compiled', cli, 'restore', file, '--replace'], {
    env: { ...process.env, WORLDKILN_DATA: box.data },
    stdio: 'ignore',
  });
  await sleep(2_000);
  dying.kill('SIGKILL');
  await sleep(1_000);

  box = await startTestBox({ data: box.data, port, env: { BACKUP_HOUR: 'off' } });
  await box.ready(180_000);
  // Signed in as before: the keys came back with the rows.
  expect(await lived(client, world, announced.uploadId, assetIds)).toEqual({ ...before, places: before.places.map((metres) => expect.closeTo(metres, 0)) });
}, 480_000);
