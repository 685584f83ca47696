import { afterAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../tests/support/fresh-database.ts';
import { eventsAfter } from '../jobs/job-events.ts';
import { cancelJob } from '../jobs/job-transitions.ts';
import { publishVersion } from './publish-version.ts';
import { jobsOn, publication, runOf } from '../testing/jobs-on.ts';

const database = await freshDatabase();
afterAll(() => database.drop());
const { place, accept, typesOf, retry, row, started } = jobsOn(database);

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
    const lines = await eventsAfter(database.db, { jobId: job.id }, 0, 100);
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
