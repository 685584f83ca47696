import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { WorldId } from '@worldkiln/contracts';
import { connect, migrate } from '@worldkiln/db';
import { freePort } from '../../cli/src/box/free-port.ts';
import { LogFile } from '../../cli/src/box/log-file.ts';
import { postgresUrl, startPostgres } from '../../cli/src/box/postgres.ts';
import { Bot, wssLine, type BotLine } from '../../realtime/src/bot/bot.ts';
import { asTheApi, TEST_SECRET } from '../../realtime/src/testing/as-the-api.ts';
import { Town } from '../../realtime/src/testing/town.ts';
import { percentile, row, type Row } from '../support/report.ts';
import type { BlockedErrand } from './blocked.ts';
import type { Errand, Outing } from './bots.ts';

const PASSWORD = 'bench';
const JOIN_S = 3;
const RETURNS = 10;
/** Over WebRTC: each is a peer connection with threads of its own. */
const RTC_BOTS = 16;

/** A real room server on a real database: a crowd from a process of its own, and people whose line breaks. */
export async function crowdRows(count: number, walkS: number): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'worldkiln-bench-'));
  const port = await freePort();
  const postgres = await startPostgres({ folder: join(folder, 'postgres'), port, password: PASSWORD, log: new LogFile(join(folder, 'postgres.log')) });
  const children: ChildProcess[] = [];
  const databaseUrl = postgresUrl(port, PASSWORD);
  await migrate(databaseUrl);
  const connection = connect(databaseUrl);
  try {
    const server = start('../../realtime/src/main.ts', {
      DATABASE_URL: databaseUrl,
      TEMPORAL_ADDRESS: '127.0.0.1:1',
      WORLDKILN_SECRET: TEST_SECRET,
      LOG_LEVEL: 'silent',
      ROOM_PLAYERS: String(Math.max(count, 5)),
    });
    children.push(server);
    const { url, serverId } = await heard<{ url: string; serverId: string }>(server);
    const town = new Town(connection);
    const returning = await returns((paper) => wssLine(url, paper, asTheApi(serverId)), town, await town.world());
    const out = async (way: Errand['way'], many: number) => {
      const worldId = await town.world();
      const bots = start('./bots.ts', {});
      children.push(bots);
      const tickets = await Promise.all(Array.from({ length: many }, async (_, i) => town.ticket(await town.account(`Bot ${i}`), worldId)));
      bots.send({ way, url, serverId, tickets, joinS: JOIN_S, walkS } satisfies Errand);
      await heard(bots);
      await ticks(url);
      const outing = await heard<Outing>(bots);
      return { outing, tick: await ticks(url) };
    };
    const { outing, tick } = await out('wss', count);
    const rtc = await out('webrtc', RTC_BOTS);
    const blocked = start('./blocked.ts', {});
    children.push(blocked);
    blocked.send({ url, serverId, ticket: await town.ticket(await town.account('Behind a wall'), await town.world()) } satisfies BlockedErrand);
    const { tookMs } = await heard<{ tookMs: number }>(blocked);
    return [
      row(`${count} bots over wss: in the world within ${JOIN_S} s`, outing.joined, 'bots', { anchor: '80 of 100 elsewhere', reach: `≥ ${count}` }),
      row(`${count} walking bots: still here at the end`, outing.stayed, 'bots', { reach: `≥ ${count}` }),
      row(`${count} walking bots: tick p99`, tick.p99Ms, 'ms', { anchor: '11 elsewhere', reach: '≤ 12' }),
      row(`${count} walking bots: tick p99, the processor’s time alone`, tick.cpuP99Ms, 'ms', { reach: '≤ 12' }),
      row(`${count} walking bots: ticks skipped`, (tick.skipped / Math.max(tick.steps + tick.skipped, 1)) * 100, '%'),
      row(`${count} walking bots: down each, payload`, outing.downPerS / 1_024, 'KiB/s', { anchor: '8.3 elsewhere', reach: '≤ 8' }),
      row(`${count} walking bots: up each, payload`, outing.upPerS / 1_024, 'KiB/s'),
      row(`${RTC_BOTS} bots over WebRTC: in the world within ${JOIN_S} s`, rtc.outing.joined, 'bots', { reach: `≥ ${RTC_BOTS}` }),
      row(`${RTC_BOTS} walking bots over WebRTC: tick p99, the processor’s time alone`, rtc.tick.cpuP99Ms, 'ms', { reach: '≤ 12' }),
      row(`${RTC_BOTS} walking bots over WebRTC: down each, payload`, rtc.outing.downPerS / 1_024, 'KiB/s', { reach: '≤ 8' }),
      row('UDP blocked → in the world over wss', tookMs, 'ms', { reach: '≤ 4000' }),
      row('a broken line → hands again (resume token, wss), p95', percentile(returning, 95), 'ms', { reach: '≤ 1500' }),
    ];
  } finally {
    for (const child of children) child.kill('SIGKILL');
    await connection.close();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Ticks {
  p99Ms: number;
  cpuP99Ms: number;
  skipped: number;
  steps: number;
}

/** What the ticks cost since the last look. */
async function ticks(url: string): Promise<Ticks> {
  return ((await (await fetch(`${url}/healthz`)).json()) as { tick: Ticks }).tick; // room-server.ts says it so
}

/** From the moment a line breaks to the answer of an intent over the next. */
async function returns(line: (paper: string) => BotLine, town: Town, worldId: WorldId): Promise<number[]> {
  const tookMs: number[] = [];
  const ada = await town.account('Ada');
  const wish = await town.wish(worldId, ada);
  let bot = await new Bot(line(await town.ticket(ada, worldId))).live();
  await bot.until('the clay', ({ inside }) => inside.world.entities.has(wish.entityId));
  for (let i = 0; i < RETURNS; i++) {
    const { resume } = bot.inside;
    bot.vanish();
    const fromMs = performance.now();
    bot = await new Bot(line(resume)).live();
    await bot.client.intent({ type: 'tint', entityId: wish.entityId, tint: '#123456' });
    tookMs.push(performance.now() - fromMs);
    await sleep(100);
  }
  bot.close();
  bot.vanish();
  return tookMs;
}

const start = (file: string, env: Record<string, string>): ChildProcess =>
  fork(fileURLToPath(new URL(file, import.meta.url)), {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });

/** The next thing a child of ours says: they are this bench's own words. */
async function heard<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as T));
    child.once('exit', (code) => reject(new Error(`a process of the bench ended with ${code}`)));
  });
}
