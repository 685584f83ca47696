import { type Failure, JobCreated, JobEvent, type JobId } from '@worldkiln/contracts';
import { admitJob, failJob, progressJob } from '@worldkiln/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/support/fresh-database.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';

let database: FreshDatabase;
let api: TestApi;
let token: string;
beforeAll(async () => {
  database = await freshDatabase();
  api = await startTestApi({ databaseUrl: database.url });
  ({ token } = await api.operator(database));
});
afterAll(async () => {
  await api.close();
  await database.drop();
});

const lost: Failure = { kind: 'upstream', code: 'gone', message: 'It went away.' };

async function wish(): Promise<JobId> {
  return JobCreated.parse(await (await api.ask(token, { roomId: await api.home(), prompt: 'a crate' })).json()).jobId;
}

/** Reads a stream line by line as an EventSource would. */
async function* eventsOf(answer: Response): AsyncGenerator<JobEvent> {
  let text = '';
  for await (const chunk of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const fields = Object.fromEntries(
        text
          .slice(0, end)
          .split('\n')
          .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
      );
      text = text.slice(end + 2);
      // The place in the line is no line of the outbox.
      if (fields.data === undefined || fields.event === 'job_line') continue;
      const event = JobEvent.parse(JSON.parse(fields.data));
      expect(fields).toMatchObject({ id: String(event.id), event: event.event.type });
      yield event;
    }
  }
}

const follow = (jobId: JobId, after?: number) =>
  api.call('GET', `/v1/jobs/${jobId}/events`, { token, headers: after === undefined ? {} : { 'last-event-id': String(after) } });

test('a stream tells everything from the beginning, as it happens, and ends with the job', async () => {
  const jobId = await wish();
  const answer = await follow(jobId);
  expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
  const seen: string[] = [];
  const ids: number[] = [];
  for await (const { id, event } of eventsOf(answer)) {
    seen.push(event.type);
    ids.push(id);
    if (event.type === 'job_queued') await admitJob(database.db, { jobId, attempt: 1 });
    if (event.type === 'job_progress' && event.progress === 0)
      await progressJob(database.db, { jobId, attempt: 1 }, { status: 'generating', progress: 0.5, detail: 'forge' });
    if (event.type === 'job_progress' && event.progress === 0.5) await failJob(database.db, { jobId, attempt: 1 }, lost);
  }
  expect(seen).toEqual(['job_queued', 'job_progress', 'job_progress', 'job_failed']);

  const rest: number[] = [];
  for await (const { id } of eventsOf(await follow(jobId, ids[1]))) rest.push(id);
  expect(rest).toEqual(ids.slice(2));
  expect((await follow(jobId, ids[3])).status).toBe(204);
}, 20_000);

test('a stream hears of a change within a fraction of a second, not at the next heartbeat', async () => {
  const jobId = await wish();
  const stream = eventsOf(await follow(jobId));
  await stream.next();
  const asked = performance.now();
  await admitJob(database.db, { jobId, attempt: 1 });
  await stream.next();
  expect(performance.now() - asked).toBeLessThan(1_000);
  await stream.return(undefined);
});

test('a job nobody knows and an id that is no number are refused', async () => {
  expect((await follow(`job_${'0'.repeat(26)}` as JobId)).status).toBe(404); // has the form of one
  const jobId = await wish();
  const odd = await api.call('GET', `/v1/jobs/${jobId}/events`, { token, headers: { 'last-event-id': 'x' } });
  expect(await odd.json()).toMatchObject({ status: 400, code: 'last_event_id_invalid' });
});

test('whoever asks from an id beyond all there are is not kept waiting for ever: the stream ends with the job', async () => {
  const jobId = await wish();
  const answer = await follow(jobId, 999_999_999_999_999);
  expect(answer.status).toBe(200);
  await admitJob(database.db, { jobId, attempt: 1 });
  await failJob(database.db, { jobId, attempt: 1 }, lost);
  for await (const { event } of eventsOf(answer)) throw new Error(`${event.type} lies after the last id`);
  expect((await follow(jobId, 999_999_999_999_999)).status).toBe(204);
});

test('an account has twenty streams, and the place of one that hung up is free again', async () => {
  const jobId = await wish();
  const streams = await Promise.all(Array.from({ length: 20 }, () => follow(jobId)));
  const refused = await follow(jobId);
  expect(await refused.json()).toMatchObject({ status: 429, code: 'too_many_streams' });
  await streams[0]?.body?.cancel();
  await expect
    .poll(
      async () => {
        const again = await follow(jobId);
        await again.body?.cancel();
        return again.status;
      },
      { timeout: 5_000 },
    )
    .toBe(200);
  for (const stream of streams.slice(1)) await stream.body?.cancel();
});
