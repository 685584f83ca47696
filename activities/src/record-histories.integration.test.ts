import { MESSAGES, workflowIdOf } from '@worldkiln/contracts';
import { type Job, claimStartOrders, findJob, requestCancel, requestRetry } from '@worldkiln/db';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../tests/support/fresh-database.ts';
import { type Script, forgeDouble, unusable } from './testing/forge-double.ts';
import { gate } from './testing/gate.ts';
import { keepHistory } from './testing/keep-history.ts';
import { type Workshop, openWorkshop, somewhere, wish } from './testing/workshop.ts';

/**
 * Writes tests/histories anew: RECORD_HISTORIES=1 npx vitest run --project integration activities/src/record activities/src/worker-deaths
 * Only for a new path, or before a first release: a changed plan keeps its old histories and takes `patched`.
 */
const record = process.env.RECORD_HISTORIES !== undefined;

describe.runIf(record)('recording', () => {
  let database: FreshDatabase;
  let shop: Workshop;
  let script: Script = {};
  beforeAll(async () => {
    database = await freshDatabase();
    const forge = forgeDouble({
      author: (signal, asked) => script.author?.(signal, asked),
      buildGlb: (signal, program) => script.buildGlb?.(signal, program),
      bake: (signal) => script.bake?.(signal),
    });
    shop = await openWorkshop({ address: inject('temporalAddress'), db: database.db, clients: { forge } });
  });
  beforeEach(() => {
    script = {};
  });
  afterAll(async () => {
    await shop.close();
    await database.drop();
  });

  const ask = async (fields: Parameters<typeof wish>[2] = {}): Promise<Job> => wish(database.db, await somewhere(database.sql), fields);
  const cancel = (job: Job) => database.db.transaction((tx) => requestCancel(tx, job.id));
  const handleOf = (job: Job) => shop.client.workflow.getHandle(workflowIdOf(job.id));

  const keep = (name: string, job: Job) => keepHistory(shop, name, job);

  it('happy', async () => expect(await keep('happy', await ask())).toBe('ready'));
  it('draft', async () => expect(await keep('draft', await ask({ draft: true }))).toBe('ready'));
  it('cancelled before admission', async () => {
    const job = await ask();
    const [order] = await claimStartOrders(database.db);
    if (order === undefined) throw new Error('no order');
    await cancel(job);
    await shop.start(order);
    expect(await keep('cancelled-before-admission', job)).toBe('cancelled');
  });
  for (const stage of ['author', 'buildGlb', 'bake'] as const) {
    it(`cancelled while ${stage}`, async () => {
      const held = gate();
      script = { [stage]: (signal: AbortSignal | undefined) => held.arrive(signal) };
      const job = await ask();
      await shop.dispatch();
      await held.reached;
      await cancel(job);
      expect(await keep(`cancelled-in-${{ author: 'plan', buildGlb: 'make', bake: 'bake' }[stage]}`, job)).toBe('cancelled');
      held.open();
    });
  }
  it('cancelled by an operator', async () => {
    const held = gate();
    script = { bake: (signal) => held.arrive(signal) };
    const job = await ask();
    await shop.dispatch();
    await held.reached;
    await handleOf(job).cancel();
    expect(await keep('cancelled-by-operator', job)).toBe('cancelled');
    held.open();
  });
  it('failed, then retried', async () => {
    script = { buildGlb: () => Promise.reject(unusable()) };
    const job = await ask();
    expect(await keep('failed', job)).toBe('failed');
    script = {};
    await database.db.transaction((tx) => requestRetry(tx, job.id));
    expect(await keep('retried', job)).toBe('ready');
  });
  it('second run delivers', async () => {
    let runs = 0;
    script = { bake: () => (++runs === 1 ? Promise.reject(unusable()) : undefined) };
    expect(await keep('second-run', await ask())).toBe('ready');
  });
  it('falls to the stand-in', async () => {
    script = { buildGlb: (_signal, program) => (program.parts[0]?.material.set === 'clay' ? undefined : Promise.reject(unusable())) };
    expect(await keep('procedural-only-falls', await ask({ fallbackPolicy: 'procedural_only' }))).toBe('ready');
  });
  const generationPlan = { meshStrategy: 'image_to_3d' as const, textureStrategy: 'flat' as const, lods: true };
  it('downgraded', async () => expect(await keep('downgraded-no-provider', await ask({ generationPlan }))).toBe('ready'));
  it('placeholder kept', async () => expect(await keep('keep-placeholder', await ask({ generationPlan, fallbackPolicy: 'keep_placeholder' }))).toBe('failed'));
  it('queried and signalled while running', async () => {
    const held = gate();
    script = { bake: (signal) => held.arrive(signal) };
    const job = await ask();
    await shop.until(async () => (await findJob(database.db, job.id))?.status === 'postprocess', 'the bake to begin');
    await shop.stage(job);
    await handleOf(job).signal(MESSAGES.cancel, 99);
    await shop.stage(job);
    held.open();
    expect(await keep('queried-while-running', job)).toBe('ready');
  });
});
