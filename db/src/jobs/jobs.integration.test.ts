import { randomBytes } from 'node:crypto';
import { type AssetId, type EntityId, JobRequest, spellId } from '@worldkiln/contracts';
import { afterAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../tests/support/fresh-database.ts';
import { eventsAfter, lastEventId } from './job-events.ts';
import { claimCancelOrders, markCancelSent, markStarted } from './job-orders.ts';
import { admitJob, cancelJob } from './job-transitions.ts';
import { createJob, jobView, listJobs } from './jobs.ts';
import { publishVersion } from '../assets/publish-version.ts';
import { jobsOn, publication, runOf } from '../testing/jobs-on.ts';

const database = await freshDatabase();
afterAll(() => database.drop());
const { place, accept, typesOf, cancel, retry, row, claimsIn, started } = jobsOn(database);

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
    for (const cursor of ['', 'x', "2026-11-21T00:00:00.000000Z_job_'; drop table jobs", '2026-02-31T00:00:00.000000Z_job_00000000000000000000000000']) {
      await expect(listJobs(database.db, worldId, { cursor })).rejects.toMatchObject({ kind: 'invalid', code: 'cursor_invalid' });
    }
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
    const queued = (await eventsAfter(database.db, { jobId: job.id }, 0, 100)).filter((line) => line.event.type === 'job_queued');
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
