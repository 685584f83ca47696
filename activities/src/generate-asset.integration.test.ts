import type { WorkflowExecutionDescription } from '@temporalio/client';
import { JobId, KilnError, LIMITS, Recipe, workflowIdOf } from '@worldkiln/contracts';
import { type Job, findJob, requestCancel, requestRetry } from '@worldkiln/db';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../tests/support/fresh-database.ts';
import { replay } from './replay.ts';
import { type Script, forgeDouble, unusable } from './testing/forge-double.ts';
import { gate } from './testing/gate.ts';
import { type Workshop, openWorkshop, somewhere, wish } from './testing/workshop.ts';

let database: FreshDatabase;
let shop: Workshop;
/** What the forge does in the test at hand. */
let script: Script = {};

beforeAll(async () => {
  database = await freshDatabase();
  const forge = forgeDouble({
    author: (signal, asked) => script.author?.(signal, asked),
    buildGlb: (signal, program) => script.buildGlb?.(signal, program),
    bake: (signal, input) => script.bake?.(signal, input),
  });
  shop = await openWorkshop({ address: inject('temporalAddress'), db: database.db, clients: { forge } });
});
afterEach(() => {
  script = {};
});
afterAll(async () => {
  await shop.close();
  await database.drop();
});

const ask = async (fields: Parameters<typeof wish>[2] = {}): Promise<Job> => wish(database.db, await somewhere(database.sql), fields);
const cancel = (job: Job) => database.db.transaction((tx) => requestCancel(tx, job.id));
const retry = (job: Job, change: Parameters<typeof requestRetry>[2] = {}) => database.db.transaction((tx) => requestRetry(tx, job.id, change));
const typesOf = async (job: Job) => (await shop.events(job)).map((event) => event.type);
const versionsOf = async (job: Job) =>
  (await database.sql`select version, draft, downgrade from asset_versions where asset_id = ${job.assetId} order by version`).map((row) => ({ ...row }));

const attributesIn = ({ typedSearchAttributes }: WorkflowExecutionDescription) =>
  Object.fromEntries(typedSearchAttributes.getAll().map((pair) => [pair.key.name, pair.value]));
/** What operators can filter by, once the run has closed: the row is terminal a moment before. */
async function attributesOf(job: Job) {
  await shop.result(job);
  return attributesIn(await shop.client.workflow.getHandle(workflowIdOf(job.id)).describe());
}

