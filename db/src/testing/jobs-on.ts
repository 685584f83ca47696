import { randomBytes } from 'node:crypto';
import { type AccountId, JobRequest, type Sha256, type WorldId, boxBody, spellId } from '@worldkiln/contracts';
import type { Connection } from '../connect.ts';
import { eventsAfter } from '../jobs/job-events.ts';
import { claimStartOrders, markStarted, releaseStartOrder } from '../jobs/job-orders.ts';
import { admitJob } from '../jobs/job-transitions.ts';
import { type Job, createJob, findJob, requestCancel, requestRetry } from '../jobs/jobs.ts';

/** A creator and a world to make things in. */
export interface Place {
  accountId: AccountId;
  worldId: WorldId;
}

/** The run that speaks for a job now. */
export const runOf = (job: Job) => ({ jobId: job.id, attempt: job.attempt });

/** What the tests of jobs do over and over, on one database. */
export function jobsOn({ db, sql }: Pick<Connection, 'db' | 'sql'>) {
  async function place(role = 'guest'): Promise<Place> {
    const [accountId, worldId] = [spellId('acc', randomBytes(26)), spellId('wld', randomBytes(26))];
    await sql`insert into accounts (id, name, role) values (${accountId}, 'Ada', ${role})`;
    await sql`insert into worlds (id, name, seed, owner_id) values (${worldId}, 'A valley', 7, ${accountId})`;
    return { accountId, worldId };
  }

  async function accept({ accountId, worldId }: Place, fields: object = {}): Promise<Job> {
    const request = JobRequest.parse({ roomId: worldId, prompt: 'a wooden crate', ...fields });
    const ids = { jobId: spellId('job', randomBytes(26)), entityId: spellId('ent', randomBytes(26)), assetId: spellId('ast', randomBytes(26)) };
    const sketch = {
      kind: 'prop' as const,
      name: 'crate',
      archetype: 'crate',
      scaleMeters: [1, 1, 1] as [number, number, number],
      massKg: 20,
      body: 'dynamic' as const,
      palette: ['#8a6a3f'],
    };
    const plan = { meshStrategy: 'procedural' as const, textureStrategy: 'flat' as const, lods: true };
    return db.transaction((tx) => createJob(tx, { ...ids, accountId, request, seed: 1, plan, sketch }));
  }

  const typesOf = async (job: Job) => (await eventsAfter(db, { jobId: job.id }, 0, 100)).map((line) => line.event.type);
  const cancel = (job: Job) => db.transaction((tx) => requestCancel(tx, job.id));
  const retry = (job: Job) => db.transaction((tx) => requestRetry(tx, job.id));
  const row = async (job: Job): Promise<Job> => {
    const found = await findJob(db, job.id);
    if (found === null) throw new Error('the job is gone');
    return found;
  };

  /** Claims until no world of ours has an order left; other tests' worlds share the table. */
  async function claimsIn(world: Place, limit?: number) {
    const orders = await claimStartOrders(db, limit ?? 1000);
    for (const order of orders) if (order.worldId !== world.worldId) await releaseStartOrder(db, order);
    return orders.filter((order) => order.worldId === world.worldId);
  }

  async function started(job: Job): Promise<void> {
    await markStarted(db, runOf(job));
    await admitJob(db, runOf(job));
  }

  return { place, accept, typesOf, cancel, retry, row, claimsIn, started };
}

const sha = (letter: string): Sha256 => letter.repeat(64) as Sha256; // 64 hex digits
/** A version ready to be published, its content named by a letter. */
export function publication(job: Job, letter: string, fields: { draft?: boolean; last?: boolean; downgrade?: string } = {}) {
  const ref = { sha256: sha(letter), bytes: 10, mime: 'model/gltf-binary' };
  const recipe = {
    kind: 'prop',
    name: 'crate',
    scaleMeters: [1, 1, 1],
    style: 'plain',
    materials: [],
    physics: { body: 'dynamic', massKg: 20, collider: 'box' },
    interaction: { pickup: true, pushable: true },
    generationPlan: { meshStrategy: 'procedural', textureStrategy: 'flat', lods: true },
    parts: [],
    palette: [],
    behaviours: [],
    seed: 1,
    budget: { triangles: 1500 },
    archetype: 'crate',
    matched: 'exact',
    understood: [],
    guessed: [],
    ignored: [],
    author: { by: 'test', version: '1' },
  } as const; // the columns hold JSON: shapes are the schema's business
  const bundle = {
    recipe: structuredClone(recipe) as never,
    files: { glb: ref, lods: [], thumbnail: ref, textures: [] },
    body: boxBody([1, 1, 1], 20),
    triangles: [12],
    trace: [],
  };
  return {
    ...runOf(job),
    contentSha: sha(letter),
    bundle,
    draft: fields.draft ?? false,
    last: fields.last ?? true,
    downgrade: fields.downgrade ?? null,
    tags: ['prop'],
    license: 'CC0-1.0',
  };
}
