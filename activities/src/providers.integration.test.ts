import { Context } from '@temporalio/activity';
import { LIMITS, workflowIdOf } from '@worldkiln/contracts';
import { type Job, findJob, requestCancel, requestRetry, tasksOfJob } from '@worldkiln/db';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../tests/support/fresh-database.ts';
import { type Script, forgeDouble, unusable } from './testing/forge-double.ts';
import { meshWorker } from './testing/stand-ins/mesh-worker.ts';
import { meshy } from './testing/stand-ins/meshy.ts';
import { type StandIn, serve } from './testing/stand-ins/stand-in.ts';
import { tripo } from './testing/stand-ins/tripo.ts';
import { forgetfulProvider, keyedWorker, listedProvider } from './testing/stand-ins/workers.ts';
import { type Workshop, openWorkshop, somewhere, wish } from './testing/workshop.ts';

let database: FreshDatabase;
let shop: Workshop;
let script: Script = {};
/** One that knows our keys, one that lists its tasks, and one that can be asked for neither. */
let idempotent: StandIn;
let listed: StandIn;
let neither: StandIn;

beforeAll(async () => {
  database = await freshDatabase();
  [idempotent, listed, neither] = await Promise.all([serve(meshWorker), serve(meshy), serve(tripo)]);
  // Nobody listens on port 9 here: whoever calls is told at once.
  const dead = keyedWorker({ url: 'http://127.0.0.1:9', host: '127.0.0.1:9' }, { id: 'dead' });
  const narrow = keyedWorker(idempotent, { id: 'one-at-a-time', concurrency: 1 });
  const providers = [keyedWorker(idempotent), listedProvider(listed), forgetfulProvider(neither), dead, narrow];
  shop = await openWorkshop({
    address: inject('temporalAddress'),
    db: database.db,
    clients: {
      forge: forgeDouble({
        author: (signal, asked) => script.author?.(signal, asked),
        buildGlb: (signal, program) => script.buildGlb?.(signal, program),
        bake: (signal, input) => script.bake?.(signal, input),
      }),
      providers: new Map(providers.map((provider) => [provider.card.id, provider])),
    },
  });
});
afterEach(async () => {
  // Five failures in a row would have the next test's provider left alone.
  await database.sql`delete from providers`;
  script = {};
  for (const standIn of [idempotent, listed, neither]) standIn.reset();
});
afterAll(async () => {
  await shop.close();
  await Promise.all([idempotent.close(), listed.close(), neither.close()]);
  await database.drop();
});

const generationPlan = { meshStrategy: 'text_to_3d' as const, textureStrategy: 'flat' as const, lods: true };
let asked = 0;
const ask = async (fields: Parameters<typeof wish>[2] = {}): Promise<Job> =>
  wish(database.db, await somewhere(database.sql), { prompt: `a crate, the ${++asked}.`, generationPlan, provider: 'keyed', maxAttempts: 1, ...fields });
const versionsOf = async (job: Job) =>
  (await database.sql`select version, draft, downgrade from asset_versions where asset_id = ${job.assetId} order by version`).map((row) => ({ ...row }));
const readies = async (job: Job) =>
  (await shop.events(job)).flatMap((event) => (event.type === 'asset_ready' ? [{ version: event.version, draft: event.draft }] : []));

