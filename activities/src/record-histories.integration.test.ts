import { MESSAGES, workflowIdOf } from '@worldkiln/contracts';
import { type Job, claimStartOrders, findJob, requestCancel, requestRetry } from '@worldkiln/db';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../tests/support/fresh-database.ts';
import { type Script, forgeDouble, unusable } from './testing/forge-double.ts';
import { meshWorker } from './testing/stand-ins/mesh-worker.ts';
import { type StandIn, serve } from './testing/stand-ins/stand-in.ts';
import { tripo } from './testing/stand-ins/tripo.ts';
import { forgetfulProvider, keyedWorker } from './testing/stand-ins/workers.ts';
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
  let keyed: StandIn;
  let neither: StandIn;
  beforeAll(async () => {
    [keyed, neither] = await Promise.all([serve(meshWorker), serve(tripo)]);
    const providers = [keyedWorker(keyed), forgetfulProvider(neither)];
    database = await freshDatabase();
    const forge = forgeDouble({
      author: (signal, asked) => script.author?.(signal, asked),
      buildGlb: (signal, program) => script.buildGlb?.(signal, program),
      bake: (signal) => script.bake?.(signal),
    });
    shop = await openWorkshop({
      address: inject('temporalAddress'),
      db: database.db,
      clients: { forge, providers: new Map(providers.map((each) => [each.card.id, each])) },
    });
  });
  beforeEach(() => {
    script = {};
    for (const standIn of [keyed, neither]) standIn.reset();
  });
  afterAll(async () => {
    await shop.close();
    await Promise.all([keyed.close(), neither.close()]);
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
      expect(await keep(`cancelled-in-${{ author: 'plan', buildGlb: 'final', bake: 'bake' }[stage]}`, job)).toBe('cancelled');
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
  const byProvider = {
    generationPlan: { meshStrategy: 'text_to_3d' as const, textureStrategy: 'flat' as const, lods: true },
    provider: 'keyed',
    maxAttempts: 1,
  };
  it('draft, then final', async () => expect(await keep('draft-then-final', await ask(byProvider))).toBe('ready'));
  it('the provider fails', async () => {
    keyed.endNext('failed');
    expect(await keep('provider-fails', await ask(byProvider))).toBe('ready');
  });
  it('the provider fails, nothing may stand in', async () => {
    keyed.endNext('failed');
    expect(await keep('provider-fails-placeholder-kept', await ask({ ...byProvider, fallbackPolicy: 'keep_placeholder' }))).toBe('failed');
  });
  it('moderated', async () => {
    keyed.fail('start', 'moderated');
    expect(await keep('provider-refuses', await ask(byProvider))).toBe('ready');
  });
  it('the draft fails', async () => {
    let builds = 0;
    script = { buildGlb: () => (++builds === 1 ? Promise.reject(unusable()) : undefined) };
    expect(await keep('draft-fails', await ask(byProvider))).toBe('ready');
  });
  it('an ambiguous submit', async () => {
    neither.fail('start', 'lost_answer');
    expect(await keep('ambiguous-submit', await ask({ ...byProvider, provider: 'neither', maxAttempts: 2 }))).toBe('ready');
  });
  it('cancelled while the provider works', async () => {
    keyed.books.looks = Number.POSITIVE_INFINITY;
    const job = await ask(byProvider);
    await shop.until(() => keyed.books.tasks.length === 1, 'the task to begin');
    await cancel(job);
    expect(await keep('cancelled-at-provider', job)).toBe('cancelled');
  });
  it('patience ends', async () => {
    keyed.books.looks = Number.POSITIVE_INFINITY;
    expect(await keep('patience-ends', await ask({ ...byProvider, timeoutMs: 2_500 }))).toBe('ready');
  });
  it('patience does not end', async () => expect(await keep('patience-holds', await ask({ ...byProvider, timeoutMs: 60_000 }))).toBe('ready'));
  it('a twin waits, then takes over', async () => {
    keyed.books.looks = Number.POSITIVE_INFINITY;
    const maker = await ask({ ...byProvider, prompt: 'twins', seed: 7 });
    await shop.until(() => keyed.books.tasks.length === 1, 'the task to begin');
    const waiter = await ask({ ...byProvider, prompt: 'twins', seed: 7 });
    await shop.until(async () => (await findJob(database.db, waiter.id))?.detail.includes('theirs') ?? false, 'the twin to wait');
    keyed.books.looks = 1;
    await cancel(maker);
    expect(await keep('twin-takes-over', waiter)).toBe('ready');
    expect(await keep('reused', await ask({ ...byProvider, prompt: 'twins', seed: 7 }))).toBe('ready');
  });
  for (const approved of [true, false]) {
    it(`${approved ? 'approved' : 'not approved'}, its priority changed`, async () => {
      const place = await somewhere(database.sql);
      await database.sql`update worlds set rules = ${JSON.stringify({ approveAbove: 10 })} where id = ${place.worldId}`;
      const job = await wish(database.db, place, { ...byProvider, prompt: `approved ${approved}` });
      await shop.until(async () => (await findJob(database.db, job.id))?.approveCredits !== null, 'the question');
      await handleOf(job).signal(MESSAGES.setPriority, 1, 1);
      await handleOf(job).executeUpdate(MESSAGES.approve, { args: [1, approved] });
      expect(await keep(approved ? 'approved' : 'not-approved', job)).toBe('ready');
    });
  }
  it('an upgrade', async () => {
    keyed.endNext('failed');
    const job = await ask(byProvider);
    await shop.ended(job);
    await shop.result(job);
    await database.db.transaction((tx) => requestRetry(tx, job.id));
    expect(await keep('upgraded', job)).toBe('ready');
  });
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
