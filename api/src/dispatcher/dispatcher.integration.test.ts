import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { JobCreated, type JobId, JobView, StatusView, workflowIdOf } from '@worldkiln/contracts';
import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { pino } from 'pino';
import { type FreshDatabase, freshDatabase } from '../../../tests/support/fresh-database.ts';
import { type Relay, relayTo } from '../testing/relay.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';
import { Dispatcher } from './dispatcher.ts';
import { Engine } from './engine.ts';

let database: FreshDatabase;
let temporal: Client;
let line: Relay;
let apis: TestApi[];
beforeAll(async () => {
  database = await freshDatabase();
  temporal = new Client({ connection: await Connection.connect({ address: inject('temporalAddress') }) });
  line = await relayTo(inject('temporalAddress'));
  // Two processes' worth on one database: whatever they do, they do it once.
  apis = [
    await startTestApi({ databaseUrl: database.url, temporalAddress: line.address }),
    await startTestApi({ databaseUrl: database.url, temporalAddress: line.address }),
  ];
});
afterAll(async () => {
  await Promise.all(apis.map((api) => api.close()));
  line.cut();
  await line.close();
  await temporal.connection.close();
  await database.drop();
});

const first = (): TestApi => apis[0] as TestApi; // beforeAll made two

async function until<T>(what: string, look: () => Promise<T | undefined | false>, ms = 20_000): Promise<T> {
  for (const end = Date.now() + ms; Date.now() < end; await sleep(50)) {
    const found = await look();
    if (found) return found;
  }
  throw new Error(`${what} did not come about in ${ms} ms`);
}

async function wish(fields: object = {}): Promise<{ jobId: JobId; token: string }> {
  const { token } = await first().guest();
  const answer = await first().call('POST', '/v1/worlds', { token, body: { name: 'a world of its own' } });
  const { worldId } = (await answer.json()) as { worldId: string };
  const created = JobCreated.parse(await (await first().ask(token, { roomId: worldId, prompt: 'a wooden crate', ...fields })).json());
  return { jobId: created.jobId, token };
}

const viewOf = async (jobId: JobId, token: string) => JobView.parse(await (await first().call('GET', `/v1/jobs/${jobId}`, { token })).json());
const runOf = (jobId: JobId) =>
  temporal.workflow
    .getHandle(workflowIdOf(jobId))
    .describe()
    .catch(() => undefined);
const runsOf = async (jobId: JobId) => {
  const found = [];
  for await (const run of temporal.workflow.list({ query: `WorkflowId = '${workflowIdOf(jobId)}'` })) found.push(run);
  return found;
};
const signalsOf = async (jobId: JobId) =>
  (await temporal.workflow.getHandle(workflowIdOf(jobId)).fetchHistory()).events?.filter((event) => event.workflowExecutionSignaledEventAttributes) ?? [];

test('a wish becomes one run, whichever of two processes starts it, and the job no longer waits', async () => {
  const { jobId, token } = await wish();
  const run = await until('the run', async () => runOf(jobId));
  expect(run).toMatchObject({ type: 'generateAsset', taskQueue: 'generate', memo: { attempt: 1 } });
  await until('the mark', async () => !(await viewOf(jobId, token)).waiting);
  expect(run.searchAttributes).toMatchObject({ stage: ['admit'] });
  await sleep(1_500); // another round of both
  await until('the listing', async () => (await runsOf(jobId)).length === 1);
});

test('a cancel reaches the run as a signal that names its attempt', async () => {
  const { jobId, token } = await wish();
  await until('the mark', async () => !(await viewOf(jobId, token)).waiting);
  const answer = await first().call('POST', `/v1/jobs/${jobId}/cancel`, { token });
  expect(answer.status).toBe(202);
  const [signal] = await until('the signal', async () => {
    const signals = await signalsOf(jobId);
    return signals.length > 0 && signals;
  });
  expect(signal?.workflowExecutionSignaledEventAttributes?.signalName).toBe('cancelSignal');
  expect(Buffer.from(signal?.workflowExecutionSignaledEventAttributes?.input?.payloads?.[0]?.data ?? []).toString()).toBe('1');
});

test('a cancelled job whose run an operator terminated ends all the same', async () => {
  const { jobId, token } = await wish();
  await until('the mark', async () => !(await viewOf(jobId, token)).waiting);
  await temporal.workflow.getHandle(workflowIdOf(jobId)).terminate('by hand');
  await first().call('POST', `/v1/jobs/${jobId}/cancel`, { token });
  await until('the end', async () => (await viewOf(jobId, token)).status === 'cancelled');
  expect((await runsOf(jobId)).length).toBe(1);
});

test('a retry waits until the run before it has closed, then is a new run of the same id', async () => {
  const { jobId, token } = await wish();
  await until('the mark', async () => !(await viewOf(jobId, token)).waiting);
  // The run has written its end into the row and is about to close.
  await database.sql`update jobs set status = 'failed', detail = 'failed' where id = ${jobId}`;
  await first().call('POST', `/v1/jobs/${jobId}/retry`, { token, headers: { 'idempotency-key': randomUUID() } });
  await sleep(1_500);
  expect((await runOf(jobId))?.memo).toMatchObject({ attempt: 1 });
  expect((await viewOf(jobId, token)).waiting).toBe(true);
  await temporal.workflow.getHandle(workflowIdOf(jobId)).terminate('closed');
  await until('the second run', async () => (await runOf(jobId))?.memo?.attempt === 2, 60_000);
}, 90_000);

test('while Temporal is away jobs are accepted and wait, the status says so, and they start when it is back', async () => {
  line.cut();
  await until('the absence', async () => (await first().call('GET', '/readyz')).status === 503);
  const status = StatusView.parse(await (await first().call('GET', '/v1/status')).json());
  expect(status.engine).toMatchObject({ ready: false, detail: expect.stringContaining('Jobs are accepted and wait') as string });
  expect((await first().call('GET', '/healthz')).status).toBe(200);
  const { jobId, token } = await wish();
  expect((await viewOf(jobId, token)).waiting).toBe(true);
  line.mend();
  await until('the run', async () => runOf(jobId));
  expect(
    (
      await until('readiness', async () => {
        const ready = await first().call('GET', '/readyz');
        return ready.status === 200 && ready;
      })
    ).status,
  ).toBe(200);
});

test('a run that Temporal lost is started anew', async () => {
  const { jobId, token } = await wish();
  await until('the mark', async () => !(await viewOf(jobId, token)).waiting);
  const before = (await runOf(jobId))?.runId;
  await temporal.workflow.getHandle(workflowIdOf(jobId)).terminate('lost');
  const engine = new Engine({ address: inject('temporalAddress'), namespace: 'default', log: pino({ level: 'silent' }) });
  const dispatcher = new Dispatcher({ connection: database, engine, log: pino({ level: 'silent' }), silentS: 0, pollMs: 100 });
  engine.start(() => dispatcher.hint());
  dispatcher.start();
  const after = await until('another run', async () => {
    const run = await runOf(jobId);
    return run?.runId !== before && run;
  });
  expect(after).toMatchObject({ status: { name: 'RUNNING' }, memo: { attempt: 1 } });
  await dispatcher.stop();
  await engine.stop();
});
