import { afterAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../tests/support/fresh-database.ts';
import { eventsAfter } from './job-events.ts';
import { admitJob, cancelJob, failJob, progressJob } from './job-transitions.ts';
import { publishVersion } from '../assets/publish-version.ts';
import { jobsOn, publication, runOf } from '../testing/jobs-on.ts';

const database = await freshDatabase();
afterAll(() => database.drop());
const { place, accept, typesOf, retry, row, started } = jobsOn(database);

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
