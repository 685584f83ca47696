import { setTimeout as sleep } from 'node:timers/promises';
import { type Job, requestCancel } from '@worldkiln/db';
import { somewhere, wish } from '../../../activities/src/testing/workshop.ts';
import type { Fault } from '../../../activities/src/testing/stand-ins/stand-in.ts';
import { seeded } from '../seeded.ts';
import { type Audit, audit } from './audit.ts';
import { type Plant, openPlant } from './plant.ts';

export interface ChaosOptions {
  seed: number;
  jobs: number;
  /** Kills at most; as many as jobs when left out. */
  kills?: number;
  say?: (line: string) => void;
}

/** Jobs are asked for this far apart, so that kills fall into every part of them. */
const ASK_EVERY_MS = 400;
/** A worker that starts from its sources takes seconds on a busy machine: faster kills would leave nobody to work. */
const KILL_EVERY_MS = 5_000;
/** Kills go on until so many of the jobs have ended. */
const KILL_UNTIL = 0.8;
/** When nothing has ended for this long, the rest is stuck: breakers rest for half a minute, lost orders are asked after in two. */
const STUCK_MS = 300_000;
/** The spec of this run: shares of calls that fail, that take effect and fail to say so, of tasks that fail, of jobs that are cancelled. */
const SHARES = { fails: 0.3, lostAnswer: 0.05, taskFails: 0.1, cancelled: 0.1 };
const FAULTS: Fault[] = ['server_error', 'garbage', 'rate_limited', 'server_error', 'out_of_credits'];

/** Asks for things of providers that fail, while workers are killed -9 and PostgreSQL and Temporal restarted; then adds everything up. */
export async function providerChaos({ seed, jobs: count, kills = count, say = () => undefined }: ChaosOptions): Promise<Audit> {
  const random = seeded(seed);
  const plant = await openPlant({ workers: 2, stepMs: 60 });
  try {
    const { standIns } = plant;
    // Dice of their own for the calls: how many there are depends on the machine's speed, the kills must not.
    const dice = seeded(seed + 1);
    const pick = (): Fault => FAULTS[Math.floor(dice() * FAULTS.length)] ?? 'server_error';
    for (const standIn of Object.values(standIns)) {
      for (let task = 0; task < count * 2; task++) standIn.endNext(dice() < SHARES.taskFails ? 'failed' : 'done');
      standIn.chance = (intent) => {
        const roll = dice();
        if (intent === 'start' && roll < SHARES.lostAnswer) return 'lost_answer';
        return roll < SHARES.lostAnswer + SHARES.fails ? pick() : null;
      };
    }
    const jobs: Job[] = [];
    const asking = ask(plant, count, random, jobs);
    const killed = { workers: 0, postgres: 0, temporal: 0 };
    const enough = () => endedOf(plant).then((over) => over >= count * KILL_UNTIL);
    await killUntil(plant, enough, { random: seeded(seed + 2), most: kills, killed });
    await asking;
    say(`killed ${JSON.stringify(killed)}`);
    await ended(plant, jobs, say);
    return await audit(plant, jobs, killed);
  } finally {
    await plant.close();
  }
}

async function ask({ connection }: Plant, count: number, random: () => number, jobs: Job[]): Promise<void> {
  const { db, sql } = connection;
  const providers = ['keyed', 'listed', 'neither'] as const;
  const generationPlan = { meshStrategy: 'text_to_3d' as const, textureStrategy: 'flat' as const, lods: true };
  for (let n = 1; n <= count; n++) {
    const provider = providers[Math.floor(random() * providers.length)] ?? 'keyed';
    const cancelAfterMs = random() < SHARES.cancelled ? random() * 4_000 : null;
    // A world each: two at a time is the quota of one, and this is about the makers. One turn a rung, so that a second task is always one too many.
    const job = await again(async () => wish(db, await somewhere(sql), { prompt: `a crate, number ${n}.`, seed: n, generationPlan, provider, maxAttempts: 1 }));
    jobs.push(job);
    if (cancelAfterMs !== null) void sleep(cancelAfterMs).then(() => again(() => db.transaction((tx) => requestCancel(tx, job.id)).catch(ignoreEnded)));
    await sleep(ASK_EVERY_MS);
  }
}

interface Kills {
  random: () => number;
  most: number;
  killed: { workers: number; postgres: number; temporal: number };
}

/** Kills one part after another, at random instants. */
async function killUntil(plant: Plant, enough: () => Promise<boolean>, { random, most, killed }: Kills): Promise<void> {
  for (let kills = 0; kills < most && !(await enough()); kills++) {
    await sleep(KILL_EVERY_MS * (0.25 + random() * 1.5));
    const roll = random();
    if (roll < 0.7) {
      plant.killWorker(Math.floor(random() * 10));
      killed.workers++;
    } else if (roll < 0.85) {
      await plant.restartPostgres();
      killed.postgres++;
    } else {
      await plant.restartTemporal();
      killed.temporal++;
    }
    // Breakers would soon leave every provider alone, and nothing would be tried any more: an operator resets them.
    await plant.connection.sql`delete from providers`.catch(() => undefined);
  }
}

async function ended(plant: Plant, jobs: Job[], say: (line: string) => void): Promise<void> {
  let [before, until] = [0, Date.now() + STUCK_MS];
  for (let told = Date.now(); Date.now() < until; await sleep(500)) {
    const over = await endedOf(plant);
    if (over === jobs.length) return;
    if (over > before) [before, until] = [over, Date.now() + STUCK_MS];
    if (Date.now() - told < 10_000) continue;
    say(`${over} of ${jobs.length} have ended`);
    told = Date.now();
  }
}

async function endedOf({ connection }: Plant): Promise<number> {
  const rows = await connection.sql`select count(*)::int as n from jobs where status in ('ready', 'failed', 'cancelled')`.catch(() => []);
  return Number(rows[0]?.['n'] ?? 0);
}

/** The database may be away just now. */
async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (tries > 120) throw error;
      await sleep(500);
    }
  }
}

function ignoreEnded(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'job_ended')) throw error;
}