describe('a job from wish to asset', () => {
  it('ends ready with version 1, and its events tell every stage in order', async () => {
    const job = await ask();
    const ended = await shop.ended(job);
    expect(ended).toMatchObject({ status: 'ready', progress: 1, resultVersion: 1, downgrade: null, lastError: null, attempt: 1, startedAttempt: 1 });
    expect(await shop.result(job)).toEqual({ status: 'ready', assetId: job.assetId, version: 1 });
    const events = await shop.events(job);
    expect(events[0]?.type).toBe('job_queued');
    expect(events.at(-1)).toEqual({ type: 'asset_ready', entityId: job.entityId, assetId: job.assetId, version: 1, draft: false });
    const lines = events.flatMap((event) => (event.type === 'job_progress' ? [event] : []));
    expect(lines.map((line) => line.detail)).toEqual(['admitted', 'understanding', 'shaping', 'bake', 'normalize']);
    expect(lines.map((line) => line.progress)).toEqual(lines.map((line) => line.progress).toSorted((a, b) => a - b));
    expect(await versionsOf(job)).toEqual([{ version: 1, draft: false, downgrade: null }]);
  });

  it('is changed by words into further versions, which add up; words nobody can follow change nothing and are told', async () => {
    const job = await ask();
    await shop.ended(job);
    await retry(job, { edit: 'twice as big' });
    expect(await shop.ended(job)).toMatchObject({ status: 'ready', resultVersion: 2, edits: ['twice as big'] });
    await retry(job, { edit: 'make it happier' });
    const ended = await shop.ended(job);
    expect(ended).toMatchObject({ status: 'ready', resultVersion: 2, edits: ['twice as big'], lastError: { code: 'edit_not_understood' } });
    await retry(job, { edit: 'make it red' });
    expect(await shop.ended(job)).toMatchObject({ status: 'ready', resultVersion: 3, lastError: null, edits: ['twice as big', 'make it red'] });
    const versions = await database.sql`select bundle->'recipe' as recipe from asset_versions where asset_id = ${job.assetId} order by version`;
    const recipes = versions.map(({ recipe }) => Recipe.parse(recipe));
    expect(recipes.map(({ scaleMeters }) => scaleMeters[1])).toEqual([1, 2, 2]);
    expect(recipes.map(({ edits }) => edits?.map(({ text }) => text) ?? [])).toEqual([[], ['twice as big'], ['twice as big', 'make it red']]);
  });

  it('asked as a draft publishes a draft and is done', async () => {
    const job = await ask({ draft: true });
    expect(await shop.ended(job)).toMatchObject({ status: 'ready', resultVersion: 1 });
    expect(await versionsOf(job)).toEqual([{ version: 1, draft: true, downgrade: null }]);
  });

  it('shows operators its sentence, its stage and who asked, and answers where it stands', async () => {
    const held = gate();
    script = { buildGlb: (signal) => held.arrive(signal) };
    const job = await ask({ prompt: `a very\n long ${'carved '.repeat(20)}chest` });
    await shop.until(async () => (await findJob(database.db, job.id))?.detail === 'shaping', 'the forge step to begin');
    expect(await shop.stage(job)).toEqual({ stage: 'final', rung: 'forge/procedural', attempt: 1, cancelRequested: false, approve: null, priority: 3 });
    const handle = shop.client.workflow.getHandle(workflowIdOf(job.id));
    const description = await handle.describe();
    expect(await description.staticSummary()).toMatch(/^a very long carved .*…$/);
    expect(attributesIn(description)).toMatchObject({ account: job.accountId, world: job.worldId, stage: 'final', provider: 'forge' });
    held.open();
    await shop.ended(job);
    expect(await attributesOf(job)).toMatchObject({ stage: 'done', downgraded: false });
  });

  it('is replayed from the engine by its id, as `worldkiln replay` does', async () => {
    const job = await ask();
    await shop.ended(job);
    await shop.result(job);
    const where = { address: inject('temporalAddress'), namespace: shop.namespace };
    expect(await replay({ jobId: job.id, ...where })).toEqual([{ name: `job-${job.id}`, workflowId: `job-${job.id}`, error: null }]);
    const nobody = JobId.parse(`job_${'0'.repeat(26)}`);
    await expect(replay({ jobId: nobody, ...where })).rejects.toMatchObject({ kind: 'missing', code: 'history_missing' });
  });

  it('sends references through the engine, never the prompt beyond its title or any bytes', async () => {
    const secret = `${'x'.repeat(LIMITS.titleChars)} tail-of-the-prompt`;
    const job = await ask({ prompt: secret });
    await shop.ended(job);
    const history = await shop.client.workflow.getHandle(workflowIdOf(job.id)).fetchHistory();
    const payloads = JSON.stringify(history.events, (_key, value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : value));
    expect(payloads).toContain(job.id);
    expect(payloads).not.toContain('tail-of-the-prompt');
    expect(payloads.length).toBeLessThan(40_000);
  });
});