describe('a job that a provider makes', () => {
  it('stands as the forge’s draft first and becomes the provider’s on the same entity', async () => {
    const job = await ask();
    const ended = await shop.ended(job);
    expect(ended).toMatchObject({
      status: 'ready',
      resultVersion: 2,
      downgrade: null,
      outcome: { delivered: { provider: 'keyed', strategy: 'text_to_3d' }, fallen: [] },
    });
    expect(await versionsOf(job)).toEqual([
      { version: 1, draft: true, downgrade: null },
      { version: 2, draft: false, downgrade: null },
    ]);
    expect(await readies(job)).toEqual([
      { version: 1, draft: true },
      { version: 2, draft: false },
    ]);
    expect(idempotent.books.tasks).toHaveLength(1);
    const [asset] = await database.sql`select license from assets where id = ${job.assetId}`;
    expect(asset?.license).toBe('stand-in terms');
    const [version] = await database.sql`select bundle->'trace'->0 as trace from asset_versions where asset_id = ${job.assetId} and version = 2`;
    expect(version?.trace).toMatchObject({ step: 'text_to_3d', provider: 'keyed', model: 'stand-in-1' });
  });

  it('under keep_placeholder has no draft of the forge’s', async () => {
    const job = await ask({ fallbackPolicy: 'keep_placeholder' });
    await shop.ended(job);
    expect(await readies(job)).toEqual([{ version: 1, draft: false }]);
  });

  it('falls to the forge when the provider fails: the draft turns out to be the last word, and says why', async () => {
    idempotent.endNext('failed');
    const job = await ask();
    const ended = await shop.ended(job);
    expect(ended).toMatchObject({
      status: 'ready',
      resultVersion: 1,
      downgrade: expect.stringMatching(/^Made by the forge instead of text to 3D by keyed: .*it did not converge/),
    });
    expect(ended.outcome?.fallen).toMatchObject([{ rung: { provider: 'keyed' }, failure: { code: 'provider_task_failed' } }]);
    expect(await versionsOf(job)).toEqual([{ version: 1, draft: false, downgrade: ended.downgrade }]);
    expect(await readies(job)).toEqual([
      { version: 1, draft: true },
      { version: 1, draft: false },
    ]);
  });

  it('is not taken in by what only looks like success: each way has its own reason, and the forge delivers', { timeout: 150_000 }, async () => {
    // A page instead of a model, a link that has expired, one that leads inside, no link at all; and two plain failures.
    for (const ending of ['html', 'gone_url', 'inside_url', 'no_url', 'banned', 'expired'] as const) idempotent.endNext(ending);
    const jobs = await Promise.all(Array.from({ length: 6 }, () => ask()));
    const codes = new Set<string | undefined>();
    for (const job of jobs) {
      const ended = await shop.ended(job);
      expect(ended).toMatchObject({ status: 'ready', resultVersion: 1, outcome: { delivered: { provider: 'forge' } } });
      codes.add(ended.outcome?.fallen[0]?.failure.code);
    }
    expect(codes).toEqual(new Set(['not_a_glb', 'provider_garbage', 'provider_moderated', 'provider_task_expired', 'url_inside', 'url_unusable']));
  });

  it('waits out a provider that is asked too often', async () => {
    // Thrice is beyond what one call waits out by itself: the step comes back.
    idempotent.fail('start', 'rate_limited', 3);
    expect(await shop.ended(await ask())).toMatchObject({ resultVersion: 2, downgrade: null });
    expect(idempotent.books.tasks).toHaveLength(1);
  });

  it('gives up a provider when the creator’s patience ends, and cancels its task', async () => {
    idempotent.books.looks = Number.POSITIVE_INFINITY;
    const job = await ask({ timeoutMs: 2_500 });
    expect(await shop.ended(job)).toMatchObject({ status: 'ready', resultVersion: 1, outcome: { fallen: [{ failure: { code: 'timeout' } }] } });
    await shop.result(job);
    expect(idempotent.books.tasks.map((task) => task.cancelled)).toEqual([true]);
  });
});

describe('a provider that is dead', () => {
  it('costs nobody a thing: every job is delivered by the forge, told as a downgrade, also when the breaker has opened', { timeout: 150_000 }, async () => {
    const jobs = await Promise.all(Array.from({ length: 6 }, () => ask({ provider: 'dead' })));
    for (const job of jobs)
      expect(await shop.ended(job)).toMatchObject({
        status: 'ready',
        downgrade: expect.stringMatching(/^Made by the forge instead of text to 3D by dead: /),
        outcome: { delivered: { provider: 'forge' } },
      });
    for (const job of jobs) await shop.result(job);
    expect((await database.sql`select open_until > now() as resting from providers where id = 'dead'`)[0]?.['resting']).toBe(true);
    expect(Number((await database.sql`select count(*)::int as n from ledger_holds where state = 'open'`)[0]?.['n'])).toBe(0);
  });
});

describe('as many tasks as the provider allows', () => {
  it('run at once over all workers, and the next begins when one has ended', { timeout: 150_000 }, async () => {
    const jobs = await Promise.all(Array.from({ length: 2 }, () => ask({ provider: 'one-at-a-time' })));
    let most = 0;
    await shop.until(async () => {
      const running = idempotent.books.tasks.filter(({ looks, cancelled }) => looks < 2 && !cancelled).length;
      most = Math.max(most, running);
      const rows = await Promise.all(jobs.map((job) => findJob(database.db, job.id)));
      return rows.every((row) => row?.status === 'ready');
    }, 'both to be made');
    expect({ most, made: idempotent.books.tasks.length }).toEqual({ most: 1, made: 2 });
    for (const job of jobs) await shop.result(job);
    expect(Number((await database.sql`select count(*)::int as n from provider_slots where provider = 'one-at-a-time'`)[0]?.['n'])).toBe(0);
  });
});

