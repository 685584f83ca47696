import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AccountId, EntityId, WorldId } from '@worldkiln/contracts';
import { connect, migrate, type Connection } from '@worldkiln/db';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { freePort } from '../../cli/src/box/free-port.ts';
import { LogFile } from '../../cli/src/box/log-file.ts';
import { postgresUrl, startPostgres } from '../../cli/src/box/postgres.ts';
import { Bot, wssLine } from '../../realtime/src/bot/bot.ts';
import { asTheApi, TEST_SECRET } from '../../realtime/src/testing/as-the-api.ts';
import { Tinting } from '../../realtime/src/testing/tinting.ts';
import { Town } from '../../realtime/src/testing/town.ts';
import { seeded } from '../support/seeded.ts';

const KILLS = Number(process.env.KILLS ?? 100);
const RESTARTS = Number(process.env.RESTARTS ?? 50);
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
const dice = seeded(seed);

let folder: string;
let port: number;
let postgres: Awaited<ReturnType<typeof startPostgres>>;
let connection: Connection;
let children: ChildProcess[] = [];
let bots: Bot[] = [];

const start = () => startPostgres({ folder: join(folder, 'postgres'), port, password: 'long', log: new LogFile(join(folder, 'postgres.log')) });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'worldkiln-long-'));
  port = await freePort();
  postgres = await start();
  await migrate(postgresUrl(port, 'long'));
  connection = connect(postgresUrl(port, 'long'));
});
afterEach(async () => {
  for (const bot of bots) bot.vanish();
  for (const child of children) child.kill('SIGKILL');
  [bots, children] = [[], []];
  await connection.close();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Served {
  child: ChildProcess;
  url: string;
  serverId: string;
}

async function serve(): Promise<Served> {
  const child = fork(fileURLToPath(new URL('../../realtime/src/main.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, DATABASE_URL: postgresUrl(port, 'long'), TEMPORAL_ADDRESS: '127.0.0.1:1', WORLDKILN_SECRET: TEST_SECRET, LOG_LEVEL: 'silent' },
  });
  children.push(child);
  const ready = await new Promise<Omit<Served, 'child'>>((resolve) => child.once('message', (message) => resolve(message as Served))); // its first message is the one main.ts sends
  return { child, url: ready.url, serverId: ready.serverId };
}

/** A world with three things of Ada's, and the way into it. */
async function settle() {
  const town = new Town(connection);
  const [worldId, ada] = [await town.world(), await town.account('Ada')];
  const enter = async ({ url, serverId }: Served): Promise<Bot> => {
    const bot = new Bot(wssLine(url, await town.ticket(ada, worldId), asTheApi(serverId)));
    bots.push(bot);
    await bot.until('the world opens', ({ client }) => client.session.state === 'live', 30_000);
    return bot;
  };
  return { town, worldId, ada, enter };
}

async function wishes(bot: Bot, town: Town, worldId: WorldId, ada: AccountId): Promise<EntityId[]> {
  const ids: EntityId[] = [];
  for (let i = 0; i < 3; i++) ids.push((await town.wish(worldId, ada)).entityId);
  await bot.until('the clay', ({ inside }) => ids.every((id) => inside.world.entities.has(id)), 30_000);
  return ids;
}

const tints = (bot: Bot, of: Tinting) => new Map([...of.acknowledged.keys()].map((id) => [id, bot.inside.world.entities.get(id)?.tint]));

it(`[RM-KL1] ${KILLS} kills of a room under load lose no acknowledged edit (SEED=${seed})`, { timeout: 120_000 + KILLS * 30_000 }, async () => {
  const { town, worldId, ada, enter } = await settle();
  let server = await serve();
  let bot = await enter(server);
  const things = await wishes(bot, town, worldId, ada);
  const backMs: number[] = [];
  let edits = 0;
  for (let round = 0; round < KILLS; round++) {
    const tinting = new Tinting(bot, things, round);
    await sleep(100 + dice() * 600);
    server.child.kill('SIGKILL');
    bot.vanish();
    bot.client.close();
    await tinting.stop();
    server = await serve();
    const fromMs = performance.now();
    bot = await enter(server);
    backMs.push(performance.now() - fromMs);
    expect(tints(bot, tinting), `round ${round}`).toEqual(tinting.acknowledged);
    edits += tinting.count;
  }
  console.log(`${KILLS} kills, ${edits} acknowledged edits, none lost; back in the world within ${Math.round(Math.max(...backMs))} ms of the server's start`);
  expect(edits).toBeGreaterThan(KILLS);
});

it(
  `[RM-LG2] ${RESTARTS} restarts of PostgreSQL in the middle of edits lose no acknowledged one (SEED=${seed})`,
  { timeout: 120_000 + RESTARTS * 60_000 },
  async () => {
    const { town, worldId, ada, enter } = await settle();
    const server = await serve();
    let bot = await enter(server);
    const things = await wishes(bot, town, worldId, ada);
    let [edits, away] = [0, 0];
    for (let round = 0; round < RESTARTS; round++) {
      const tinting = new Tinting(bot, things, round);
      await sleep(200 + dice() * 500);
      await postgres.stop();
      await sleep(dice() * 1_500);
      postgres = await start();
      // It goes on by itself: the same people, or, when the lease ran out meanwhile, a room that wakes.
      const before = tinting.count;
      for (let i = 0; i < 300 && tinting.count < before + 3 && bot.client.session.state === 'live'; i++) await sleep(100);
      await tinting.stop();
      if (bot.client.session.state !== 'live') {
        away += 1;
        bot.vanish();
        bot = await enter(server);
      }
      expect(tints(bot, tinting), `round ${round}, as it is told`).toEqual(tinting.acknowledged);
      edits += tinting.count;
    }
    // What the room tells is one thing; what is written down another.
    server.child.kill('SIGKILL');
    const last = new Tinting(bot, [], 0);
    for (const id of things) {
      const tint = bot.inside.world.entities.get(id)?.tint;
      if (typeof tint === 'string') last.acknowledged.set(id, tint);
    }
    bot.vanish();
    bot = await enter(await serve());
    expect(tints(bot, last)).toEqual(last.acknowledged);
    console.log(`${RESTARTS} restarts, ${edits} acknowledged edits, none lost; ${away} times the room had to wake again`);
    expect(edits).toBeGreaterThan(RESTARTS);
  },
);
