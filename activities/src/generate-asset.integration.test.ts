import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../tests/support/fresh-database.ts';
import { type Workshop, openWorkshop, somewhere, wish } from './testing/workshop.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

describe('a job from wish to asset', () => {
  let shop: Workshop;
  beforeAll(async () => {
    shop = await openWorkshop({ address: inject('temporalAddress'), db: database.db });
  });
  afterAll(() => shop.close());

  it('ends ready with version 1, and its events tell every stage in order', async () => {
    const job = await wish(database.db, await somewhere(database.sql));
    const ended = await shop.ended(job);
    expect(ended).toMatchObject({ status: 'ready', progress: 1, resultVersion: 1, downgrade: null, lastError: null, attempt: 1, startedAttempt: 1 });
    expect(await shop.result(job)).toEqual({ status: 'ready', assetId: job.assetId, version: 1 });
    const events = await shop.events(job);
    expect(events[0]?.type).toBe('job_queued');
    expect(events.at(-1)).toEqual({ type: 'asset_ready', entityId: job.entityId, assetId: job.assetId, version: 1, draft: false });
    const progress = events.flatMap((event) => (event.type === 'job_progress' ? [event.progress] : []));
    expect(progress.length).toBeGreaterThan(3);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
  });
});