describe('an answer that is lost', () => {
  it('is asked for again where the provider knows our key: one task, one bill', async () => {
    idempotent.fail('start', 'lost_answer');
    expect(await shop.ended(await ask())).toMatchObject({ resultVersion: 2, downgrade: null });
    expect(idempotent.books.tasks).toHaveLength(1);
  });

  it('is found in the list of a provider that keeps one', async () => {
    listed.fail('start', 'lost_answer');
    expect(await shop.ended(await ask({ provider: 'listed' }))).toMatchObject({ resultVersion: 2, downgrade: null });
    expect(listed.books.tasks).toHaveLength(1);
  });

  it('is booked as ambiguous where nobody can be asked, never sent again, shown, and the next rung delivers', async () => {
    neither.fail('start', 'lost_answer');
    const job = await ask({ provider: 'neither', maxAttempts: 2 });
    expect(await shop.ended(job)).toMatchObject({ status: 'ready', resultVersion: 1, outcome: { fallen: [{ failure: { code: 'submit_ambiguous' } }] } });
    expect(neither.books.tasks).toHaveLength(1);
    expect(await tasksOfJob(database.db, job.id)).toMatchObject([{ state: 'ambiguous', taskId: null }]);
  });
});

describe('cancel', () => {
  it('while the provider works ends the job in time, keeps the draft and reaches the provider', async () => {
    idempotent.books.looks = Number.POSITIVE_INFINITY;
    const job = await ask();
    await shop.until(() => idempotent.books.tasks.length === 1, 'the task to begin');
    const from = performance.now();
    await database.db.transaction((tx) => requestCancel(tx, job.id));
    expect(await shop.ended(job)).toMatchObject({ status: 'cancelled', resultVersion: 1 });
    expect(performance.now() - from).toBeLessThan(LIMITS.cancelTerminalS * 1000);
    expect(await shop.result(job)).toEqual({ status: 'cancelled', assetId: job.assetId, version: 1 });
    expect(idempotent.books.tasks.map((task) => task.cancelled)).toEqual([true]);
    expect(await tasksOfJob(database.db, job.id)).toMatchObject([{ state: 'cancelled' }]);
  });
});

describe('trying again', () => {
  it('reuses every finished stage: a provider that delivered is not asked a second time', async () => {
    script = { bake: () => Promise.reject(new Error('the disk is full')) };
    const job = await ask({ fallbackPolicy: 'keep_placeholder' });
    expect(await shop.ended(job)).toMatchObject({ status: 'failed' });
    expect(idempotent.books.tasks).toHaveLength(1);
    let understood = 0;
    script = { author: () => void understood++ };
    await database.db.transaction((tx) => requestRetry(tx, job.id));
    expect(await shop.ended(job)).toMatchObject({ status: 'ready', attempt: 2, reused: false });
    expect({ understood, tasks: idempotent.books.tasks.length }).toEqual({ understood: 0, tasks: 1 });
  });

  it('of what could not be baked asks the provider again instead of taking the same from the cache', async () => {
    let bakes = 0;
    script = { bake: () => (++bakes === 1 ? Promise.reject(unusable()) : undefined) };
    const job = await ask({ fallbackPolicy: 'keep_placeholder', maxAttempts: 2 });
    expect(await shop.ended(job)).toMatchObject({ status: 'ready' });
    expect(idempotent.books.tasks).toHaveLength(2);
  });

  it('for the better one keeps what stands until it is there', async () => {
    idempotent.endNext('failed');
    const job = await ask();
    await shop.ended(job);
    await database.db.transaction((tx) => requestRetry(tx, job.id));
    expect(await shop.ended(job)).toMatchObject({ status: 'ready', resultVersion: 2, downgrade: null });
    expect(await versionsOf(job)).toMatchObject([
      { version: 1, draft: false },
      { version: 2, draft: false, downgrade: null },
    ]);
  });

  it('for a better one that fails leaves what stands ready, with the reason', async () => {
    const job = await ask({ fallbackPolicy: 'keep_placeholder' });
    await shop.ended(job);
    idempotent.endNext('failed');
    await database.db.transaction((tx) => requestRetry(tx, job.id, { seed: 77, stage: 'final' }));
    expect(await shop.ended(job)).toMatchObject({ status: 'ready', resultVersion: 1, lastError: { code: 'provider_task_failed' } });
    // The run settles a moment after its end: its cost may be told last.
    expect((await shop.events(job)).findLast(({ type }) => type !== 'job_cost')).toMatchObject({ type: 'asset_ready', version: 1, draft: false });
  });

  it('with other words for the last stage keeps the recipe and asks the provider anew', async () => {
    let understood = 0;
    script = { author: () => void understood++ };
    const job = await ask();
    await shop.ended(job);
    await database.db.transaction((tx) => requestRetry(tx, job.id, { stage: 'final', prompt: 'the same, with a lid', provider: 'listed' }));
    expect(await shop.ended(job)).toMatchObject({ status: 'ready', outcome: { delivered: { provider: 'listed' } } });
    expect(understood).toBe(1);
    expect(listed.books.tasks.map(({ request }) => request.prompt)).toEqual([expect.stringMatching(/^the same, with a lid/)]);
  });
});