describe('cancel', () => {
  it('before the engine took the job leaves nothing to start', async () => {
    const job = await ask();
    await cancel(job);
    await shop.dispatch();
    await expect(shop.client.workflow.getHandle(workflowIdOf(job.id)).describe()).rejects.toThrow(/not found/i);
    expect(await typesOf(job)).toEqual(['job_queued', 'job_cancelled']);
  });

  for (const stage of ['author', 'buildGlb', 'bake'] as const) {
    it(`while ${stage} works ends the job within ${LIMITS.cancelTerminalS} s and publishes nothing`, async () => {
      const held = gate();
      script = { [stage]: (signal: AbortSignal | undefined) => held.arrive(signal) };
      const job = await ask();
      await shop.dispatch();
      await held.reached;
      const asked = performance.now();
      await cancel(job);
      expect(await shop.ended(job)).toMatchObject({ status: 'cancelled', resultVersion: null });
      expect(performance.now() - asked).toBeLessThan(LIMITS.cancelTerminalS * 1000);
      expect(await shop.result(job)).toEqual({ status: 'cancelled', assetId: null, version: null });
      held.open();
      expect((await typesOf(job)).at(-1)).toBe('job_cancelled');
      expect(await versionsOf(job)).toEqual([]);
    });
  }

  it('reaches the step itself: it is told to stop, not left to burn', async () => {
    let stopped: () => void = () => undefined;
    const told = new Promise<string>((resolve) => {
      stopped = () => resolve('told');
    });
    const held = gate();
    script = {
      bake: async (signal) => {
        signal?.addEventListener('abort', () => stopped());
        await held.arrive(signal);
      },
    };
    const job = await ask();
    await shop.dispatch();
    await held.reached;
    await cancel(job);
    await shop.ended(job);
    expect(await told).toBe('told');
  });

  it('after the publication changes nothing', async () => {
    const job = await ask();
    await shop.ended(job);
    await shop.client.workflow
      .getHandle(workflowIdOf(job.id))
      .signal('cancelSignal', 1)
      .catch(() => undefined);
    await expect(cancel(job)).rejects.toMatchObject({ code: 'job_ended' });
    expect(await findJob(database.db, job.id)).toMatchObject({ status: 'ready' });
  });

  it('meant for an older attempt does not stop the retry', async () => {
    script = { buildGlb: () => Promise.reject(unusable()) };
    const job = await ask({ maxAttempts: 1 });
    await shop.ended(job);
    const held = gate();
    script = { bake: (signal) => held.arrive(signal) };
    await retry(job);
    await shop.until(async () => (await findJob(database.db, job.id))?.status === 'postprocess', 'the retry to bake');
    await shop.client.workflow.getHandle(workflowIdOf(job.id)).signal('cancelSignal', 1);
    held.open();
    expect(await shop.ended(job)).toMatchObject({ status: 'ready', attempt: 2 });
  });

  it('from the Temporal UI ends the job the same way', async () => {
    const held = gate();
    script = { buildGlb: (signal) => held.arrive(signal) };
    const job = await ask();
    await shop.dispatch();
    await held.reached;
    await shop.client.workflow.getHandle(workflowIdOf(job.id)).cancel();
    expect(await shop.ended(job)).toMatchObject({ status: 'cancelled' });
  });
});

