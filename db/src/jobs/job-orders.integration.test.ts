import { LIMITS } from '@worldkiln/contracts';
import { afterAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../tests/support/fresh-database.ts';
import { claimStartOrders, markStarted, reissueStart, releaseStartOrder, silentRuns } from './job-orders.ts';
import { admitJob, failJob } from './job-transitions.ts';
import { CHANNELS, listen } from '../listen.ts';
import { type Job, jobView } from './jobs.ts';
import { publishVersion } from '../assets/publish-version.ts';
import { jobsOn, publication, runOf } from '../testing/jobs-on.ts';

const database = await freshDatabase();
afterAll(() => database.drop());
const { place, accept, cancel, retry, row, claimsIn, started } = jobsOn(database);

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

  it('of one account are as many at a time as are made at once, in as many rooms as there may be', async () => {
    const world = await place('operator');
    for (let i = 0; i < LIMITS.jobsPerAccountAtOnce + 3; i++) await accept(world);
    const claimed = await claimsIn(world);
    expect(claimed).toHaveLength(LIMITS.jobsPerAccountAtOnce);
    expect(await claimsIn(world)).toEqual([]);
    const [first] = claimed;
    if (first === undefined) throw new Error('unreachable: some were claimed');
    await markStarted(database.db, first);
    await failJob(database.db, first, { kind: 'upstream', code: 'x', message: 'x' });
    expect(await claimsIn(world)).toHaveLength(1);
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
