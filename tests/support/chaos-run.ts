import { setTimeout as sleep } from 'node:timers/promises';
import type { JobView } from '@worldkiln/contracts';
import { Client } from './client.ts';
import { seeded } from './seeded.ts';
import { startTestBox, type TestBox } from './test-box.ts';

const PROMPTS = [
  'a wooden crate',
  'a red barrel',
  'an old oak table',
  'a street lamp',
  'a mossy rock',
  'a knight’s sword',
  'a small house',
  'a blue mug',
  'a pine tree',
  'a kitchen chair',
];
/** A job on a healthy box takes a second; one that waits for a part to come back may take a while. */
const JOB_S = 120;

interface Outcome {
  counts: { asked: number; ready: number; kills: number };
  problems: string[];
}

/** Asks for things, kills a random part in the middle of making them, and holds every job to its end. */
export async function chaosRun(options: { seed: number; kills: number; say?: (line: string) => void }): Promise<Outcome> {
  const random = seeded(options.seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T; // the lists are not empty
  const say = options.say ?? (() => undefined);
  const box = await startTestBox();
  const problems: string[] = [];
  const asked: string[] = [];
  let reader: Client | undefined;
  try {
    await box.ready();
    reader = await Client.guest(box.url);
    const world = await reader.home();
    // Jobs are told to who has come into their room.
    await reader.join(world);
    for (let kill = 1; kill <= options.kills; kill++) {
      const guest = await Client.guest(box.url); // a guest each: nobody meets the limit of five a minute
      const job = await guest.ask(world, pick(PROMPTS));
      asked.push(job.jobId);
      await sleep(random() * 600);
      const killed = killOne(box, pick);
      const view = await untilEnded(guest, job.jobId);
      say(`${String(kill).padStart(3)}  killed ${killed.padEnd(9)} ${view.status}  ${view.prompt}`);
      if (view.status !== 'ready') problems.push(`${job.jobId} (${view.prompt}) after ${killed}: ${view.status}, ${JSON.stringify(view.lastError)}`);
      await box.ready(90_000);
    }
    problems.push(...(await publishedOnce(reader, asked)));
  } finally {
    await box.stop();
    if (problems.length === 0) box.remove();
    else say(`the box's data and logs are kept: ${box.data}`);
  }
  return { counts: { asked: asked.length, ready: asked.length - problems.length, kills: options.kills }, problems };
}

function killOne(box: TestBox, pick: <T>(list: readonly T[]) => T): string {
  const [name, pid] = pick(Object.entries(box.pids()));
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    return `${name} (already down)`;
  }
  return name;
}

async function untilEnded(client: Client, jobId: string): Promise<JobView> {
  for (const end = Date.now() + JOB_S * 1000; ; await sleep(200)) {
    const view = await client.job(jobId);
    if (['ready', 'failed', 'cancelled'].includes(view.status) || Date.now() > end) return view;
  }
}

async function publishedOnce(client: Client, jobIds: string[]): Promise<string[]> {
  const problems: string[] = [];
  for (const jobId of jobIds) {
    const view = await client.job(jobId).catch(() => undefined);
    if (view && view.resultVersion !== 1) problems.push(`${jobId} was published as version ${view.resultVersion}, not once`);
  }
  return problems;
}
