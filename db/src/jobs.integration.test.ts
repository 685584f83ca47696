import { randomBytes } from 'node:crypto';
import { type AccountId, type AssetId, type EntityId, type JobId, JobRequest, LIMITS, type Sha256, type WorldId, boxBody, spellId } from '@worldkiln/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../tests/support/fresh-database.ts';
import { eventsAfter, lastEventId } from './job-events.ts';
import { claimCancelOrders, claimStartOrders, markCancelSent, markStarted, reissueStart, releaseStartOrder, silentRuns } from './job-orders.ts';
import { admitJob, cancelJob, failJob, progressJob } from './job-transitions.ts';
import { CHANNELS, listen } from './listen.ts';
import { type Job, createJob, findJob, jobView, listJobs, requestCancel, requestRetry } from './jobs.ts';
import { publishVersion } from './publish-version.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

interface Place {
  accountId: AccountId;
  worldId: WorldId;
}

async function place(role = 'guest'): Promise<Place> {
  const [accountId, worldId] = [spellId('acc', randomBytes(26)), spellId('wld', randomBytes(26))];
  await database.sql`insert into accounts (id, name, role) values (${accountId}, 'Ada', ${role})`;
  await database.sql`insert into worlds (id, name, seed, owner_id) values (${worldId}, 'A valley', 7, ${accountId})`;
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
  return database.db.transaction((tx) => createJob(tx, { ...ids, accountId, request, seed: 1, plan, sketch }));
}

const idOf = (job: Job): JobId => job.id;
const runOf = (job: Job) => ({ jobId: idOf(job), attempt: job.attempt });
const typesOf = async (job: Job) => (await eventsAfter(database.db, { jobId: idOf(job) }, 0, 100)).map((line) => line.event.type);
const cancel = (job: Job) => database.db.transaction((tx) => requestCancel(tx, idOf(job)));
const retry = (job: Job) => database.db.transaction((tx) => requestRetry(tx, idOf(job)));
const row = async (job: Job): Promise<Job> => {
  const found = await findJob(database.db, idOf(job));
  if (found === null) throw new Error('the job is gone');
  return found;
};

/** Claims until no world of ours has an order left; other tests' worlds share the table. */
async function claimsIn(world: Place, limit?: number) {
  const orders = await claimStartOrders(database.db, limit ?? 1000);
  for (const order of orders) if (order.worldId !== world.worldId) await releaseStartOrder(database.db, order);
  return orders.filter((order) => order.worldId === world.worldId);
}

async function started(job: Job): Promise<void> {
  await markStarted(database.db, runOf(job));
  await admitJob(database.db, runOf(job));
}