describe('failure', () => {
  it('of every run of the only rung ends the job with the typed reason, after as many runs as allowed', async () => {
    let runs = 0;
    script = {
      buildGlb: () => {
        runs++;
        throw unusable();
      },
    };
    const job = await ask({ maxAttempts: 2 });
    expect(await shop.ended(job)).toMatchObject({
      status: 'failed',
      lastError: { kind: 'unusable', code: 'no_triangles', message: 'The mesh has no triangles.' },
    });
    expect(runs).toBe(2);
    expect((await shop.events(job)).at(-1)).toMatchObject({
      type: 'job_failed',
      entityId: job.entityId,
      fallbackPolicy: 'downgrade',
      error: { code: 'no_triangles' },
    });
    expect(await attributesOf(job)).toMatchObject({ stage: 'failed', failureKind: 'unusable' });
  });

  it('of one run is not the end: the second run delivers', async () => {
    let runs = 0;
    script = {
      bake: () => {
        if (++runs === 1) throw unusable();
      },
    };
    expect(await shop.ended(await ask())).toMatchObject({ status: 'ready', downgrade: null });
  });

  it('that no run could mend is not run twice', async () => {
    let runs = 0;
    script = {
      buildGlb: () => {
        runs++;
        throw new KilnError('invalid', { code: 'program_invalid', message: 'Part 3 has no solid.' });
      },
    };
    expect(await shop.ended(await ask({ maxAttempts: 5 }))).toMatchObject({ status: 'failed', lastError: { code: 'program_invalid' } });
    expect(runs).toBe(1);
  });

  it('of the forge under procedural_only falls to a plain stand-in, and says so', async () => {
    script = {
      buildGlb: (_signal, program) => {
        if (program.parts[0]?.material.set !== 'clay') throw unusable();
      },
    };
    const job = await ask({ fallbackPolicy: 'procedural_only' });
    const ended = await shop.ended(job);
    expect(ended).toMatchObject({ status: 'ready', downgrade: 'Made by a plain stand-in instead of the forge: The mesh has no triangles.' });
    expect(await versionsOf(job)).toEqual([{ version: 1, draft: false, downgrade: ended.downgrade }]);
    expect(await attributesOf(job)).toMatchObject({ downgraded: true });
  });

  it('to find a provider is told as a downgrade, or keeps the placeholder where that was asked', async () => {
    const generationPlan = { meshStrategy: 'text_to_3d' as const, textureStrategy: 'flat' as const, lods: true };
    const told = 'Made by the forge instead of text to 3D: No provider for text to 3D is configured here.';
    expect(await shop.ended(await ask({ generationPlan }))).toMatchObject({ status: 'ready', downgrade: told });
    const kept = await ask({ generationPlan, fallbackPolicy: 'keep_placeholder' });
    expect(await shop.ended(kept)).toMatchObject({ status: 'failed', lastError: { kind: 'refused', code: 'no_provider' } });
    expect((await shop.events(kept)).at(-1)).toMatchObject({ type: 'job_failed', fallbackPolicy: 'keep_placeholder' });
  });

  it('can be retried: the next attempt is a new run of the same workflow', async () => {
    script = {
      buildGlb: () => {
        throw unusable();
      },
    };
    const job = await ask();
    await shop.ended(job);
    script = {};
    await retry(job);
    expect(await shop.ended(job)).toMatchObject({ status: 'ready', attempt: 2, startedAttempt: 2, lastError: null });
    const runs = [];
    for await (const run of shop.client.workflow.list({ query: `WorkflowId = '${workflowIdOf(job.id)}'` })) runs.push(run.runId);
    expect(runs).toHaveLength(2);
  });

  it('of the database for a while is waited out', async () => {
    // Connections are cut under the steps' feet; they are tried again. Pictures of the jobs before are no part of it.
    const undrawn = () => database.sql`select 1 from asset_versions where bundle->'files'->'turntable' is null`;
    await shop.until(async () => (await undrawn()).length === 0, 'the pictures of the jobs before');
    let cuts = 0;
    script = {
      author: async () => {
        if (cuts++ > 0) return;
        await database.sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`.catch(
          () => undefined,
        );
      },
    };
    const job = await ask();
    // The test's own look at the row may sit on connections that were cut, too.
    const again = () => shop.ended(job);
    const end = await again().catch(again).catch(again).catch(again);
    expect(end).toMatchObject({ status: 'ready', downgrade: null });
    expect(cuts).toBeGreaterThan(0);
  });
});

describe('delivery', () => {
  it('is once, though the publishing step runs many times', async () => {
    const job = await ask();
    await shop.ended(job);
    const handle = shop.client.workflow.getHandle(workflowIdOf(job.id));
    const history = await handle.fetchHistory();
    const scheduled = history.events?.find((event) => event.activityTaskScheduledEventAttributes?.activityType?.name === 'publish');
    const [payload] = scheduled?.activityTaskScheduledEventAttributes?.input?.payloads ?? [];
    const input: unknown = JSON.parse(Buffer.from(payload?.data ?? []).toString('utf8'));
    // The engine delivers a step at least once: here the same step arrives four more times, two of them together.
    for (let i = 0; i < 2; i++) await Promise.all([shop.repeatStep('publish', input), shop.repeatStep('publish', input)]);
    expect(await versionsOf(job)).toHaveLength(1);
    expect((await typesOf(job)).filter((type) => type === 'asset_ready')).toHaveLength(1);
  });

  it('of a job started twice by two dispatchers is one run', async () => {
    const job = await ask();
    await Promise.all([shop.dispatch(), shop.dispatch()]);
    await shop.ended(job);
    const runs = [];
    for await (const run of shop.client.workflow.list({ query: `WorkflowId = '${workflowIdOf(job.id)}'` })) runs.push(run.runId);
    expect(runs).toHaveLength(1);
    expect((await typesOf(job)).filter((type) => type === 'asset_ready')).toHaveLength(1);
  });
});