describe('the same wish', () => {
  it('a second time is there at once, as reused, under its own id and owner', async () => {
    const prompt = 'a crate that two people want';
    const first = await ask({ prompt, seed: 5 });
    await shop.ended(first);
    const second = await ask({ prompt, seed: 5 });
    expect(await shop.ended(second)).toMatchObject({ status: 'ready', reused: true, resultVersion: 1 });
    expect(idempotent.books.tasks).toHaveLength(1);
    expect(second.assetId).not.toBe(first.assetId);
    const [owner] = await database.sql`select owner_id from assets where id = ${second.assetId}`;
    expect(owner?.owner_id).toBe(second.accountId);
    expect(await readies(second)).toEqual([{ version: 1, draft: false }]);
  });

  it('at the same time is made once for both', async () => {
    idempotent.books.looks = 4;
    const twins = await Promise.all([ask({ prompt: 'twins', seed: 6 }), ask({ prompt: 'twins', seed: 6 })]);
    for (const twin of twins) expect(await shop.ended(twin)).toMatchObject({ status: 'ready', downgrade: null });
    expect(idempotent.books.tasks).toHaveLength(1);
  });

  it('whose maker was stopped is made by the one who waits', async () => {
    idempotent.books.looks = Number.POSITIVE_INFINITY;
    const maker = await ask({ prompt: 'triplets', seed: 7 });
    await shop.until(() => idempotent.books.tasks.length === 1, 'the task to begin');
    const waiter = await ask({ prompt: 'triplets', seed: 7 });
    await shop.until(async () => (await findJob(database.db, waiter.id))?.detail.includes('theirs') ?? false, 'the twin to wait');
    idempotent.books.looks = 1;
    await database.db.transaction((tx) => requestCancel(tx, maker.id));
    expect(await shop.ended(waiter)).toMatchObject({ status: 'ready', downgrade: null });
    expect(await shop.ended(maker)).toMatchObject({ status: 'cancelled' });
    expect(idempotent.books.tasks.length).toBeLessThanOrEqual(2);
  });
});

describe('messages', () => {
  it('the owner’s word is waited for before anything is spent; a no makes the forge’s the last word', async () => {
    const place = await somewhere(database.sql);
    await database.sql`update worlds set rules = ${JSON.stringify({ approveAbove: 10 })} where id = ${place.worldId}`;
    const asking = () => wish(database.db, place, { prompt: `approved ${++asked}`, generationPlan, provider: 'keyed', maxAttempts: 1 });
    for (const approved of [true, false]) {
      const job = await asking();
      await shop.until(async () => (await findJob(database.db, job.id))?.approveCredits === 50, 'the question');
      expect(idempotent.books.tasks).toHaveLength(approved ? 0 : 1);
      const handle = shop.client.workflow.getHandle(workflowIdOf(job.id));
      expect(await handle.executeUpdate('approveUpdate', { args: [99, approved] })).toBe(false);
      expect(await handle.executeUpdate('approveUpdate', { args: [1, approved] })).toBe(true);
      expect(await shop.ended(job)).toMatchObject({
        status: 'ready',
        approveCredits: null,
        outcome: { delivered: { provider: approved ? 'keyed' : 'forge' } },
      });
    }
  });

  it('a priority set on the way is what the next steps are queued with', async () => {
    idempotent.books.looks = 4;
    const queuedWith: unknown[] = [];
    script = { bake: () => void queuedWith.push(Context.current().info.priority?.priorityKey) };
    const job = await ask();
    await shop.until(() => idempotent.books.tasks.length === 1, 'the task to begin');
    await shop.client.workflow.getHandle(workflowIdOf(job.id)).signal('setPrioritySignal', 1, 1);
    expect((await shop.stage(job)).priority).toBe(1);
    await shop.ended(job);
    expect(queuedWith).toEqual([3, 1]);
  });
});