const sha = (letter: string): Sha256 => letter.repeat(64) as Sha256; // 64 hex digits
function publication(job: Job, letter: string, fields: { draft?: boolean; last?: boolean; downgrade?: string } = {}) {
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

describe('accepting', () => {
  it('writes the row and the order for its placeholder together', async () => {
    const world = await place();
    const job = await accept(world, { at: [1, 2, 3] });
    expect(jobView(job)).toMatchObject({ status: 'queued', waiting: true, attempts: 1, maxAttempts: 2, progress: 0, resultAssetId: null });
    const [line] = await eventsAfter(database.db, { worldId: world.worldId }, 0, 10);
    expect(line?.event).toMatchObject({
      type: 'job_queued',
      entityId: job.entityId,
      assetId: job.assetId,
      at: [1, 2, 3],
      attempt: 1,
      requestedBy: world.accountId,
    });
    expect(await lastEventId(database.db, world.worldId)).toBe(line?.id);
  });

  it('leaves nothing behind when its transaction fails', async () => {
    const world = await place();
    const attempt = database.db.transaction(async (tx) => {
      await createJob(tx, {
        jobId: spellId('job', randomBytes(26)),
        entityId: spellId('ent', randomBytes(26)) as EntityId,
        assetId: spellId('ast', randomBytes(26)) as AssetId,
        accountId: world.accountId,
        request: JobRequest.parse({ roomId: world.worldId, prompt: 'x' }),
        seed: 1,
        plan: { meshStrategy: 'procedural', textureStrategy: 'flat', lods: true },
        sketch: { kind: 'prop', name: 'x', archetype: 'x', scaleMeters: [1, 1, 1], massKg: 1, body: 'dynamic', palette: [] },
      });
      throw new Error('the caller thought better of it');
    });
    await expect(attempt).rejects.toThrow('thought better');
    expect((await listJobs(database.db, world.worldId, {})).jobs).toEqual([]);
    expect(await eventsAfter(database.db, { worldId: world.worldId }, 0, 10)).toEqual([]);
  });
});

describe('the outbox', () => {
  it('shows no event before one with a smaller number, however writers interleave', async () => {
    const world = await place();
    const jobs = await Promise.all(Array.from({ length: 12 }, () => accept(world)));
    const seen: number[] = [];
    let reading = true;
    const reader = (async () => {
      while (reading) for (const line of await eventsAfter(database.db, { worldId: world.worldId }, seen.at(-1) ?? 0, 100)) seen.push(line.id);
    })();
    await Promise.all(
      jobs.map(async (job) => {
        await started(job);
        for (const progress of [0.1, 0.2, 0.3]) await progressJob(database.db, runOf(job), { status: 'generating', progress, detail: 'shaping' });
        await failJob(database.db, runOf(job), { kind: 'upstream', code: 'x', message: 'x' });
      }),
    );
    reading = false;
    await reader;
    const all = (await eventsAfter(database.db, { worldId: world.worldId }, 0, 1000)).map((line) => line.id);
    const caughtUp = [...seen, ...all.filter((id) => id > (seen.at(-1) ?? 0))];
    expect(caughtUp).toEqual(all);
    expect(all).toHaveLength(12 * 6);
  });
});

describe('the list', () => {
  it('pages through everything once, newest first', async () => {
    const world = await place();
    const made = [];
    for (let i = 0; i < 7; i++) made.push((await accept(world)).id);
    const listed: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listJobs(database.db, world.worldId, { cursor, limit: 3 });
      listed.push(...page.jobs.map((job) => job.jobId));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(listed).toEqual(made.toReversed());
  });

  it('refuses a cursor it never gave out', async () => {
    const { worldId } = await place();
    for (const cursor of ['', 'x', "2026-11-21T00:00:00.000000Z_job_'; drop table jobs", '2026-99-99T00:00:00.000000Z_job_00000000000000000000000000']) {
      await expect(listJobs(database.db, worldId, { cursor })).rejects.toMatchObject({ kind: 'invalid', code: 'cursor_invalid' });
    }
  });
});

describe('start orders', () => {
  it('go out oldest first and only as many as a room may have at once', async () => {
    const world = await place();
    const jobs = [];
    for (let i = 0; i < 4; i++) jobs.push(await accept(world));
    expect((await claimsIn(world)).map((order) => order.jobId)).toEqual(jobs.slice(0, LIMITS.jobsPerRoom).map((job) => job.id));
    expect(await claimsIn(world)).toEqual([]);
    const [first, , third] = jobs;
    if (first === undefined || third === undefined) throw new Error('unreachable: four were made');
    await started(first);
    expect(await claimsIn(world)).toEqual([]);
    await failJob(database.db, runOf(first), { kind: 'upstream', code: 'x', message: 'x' });
    expect((await claimsIn(world)).map((order) => order.jobId)).toEqual([third.id]);
  });

  it('are never taken by two dispatchers at once, nor more of them than the room may have', async () => {
    const world = await place();
    for (let i = 0; i < 6; i++) await accept(world);
    const rounds = await Promise.all(Array.from({ length: 8 }, () => claimStartOrders(database.db, 1000)));
    const ours = rounds
      .flat()
      .filter((order) => order.worldId === world.worldId)
      .map((order) => order.jobId);
    expect(new Set(ours).size).toBe(ours.length);
    expect(ours).toHaveLength(LIMITS.jobsPerRoom);
  });

  it('of operators are not held back', async () => {
    const world = await place('operator');
    for (let i = 0; i < 5; i++) await accept(world);
    expect(await claimsIn(world)).toHaveLength(5);
  });

  it('come back when the engine was not reached, or the dispatcher died with them', async () => {
    const world = await place();
    const job = await accept(world);
    await claimsIn(world);
    await releaseStartOrder(database.db, runOf(job));
    expect(await claimsIn(world)).toHaveLength(1);
    await database.sql`update jobs set start_lease_until = now() - interval '1 second' where id = ${job.id}`;
    expect(await claimsIn(world)).toHaveLength(1);
    await markStarted(database.db, runOf(job));
    expect(jobView(await row(job))).toMatchObject({ status: 'queued', waiting: false });
    await database.sql`update jobs set start_lease_until = now() - interval '1 second' where id = ${job.id}`;
    expect(await claimsIn(world)).toEqual([]);
  });

  it('are issued again for a run the engine lost', async () => {
    const world = await place();
    const job = await accept(world);
    await started(job);
    await database.sql`update jobs set updated_at = now() - interval '5 minutes' where id = ${job.id}`;
    expect((await silentRuns(database.db, 60, 1000)).map((run) => run.jobId)).toContain(job.id);
    await reissueStart(database.db, runOf(job));
    expect((await claimsIn(world)).map((order) => order.jobId)).toEqual([job.id]);
    expect(await admitJob(database.db, runOf(job))).toBe(true);
  });
});

describe('dispatchers', () => {
  it('are woken by every order, and by every end, which lets the room’s next job begin', async () => {
    const hints: (string | null)[] = [];
    const unlisten = await listen(database.sql, CHANNELS.startOrders, (jobId) => hints.push(jobId));
    const world = await place();
    const hinted = async (job: Job, act: () => Promise<unknown>) => {
      hints.length = 0;
      await act();
      await expect.poll(() => hints).toContain(job.id);
    };
    const [failed, published, stopped] = [await accept(world), await accept(world), await accept(world)];
    await expect.poll(() => hints).toEqual(expect.arrayContaining([failed.id, published.id, stopped.id]));
    await started(failed);
    await hinted(failed, () => failJob(database.db, runOf(failed), { kind: 'upstream', code: 'x', message: 'x' }));
    await started(published);
    await hinted(published, () => publishVersion(database.db, publication(published, 'a')));
    await hinted(stopped, () => cancel(stopped));
    await hinted(failed, () => retry(failed));
    await unlisten();
  });
});

describe('cancel', () => {
  it('ends a job that never started in the same transaction', async () => {
    const job = await accept(await place());
    expect(await cancel(job)).toMatchObject({ status: 'cancelled' });
    expect(await typesOf(job)).toEqual(['job_queued', 'job_cancelled']);
    expect(await admitJob(database.db, runOf(job))).toBe(false);
  });

  it('of a running job is an order, given once, and ends with the run', async () => {
    const job = await accept(await place());
    await started(job);
    expect(await cancel(job)).toMatchObject({ status: 'generating' });
    await cancel(job);
    expect((await claimCancelOrders(database.db, 1000)).filter((order) => order.jobId === job.id)).toEqual([runOf(job)]);
    await markCancelSent(database.db, runOf(job));
    expect((await claimCancelOrders(database.db, 1000)).filter((order) => order.jobId === job.id)).toEqual([]);
    expect(await cancelJob(database.db, runOf(job))).toBe(true);
    expect(await cancelJob(database.db, runOf(job))).toBe(false);
    expect(await typesOf(job)).toEqual(['job_queued', 'job_progress', 'job_cancelled']);
  });

  it('of a run nobody knows any more ends the job at once', async () => {
    const job = await accept(await place());
    await started(job);
    await cancel(job);
    await markCancelSent(database.db, runOf(job), 'gone');
    expect(await row(job)).toMatchObject({ status: 'cancelled' });
  });

  it('between start and admission wins over the admission', async () => {
    const job = await accept(await place());
    await markStarted(database.db, runOf(job));
    await cancel(job);
    expect(await admitJob(database.db, runOf(job))).toBe(false);
    expect(await row(job)).toMatchObject({ status: 'cancelled' });
  });

  it('of an ended job is a conflict', async () => {
    const job = await accept(await place());
    await cancel(job);
    await expect(cancel(job)).rejects.toMatchObject({ http: 409, code: 'job_ended' });
  });
});

describe('retry', () => {
  it('counts an attempt, orders anew and forgets the old cancel', async () => {
    const world = await place();
    const job = await accept(world);
    await started(job);
    await cancel(job);
    await cancelJob(database.db, runOf(job));
    const again = await retry(job);
    expect(again).toMatchObject({ attempt: 2, status: 'queued', progress: 0, cancelRequestedAt: null, cancelSentAt: null, lastError: null });
    expect(jobView(again).waiting).toBe(true);
    expect((await claimsIn(world))[0]).toMatchObject({ jobId: job.id, attempt: 2 });
    const queued = (await eventsAfter(database.db, { jobId: idOf(job) }, 0, 100)).filter((line) => line.event.type === 'job_queued');
    expect(queued.map((line) => line.event)).toMatchObject([{ attempt: 1 }, { attempt: 2 }]);
  });

  it('of a live job is a conflict, and so is one of a job that delivered what was asked', async () => {
    const job = await accept(await place());
    await expect(retry(job)).rejects.toMatchObject({ http: 409, code: 'job_running' });
    await started(job);
    await expect(retry(job)).rejects.toMatchObject({ http: 409, code: 'job_running' });
    await publishVersion(database.db, publication(job, 'a'));
    await expect(retry(job)).rejects.toMatchObject({ http: 409, code: 'job_ready' });
  });

  it('of a downgraded job keeps what stands', async () => {
    const job = await accept(await place());
    await started(job);
    await publishVersion(database.db, publication(job, 'a', { downgrade: 'made by the forge' }));
    expect(await retry(job)).toMatchObject({ attempt: 2, status: 'queued', resultVersion: 1 });
    expect(jobView(await row(job)).resultAssetId).toBe(job.assetId);
  });
});

describe('a run', () => {
  it('of an older attempt changes nothing', async () => {
    const job = await accept(await place());
    await started(job);
    await failJob(database.db, runOf(job), { kind: 'upstream', code: 'x', message: 'x' });
    const again = await retry(job);
    await started(again);
    const before = await row(job);
    expect(await admitJob(database.db, runOf(job))).toBe(false);
    expect(await progressJob(database.db, runOf(job), { status: 'postprocess', progress: 0.9, detail: 'bake' })).toBe(false);
    expect(await failJob(database.db, runOf(job), { kind: 'broken', code: 'y', message: 'y' })).toBe(false);
    expect(await cancelJob(database.db, runOf(job))).toBe(false);
    expect(await publishVersion(database.db, publication(job, 'b'))).toBeNull();
    expect(await row(job)).toEqual(before);
  });

  it('never goes back in status or progress, and says nothing when nothing moved', async () => {
    const job = await accept(await place());
    await started(job);
    const report = (status: 'generating' | 'postprocess', progress: number) => progressJob(database.db, runOf(job), { status, progress, detail: 'x' });
    expect(await report('generating', 0.4)).toBe(true);
    expect(await report('generating', 0.3)).toBe(false);
    expect(await report('generating', 0.4)).toBe(false);
    expect(await report('postprocess', 0.4)).toBe(true);
    expect(await report('generating', 0.8)).toBe(false);
    expect(await row(job)).toMatchObject({ status: 'postprocess', progress: 0.4 });
    expect(await typesOf(job)).toHaveLength(1 + 1 + 2);
  });
});

describe('publishing', () => {
  it('adds one version however often and by however many it is asked', async () => {
    const job = await accept(await place());
    await started(job);
    const answers = await Promise.all(Array.from({ length: 6 }, () => publishVersion(database.db, publication(job, 'a'))));
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set([JSON.stringify({ assetId: job.assetId, version: 1 })]));
    expect((await typesOf(job)).filter((type) => type === 'asset_ready')).toHaveLength(1);
    const [count] = await database.sql`select count(*)::int as n from asset_versions where asset_id = ${job.assetId}`;
    expect(count?.n).toBe(1);
  });

  it('of a draft leaves the job running; the final is the next version of the same asset', async () => {
    const job = await accept(await place());
    await started(job);
    expect(await publishVersion(database.db, publication(job, 'a', { draft: true, last: false }))).toMatchObject({ version: 1 });
    expect(await publishVersion(database.db, publication(job, 'a', { draft: true, last: false }))).toMatchObject({ version: 1 });
    expect(await row(job)).toMatchObject({ status: 'generating', resultVersion: 1 });
    expect(await publishVersion(database.db, publication(job, 'b'))).toMatchObject({ version: 2 });
    expect(await row(job)).toMatchObject({ status: 'ready', resultVersion: 2, progress: 1 });
    const lines = await eventsAfter(database.db, { jobId: idOf(job) }, 0, 100);
    expect(lines.flatMap(({ event }) => (event.type === 'asset_ready' ? [[event.version, event.draft]] : []))).toEqual([
      [1, true],
      [2, false],
    ]);
  });

  it('after a cancel publishes nothing', async () => {
    const job = await accept(await place());
    await started(job);
    await cancelJob(database.db, runOf(job));
    expect(await publishVersion(database.db, publication(job, 'a'))).toBeNull();
    expect(await typesOf(job)).toEqual(['job_queued', 'job_progress', 'job_cancelled']);
  });

  it('the same bytes again on a retry makes the job ready without a new version', async () => {
    const job = await accept(await place());
    await started(job);
    await publishVersion(database.db, publication(job, 'a', { downgrade: 'made by the forge' }));
    const again = await retry(job);
    await started(again);
    expect(await publishVersion(database.db, publication(again, 'a'))).toMatchObject({ version: 1 });
    expect(await row(job)).toMatchObject({ status: 'ready', resultVersion: 1, downgrade: null });
    expect((await typesOf(job)).filter((type) => type === 'asset_ready')).toHaveLength(2);
  });
});
