// docker-compose.yml's topology without containers: Temporal's own server on PostgreSQL, an S3 server, and two of each of
// our processes, which share nothing but DATABASE_URL, TEMPORAL_ADDRESS and BLOBS_URL. One of each kind is killed -9 in turn.
import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { answerOf } from '@worldkiln/client';
import { AssetDownload, type JobCreated, type JobView, type WorldId } from '@worldkiln/contracts';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { Bot } from '../support/bot.ts';
import { Client } from '../support/client.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { type Kind, type Part, startPart } from '../support/part.ts';
import { quietPort } from '../../cli/src/box/free-port.ts';
import { findS3Server, type S3Server, startS3Server } from '../support/s3-server.ts';
import { findTemporalServer, startTemporalCluster, type TemporalCluster } from '../support/temporal-cluster.ts';

/** Jobs that are under way at each kill; a room makes two at a time, so some of them wait. */
const JOBS = Number(process.env.JOBS ?? 4);
/** A job takes seconds; one whose worker dies waits for its heartbeat, on a machine with other work. */
const JOB_MS = 300_000;
const PROMPTS = ['a wooden crate', 'a red barrel', 'an old oak table', 'a street lamp', 'a mossy rock', 'a blue mug', 'a pine tree', 'a kitchen chair'];

const programs = findTemporalServer();
const s3Program = findS3Server();
const missing = 'missing' in programs || 'missing' in s3Program;
const folder = mkdtempSync(join(tmpdir(), 'worldkiln-topology-'));

let database: FreshDatabase;
let temporal: TemporalCluster;
let s3: S3Server;
let settings: NodeJS.ProcessEnv;
/** Both of each kind; a killed one's place is taken by the next. */
const parts: Record<Kind, Part[]> = { api: [], worker: [], realtime: [] };
let apiPorts: string[] = [];

beforeAll(async () => {
  if ('missing' in programs || 'missing' in s3Program) return;
  [database, s3, temporal] = await Promise.all([freshDatabase(), startS3Server(s3Program.path), startTemporalCluster(programs, inject('databaseUrl'))]);
  settings = {
    DATABASE_URL: database.url,
    TEMPORAL_ADDRESS: temporal.address,
    BLOBS_URL: `s3://${s3.bucket}?region=us-east-1&endpoint=${s3.endpoint}`,
    AWS_ACCESS_KEY_ID: s3.keys.accessKeyId,
    AWS_SECRET_ACCESS_KEY: s3.keys.secretAccessKey,
    WORLDKILN_SECRET: randomBytes(24).toString('hex'),
    WORLDKILN_DATA: folder,
  };
  const cli = fileURLToPath(new URL('../../cli/dist/main.js', import.meta.url));
  await promisify(execFile)(process.execPath, ['--conditions=compiled', cli, 'migrate'], { env: { ...process.env, ...settings } });
  apiPorts = [String(await quietPort()), String(await quietPort())];
  for (const kind of ['realtime', 'api', 'worker'] as const) for (const place of [0, 1]) await fill(kind, place);
}, 900_000);

afterAll(async () => {
  await Promise.all(Object.values(parts).flatMap((kind) => kind.map((part) => part.stop().catch(() => part.kill9()))));
  await temporal?.stop();
  await s3?.stop();
  await database?.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** Starts a part in its place; an API comes back at its old address, as behind a balancer. */
async function fill(kind: Kind, place: number): Promise<void> {
  const part = await startPart(kind, { ...settings, ...(kind === 'api' && { PORT: apiPorts[place] }) });
  parts[kind][place] = part;
  await part.until('/readyz', 300_000);
}

const urlOf = (place: number): string => parts.api[place % 2]?.url ?? '';

/** Asks for things through both APIs, each by a guest of its own: nobody meets the limit of five a minute. */
async function askFor(world: WorldId, round: number): Promise<{ client: Client; job: JobCreated }[]> {
  return Promise.all(
    Array.from({ length: JOBS }, async (_, index) => {
      const client = await Client.guest(urlOf(index));
      return { client, job: await client.ask(world, PROMPTS[(round * JOBS + index) % PROMPTS.length] ?? '') };
    }),
  );
}

async function untilReady(client: Client, jobId: string): Promise<JobView> {
  for (const late = Date.now() + JOB_MS; ; await sleep(500)) {
    const view = await client.job(jobId);
    if (['ready', 'failed', 'cancelled'].includes(view.status) || Date.now() > late) return view;
  }
}

/** The bytes a player would get: from the bucket by its presigned link, held against the sum the API told. */
async function download(client: Client, id: string): Promise<void> {
  const told = AssetDownload.parse(await answerOf(client.api.GET('/v1/assets/{id}/download', { params: { path: { id } } })));
  expect(told.glb.url).toContain(s3.endpoint);
  const bytes = Buffer.from(await (await fetch(told.glb.url)).arrayBuffer());
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(told.glb.sha256);
}

/** What stands in the world as a player who comes in now sees it, through either API and whichever room server has it. */
async function standing(world: WorldId): Promise<Map<string, string>> {
  for (const late = Date.now() + 120_000; ; await sleep(1_000)) {
    try {
      const visitor = await Client.guest(urlOf(1));
      const bot = await Bot.join(urlOf(1), visitor, world);
      const { session } = bot.room;
      const seen = session.state === 'live' ? [...session.world.entities.values()] : [];
      bot.leave();
      return new Map(seen.map((entity) => [entity.id, entity.firing.state]));
    } catch (error) {
      if (Date.now() > late) throw error;
    }
  }
}

const KILLS: { what: Kind | 'temporal'; kill(): Promise<void>; mend(): Promise<void> }[] = [
  ...(['api', 'worker', 'realtime'] as const).map((kind) => ({
    what: kind,
    kill: async () => parts[kind][0]?.kill9(),
    mend: () => fill(kind, 0),
  })),
  { what: 'temporal' as const, kill: () => temporal.kill9(), mend: () => temporal.start() },
];

test.skipIf(missing)('jobs are delivered, once each, while a process of every kind is killed in turn', async () => {
  const reader = await Client.guest(urlOf(1));
  const world = await reader.home();
  await reader.join(world);
  const asked: JobCreated[] = [];
  for (const [round, { what, kill, mend }] of KILLS.entries()) {
    const startedMs = Date.now();
    const wishes = await askFor(world, round);
    // In the middle of making: the first of them is being worked on.
    await sleep(500 + Math.random() * 1_000);
    await kill();
    const killedMs = Date.now();
    await sleep(2_000);
    await mend();
    const views = await Promise.all(wishes.map(({ client, job }) => untilReady(client, job.jobId)));
    console.log(
      `killed ${what}: back in ${((Date.now() - killedMs) / 1000).toFixed(1)} s with everything, ${views.map((view) => view.status).join(' ')}; round ${((Date.now() - startedMs) / 1000).toFixed(1)} s`,
    );
    expect(views.map(({ status, lastError }) => ({ status, lastError }))).toEqual(views.map(() => ({ status: 'ready', lastError: null })));
    asked.push(...wishes.map(({ job }) => job));
  }
  for (const { jobId, placeholder } of asked) {
    expect((await reader.job(jobId)).resultVersion, jobId).toBe(1);
    await download(reader, placeholder.assetId);
  }
  const entities = asked.map(({ placeholder }) => placeholder.entityId);
  const unfinished = async () => {
    const seen = await standing(world);
    return entities.filter((id) => seen.get(id) !== 'glazed');
  };
  await expect.poll(unfinished, { timeout: 120_000, interval: 2_000 }).toEqual([]);
});
