import { afterAll, expect, it } from 'vitest';
import { freshDatabase } from '../../../tests/support/fresh-database.ts';
import { jobsOn, runOf } from '../testing/jobs-on.ts';
import { lookTrace, recordTrace, traceOf } from './trace.ts';

const database = await freshDatabase();
afterAll(() => database.drop());
const { db } = database;
const { place, accept } = jobsOn(database);

it('a step said twice is one step: its first start, its last word', async () => {
  const job = await accept(await place(), { negativePrompt: 'rust' });
  const call = { name: 'final/meshy/1', stage: 'final', provider: 'meshy' };
  await recordTrace(db, runOf(job), { name: 'plan', stage: 'plan', outcome: 'done', startedAt: '2026-11-21T10:00:00.000Z' });
  await recordTrace(db, runOf(job), { ...call, outcome: 'running', startedAt: '2026-11-21T10:00:01.000Z' });
  await recordTrace(db, runOf(job), {
    ...call,
    outcome: 'done',
    model: 'meshy-6',
    settings: { art_style: 'realistic', seed: 7 },
    cost: 2000,
    licence: { name: 'Meshy terms' },
    note: 'x'.repeat(5_000),
    startedAt: '2026-11-21T10:00:09.000Z',
    endedAt: '2026-11-21T10:00:20.000Z',
  });
  const [plan, final, ...more] = await traceOf(db, job.id);
  expect(more).toEqual([]);
  expect(plan).toMatchObject({ name: 'plan', attempt: 1, provider: null });
  expect(final).toMatchObject({ outcome: 'done', model: 'meshy-6', cost: 2000, startedAt: '2026-11-21T10:00:01.000Z', licence: { excludes: [] } });
  expect(final?.note).toHaveLength(2_000);
  expect(await lookTrace(db, job.id)).toMatchObject({ prompt: 'a wooden crate', negativePrompt: 'rust', requestedBy: job.accountId, seed: 1 });
});
