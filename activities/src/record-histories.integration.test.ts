import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { MESSAGES, spellId, workflowIdOf } from '@worldkiln/contracts';
import { announceUpload, claimStartOrders, completeUpload, findJob, type Job, requestCancel, requestRetry, setBudget } from '@worldkiln/db';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../tests/support/fresh-database.ts';
import { openGemini } from './providers/gemini/gemini.ts';
import { type Script, forgeDouble, unusable } from './testing/forge-double.ts';
import { gemini } from './testing/stand-ins/gemini.ts';
import { meshWorker } from './testing/stand-ins/mesh-worker.ts';
import { type StandIn, serve } from './testing/stand-ins/stand-in.ts';
import { settled } from './testing/stand-ins/settled.ts';
import { tinyPng } from './testing/stand-ins/tiny-png.ts';
import { tripo } from './testing/stand-ins/tripo.ts';
import { forgetfulProvider, keyedWorker } from './testing/stand-ins/workers.ts';
import { gate } from './testing/gate.ts';
import { keepHistory, writeHistory } from './testing/keep-history.ts';
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
  let painter: StandIn;
  beforeAll(async () => {
    [keyed, neither, painter] = await Promise.all([serve(meshWorker), serve(tripo), serve(gemini())]);
    const { text: _, ...draws } = openGemini(settled({ kind: 'gemini', id: 'painter', perMinute: 6_000 }, painter));
    // It writes, too; here it only draws.
    const paints = { ...draws, card: { ...draws.card, capabilities: new Set(['image_generate', 'image_edit'] as const) } };
    const looks = keyedWorker(keyed, { id: 'looks', models: { imageTo3d: 'stand-in-1' } });
    const providers = [keyedWorker(keyed), forgetfulProvider(neither), looks, paints];
    database = await freshDatabase();
    const forge = forgeDouble({
      author: (signal, asked) => script.author?.(signal, asked),
      buildGlb: (signal, program) => script.buildGlb?.(signal, program),
      bake: (signal, input) => script.bake?.(signal, input),
    });
    shop = await openWorkshop({
      address: inject('temporalAddress'),
      db: database.db,
      clients: { forge, providers: new Map(providers.map((each) => [each.card.id, each])) },
    });
  });
  beforeEach(() => {
    script = {};
    for (const standIn of [keyed, neither, painter]) standIn.reset();
  });
  afterAll(async () => {
    await shop.close();
    await Promise.all([keyed.close(), neither.close(), painter.close()]);
    await database.drop();
  });

  const ask = async (fields: Parameters<typeof wish>[2] = {}): Promise<Job> => wish(database.db, await somewhere(database.sql), fields);
  const cancel = (job: Job) => database.db.transaction((tx) => requestCancel(tx, job.id));
  const handleOf = (job: Job) => shop.client.workflow.getHandle(workflowIdOf(job.id));

  const keep = (name: string, job: Job) => keepHistory(shop, name, job);

  it('happy', async () => expect(await keep('happy', await ask())).toBe('ready'));
  it('pictures follow', async () => {
    const job = await ask();
    expect(await keep('pictures-follow', job)).toBe('ready');
    const drawing = `pictures-${job.assetId}-1`;
    await shop.client.workflow.getHandle(drawing).result();
    await writeHistory(shop, fileURLToPath(new URL('../../tests/histories/pictures-drawn.json', import.meta.url)), drawing);
  });
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
  it('cancelled while publishing', async () => {
    const held = gate();
    const job = await ask();
    // The publication waits for its table while the run is told to stop: it is waited for, and what it published counts.
    const locking = database.sql.begin(async (tx) => {
      await tx`lock table asset_versions in exclusive mode`;
      await held.arrive();
    });
    await held.reached;
    await shop.until(async () => (await shop.stage(job).catch(() => null))?.stage === 'publish', 'it to publish');
    await handleOf(job).cancel();
    held.open();
    await locking;
    expect(await keep('cancelled-in-publish', job)).toBe('ready');
  });
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
  it('pictures follow a draft and its final', async () => expect(await keep('pictures-follow-a-draft', await ask(byProvider))).toBe('ready'));
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

  const drawn = { generationPlan: { meshStrategy: 'procedural' as const, textureStrategy: 'generated_pbr' as const, lods: true }, maxAttempts: 1 };
  const pictured = { generationPlan, provider: 'looks', maxAttempts: 1 };
  it('surfaces drawn', async () => expect(await keep('surfaces-drawn', await ask(drawn))).toBe('ready'));
  it('surfaces fall', async () => {
    painter.fail('start', 'moderated');
    expect(await keep('surfaces-fall', await ask(drawn))).toBe('ready');
  });
  it('a picture drawn, then the mesh', async () => expect(await keep('picture-drawn', await ask(pictured))).toBe('ready'));
  it('a picture brought', async () => {
    const where = await somewhere(database.sql);
    const id = spellId('upl', randomBytes(26));
    const blob = await shop.clients.blobs.put(tinyPng(), 'image/png');
    await announceUpload(
      database.db,
      { id, accountId: where.accountId, mime: 'image/png', bytes: blob.bytes, sha256: blob.sha256, expiresAt: new Date() },
      false,
    );
    await completeUpload(database.db, id, { blob, width: 64, height: 64 });
    expect(await keep('picture-brought', await wish(database.db, where, { ...pictured, references: [{ uploadId: id }] }))).toBe('ready');
  });
  for (const [name, asked] of [
    ['cancelled-in-picture', pictured],
    ['cancelled-in-surfaces', drawn],
  ] as const) {
    it(`${name.replaceAll('-', ' ')}`, async () => {
      painter.fail('start', 'hang');
      const job = await ask(asked);
      await shop.until(() => painter.calls.length === 1, 'the painter to be asked');
      await cancel(job);
      expect(await keep(name, job)).toBe('cancelled');
    });
  }
  it('cancelled in the draft', async () => {
    const held = gate();
    script = { buildGlb: (signal) => held.arrive(signal) };
    const job = await ask(byProvider);
    await shop.dispatch();
    await held.reached;
    await cancel(job);
    expect(await keep('cancelled-in-draft', job)).toBe('cancelled');
    held.open();
  });
  it('cancelled while somebody is asked', async () => {
    const place = await somewhere(database.sql);
    await database.sql`update worlds set rules = ${JSON.stringify({ approveAbove: 10 })} where id = ${place.worldId}`;
    const job = await wish(database.db, place, { ...byProvider, prompt: 'asked and stopped' });
    await shop.until(async () => (await findJob(database.db, job.id))?.approveCredits !== null, 'the question');
    await cancel(job);
    expect(await keep('cancelled-in-approval', job)).toBe('cancelled');
  });
  it('the budget refuses', async () => {
    const place = await somewhere(database.sql);
    await setBudget(database.db, 'world', place.worldId, 10);
    expect(await keep('budget-refused', await wish(database.db, place, byProvider))).toBe('ready');
  });
  it('queried, signalled and updated while the provider works', async () => {
    keyed.books.looks = 4;
    const job = await ask(byProvider);
    await shop.until(() => keyed.books.tasks.length === 1, 'the task to begin');
    await shop.stage(job);
    // Nobody is asked for a word: the answer is no, and goes into the history all the same.
    expect(await handleOf(job).executeUpdate(MESSAGES.approve, { args: [1, true] })).toBe(false);
    await handleOf(job).signal(MESSAGES.setPriority, 1, 2);
    await shop.stage(job);
    expect(await keep('updated-while-running', job)).toBe('ready');
  });
});
