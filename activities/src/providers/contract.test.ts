import type { KilnError } from '@worldkiln/contracts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { hostAllowed, providerContract, taskOf, watched } from '../testing/provider-contract.ts';
import { gemini } from '../testing/stand-ins/gemini.ts';
import { hunyuan } from '../testing/stand-ins/hunyuan.ts';
import { llmHub } from '../testing/stand-ins/llmhub.ts';
import { meshWorker } from '../testing/stand-ins/mesh-worker.ts';
import { meshy } from '../testing/stand-ins/meshy.ts';
import { openAi } from '../testing/stand-ins/openai.ts';
import { KEY, settled } from '../testing/stand-ins/settled.ts';
import { type Protocol, type StandIn, serve } from '../testing/stand-ins/stand-in.ts';
import { tripo } from '../testing/stand-ins/tripo.ts';
import type { SettledProvider } from './config/settle-provider.ts';
import { openGemini } from './gemini/gemini.ts';
import { openLlmHub } from './llmhub/llmhub.ts';
import { hunyuanTasks } from './mesh-worker/hunyuan.ts';
import { openMeshWorker } from './mesh-worker/mesh-worker.ts';
import { openMeshy } from './meshy/meshy.ts';
import { openOpenAi } from './openai-compatible/openai-compatible.ts';
import type { MeshProvider, Provider } from './provider.ts';
import { openTripo } from './tripo/tripo.ts';

interface Case {
  name: string;
  entry: Record<string, unknown>;
  protocol: () => Protocol;
  open: (entry: SettledProvider) => Provider | Promise<Provider>;
}

const soon = () => AbortSignal.timeout(59_000);
const models = { intent: 'writer', imageDraft: 'painter', imageFinal: 'painter', embed: 'embedder' };

const CASES: Case[] = [
  { name: 'meshy', entry: { kind: 'meshy' }, protocol: () => meshy, open: openMeshy },
  { name: 'tripo', entry: { kind: 'tripo' }, protocol: () => tripo, open: openTripo },
  {
    name: 'a worker by our contract',
    entry: { kind: 'mesh-worker', local: true, models: { imageTo3d: 'triposr', textTo3d: 'words' } },
    protocol: () => meshWorker,
    open: openMeshWorker,
  },
  { name: 'hunyuan3d', entry: { kind: 'mesh-worker', dialect: 'hunyuan3d' }, protocol: () => hunyuan, open: openMeshWorker },
  { name: 'llmhub', entry: { kind: 'llmhub' }, protocol: () => llmHub(), open: (entry) => openLlmHub(entry, soon()) },
  { name: 'gemini', entry: { kind: 'gemini' }, protocol: () => gemini(), open: openGemini },
  { name: 'openai-compatible', entry: { kind: 'openai-compatible', models }, protocol: () => openAi(), open: openOpenAi },
];

/** One stand-in a case, emptied before each test. */
function standing({ entry, protocol, open }: Case) {
  let standIn: StandIn;
  const now: { standIn: StandIn; open: () => Promise<Provider> } = { standIn: undefined as never, open: async () => open(settled(entry, standIn)) }; // set before any test
  beforeAll(async () => {
    standIn = now.standIn = await serve(protocol());
  });
  beforeEach(() => standIn.reset());
  afterAll(() => standIn.close());
  return now;
}

describe.each(CASES)('$name keeps the contract', (one) => {
  const now = standing(one);
  providerContract(() => now.open(), { pauseMs: 5 });
});

/** What the submit step does about a lost answer, by what the provider can. */
async function foundAgain(mesh: MeshProvider, key: string, since: Date): Promise<string | undefined> {
  switch (mesh.reconciles) {
    case 'idempotent':
      return (await mesh.submit(taskOf('image_to_3d'), key, soon())).taskId;
    case 'listed':
      return (await mesh.find?.(key, since, soon()))?.taskId;
    case 'neither':
      return mesh.find === undefined ? 'never asked' : 'asked';
  }
}

/** The error a call ends with. */
const errorOf = async (call: Promise<unknown>): Promise<KilnError> =>
  call.then(
    (value) => Promise.reject(new Error(`it succeeded: ${JSON.stringify(value)}`)),
    (error: KilnError) => error,
  );

/** Deadlines a hundred times shorter: whether they hold is asked here, not how long they are. */
function hurry() {
  const patient = setTimeout;
  const deadlines = [60_000, 15_000, 120_000];
  vi.spyOn(globalThis, 'setTimeout').mockImplementation(((run: () => void, ms = 0) =>
    patient(run, deadlines.includes(ms) ? ms / 100 : ms)) as typeof setTimeout); // its promisified form is not called here
}
afterEach(() => void vi.restoreAllMocks());

const MESHES = CASES.slice(0, 5);
const speaksOf = (name: string) => name !== 'hunyuan3d';

describe.each(MESHES)('$name, when starting a task goes wrong', (one) => {
  const now = standing(one);
  const start = async (key = 'k') => {
    const { mesh } = await now.open();
    return (mesh as MeshProvider).submit(taskOf('image_to_3d'), key, soon()); // all of these make meshes
  };
  const starts = () => now.standIn.calls.filter(({ method, path }) => method === 'POST' && !path.includes('upload')).length;

  test.skipIf(!speaksOf(one.name)).each([
    ['slots_full', 'busy', 'provider_slots_full'],
    ['out_of_credits', 'refused', 'provider_out_of_credits'],
    ['unauthorized', 'refused', 'provider_unauthorized'],
    ['moderated', 'refused', 'provider_moderated'],
  ] as const)('%s is told as %s %s, and nothing was started', async (fault, kind, code) => {
    now.standIn.fail('start', fault);
    const error = await errorOf(start());
    expect(error).toMatchObject({ kind, code });
    expect(error.message).not.toMatch(/secret/);
    expect(error.waitS ?? 15).toBeGreaterThanOrEqual(15);
    expect([starts(), now.standIn.books.tasks.length]).toEqual([1, 0]);
  });

  test.skipIf(!speaksOf(one.name))('a rate limit is waited out as long as it asks, within a budget of its own', async () => {
    now.standIn.fail('start', 'rate_limited');
    const before = performance.now();
    await start();
    expect(performance.now() - before).toBeGreaterThan(900);
    now.standIn.fail('start', 'rate_limited', 9);
    expect(await errorOf(start('k2'))).toMatchObject({ kind: 'busy', code: 'provider_rate_limited' });
    expect(now.standIn.books.tasks.length).toBe(1);
  });

  test.each(['server_error', 'hang', 'drip', 'garbage', 'huge'] as const)(
    '%s leaves it open whether a task runs, so it is upstream and sent once',
    async (fault) => {
      hurry();
      now.standIn.fail('start', fault);
      expect(await errorOf(start())).toMatchObject({ kind: 'upstream' });
      expect(starts()).toBe(1);
    },
  );

  test('success reported as an error is found again where the provider can, and never started twice', async () => {
    now.standIn.fail('start', 'lost_answer');
    const since = new Date();
    expect(await errorOf(start('lost'))).toMatchObject({ kind: 'upstream' });
    expect(now.standIn.books.tasks).toHaveLength(1);
    const { mesh } = (await now.open()) as { mesh: MeshProvider };
    const id = now.standIn.books.tasks[0]?.id ?? '?';
    expect(await foundAgain(mesh, 'lost', since)).toContain(mesh.reconciles === 'neither' ? 'never asked' : id);
    expect((await mesh.find?.('another', since, soon())) ?? null).toBeNull();
    expect(now.standIn.books.tasks).toHaveLength(1);
  });

  test('nobody listening is told at once, and is no open question', async () => {
    const away = await serve(one.protocol());
    await away.close();
    const submit = async () => ((await one.open(settled(one.entry, away))).mesh as MeshProvider).submit(taskOf('image_to_3d'), 'k', soon());
    expect(await errorOf(submit())).toMatchObject({ kind: 'refused', code: 'provider_unreachable' });
  });
});

describe.each(MESHES)('$name, when watching a task goes wrong', (one) => {
  const now = standing(one);
  const begun = async () => {
    const { mesh } = (await now.open()) as { mesh: MeshProvider };
    return { mesh, taskId: (await mesh.submit(taskOf('image_to_3d'), `k${Math.random()}`, soon())).taskId };
  };

  test('an error in between is asked over', async () => {
    const { mesh, taskId } = await begun();
    now.standIn.fail('look', 'server_error', 2);
    expect(await mesh.look(taskId, soon())).toMatchObject({ state: one.name === 'hunyuan3d' ? 'running' : 'waiting' });
  });

  test.skipIf(!speaksOf(one.name))('a task nobody knows is missing', async () => {
    const { mesh, taskId } = await begun();
    now.standIn.reset();
    expect(await errorOf(mesh.look(taskId, soon()))).toMatchObject({ kind: 'missing', code: 'provider_gone' });
  });

  test('an answer that is none says nothing about the task', async () => {
    hurry();
    const { mesh, taskId } = await begun();
    now.standIn.fail('look', 'garbage');
    expect(await errorOf(mesh.look(taskId, soon()))).toMatchObject({ kind: 'unusable', code: 'provider_garbage' });
    now.standIn.fail('look', 'hang', 3);
    expect(await errorOf(mesh.look(taskId, soon()))).toMatchObject({ kind: 'upstream', code: 'provider_silent' });
    expect((await watched(mesh, taskId, 5)).state).toBe('done');
  });

  test.skipIf(!speaksOf(one.name)).each([
    ['failed', 'provider_task_failed'],
    ['banned', 'provider_moderated'],
    ['expired', 'provider_task_expired'],
  ] as const)('%s is a failure with its reason, and is not charged', async (ending, code) => {
    now.standIn.endNext(ending);
    const { mesh, taskId } = await begun();
    expect(await watched(mesh, taskId, 5)).toMatchObject({ state: 'failed', failure: { code }, charged: false });
    expect(now.standIn.books.tasks[0]?.charged).toBe(false);
  });

  test.skipIf(!speaksOf(one.name))('"succeeded" without a file is a failure that was charged', async () => {
    now.standIn.endNext('no_url');
    const { mesh, taskId } = await begun();
    expect(await watched(mesh, taskId, 5)).toMatchObject({ state: 'failed', failure: { code: 'provider_garbage' }, charged: true });
  });

  test.skipIf(!speaksOf(one.name))('a result inside the network lies on no host of the provider’s', async () => {
    now.standIn.endNext('inside_url');
    const { mesh, taskId } = await begun();
    const look = await watched(mesh, taskId, 5);
    expect(look.state === 'done' && 'url' in look.result && hostAllowed(look.result.url, mesh.resultHosts)).toBe(false);
  });

  test('a cancelled task is cancelled there, where there is a way, twice as well as once', async () => {
    const { mesh, taskId } = await begun();
    await mesh.cancel(taskId, soon());
    await mesh.cancel(taskId, soon());
    const deaf = ['tripo', 'hunyuan3d'].includes(one.name);
    expect(now.standIn.books.tasks[0]?.cancelled).toBe(!deaf);
    expect((await mesh.look(taskId, soon())).state === 'cancelled').toBe(!deaf);
  });
});

test('what hunyuan3d loses is called lost after ten minutes, not watched for ever', async () => {
  const standIn = await serve(hunyuan);
  let nowMs = 1_000_000;
  const mesh = hunyuanTasks({ who: 'h', baseUrl: standIn.url, headers: {}, readError: () => null }, 'hunyuan3d-2', () => nowMs);
  standIn.endNext('stuck');
  const { taskId } = await mesh.submit(taskOf('image_to_3d'), 'k', soon());
  for (let look = 0; look < 4; look++) expect((await mesh.look(taskId, soon())).state).toBe('running');
  nowMs += 601_000;
  expect(await mesh.look(taskId, soon())).toMatchObject({ state: 'failed', failure: { code: 'provider_task_stuck' } });
  await standIn.close();
});

test('meshy refines once, however often it is looked at and even when the answer to the refine is lost', async () => {
  const standIn = await serve(meshy);
  const { mesh } = openMeshy(settled({ kind: 'meshy' }, standIn)) as { mesh: MeshProvider };
  const { taskId } = await mesh.submit(taskOf('text_to_3d'), 'k', soon());
  expect((await mesh.look(taskId, soon())).state).toBe('waiting');
  standIn.fail('start', 'lost_answer');
  expect(await errorOf(mesh.look(taskId, soon()))).toMatchObject({ kind: 'upstream' });
  expect(await watched(mesh, taskId, 5)).toMatchObject({ state: 'done', cost: 6_000 });
  expect(standIn.books.tasks.map(({ request }) => request.mode)).toEqual(['preview', 'refine']);
  const draft = await mesh.submit(taskOf('text_to_3d', { tier: 'draft' }), 'd', soon());
  expect(await watched(mesh, draft.taskId, 5)).toMatchObject({ state: 'done', cost: 4_000 });
  await standIn.close();
});

describe.each(CASES.slice(4))('$name, when writing and drawing go wrong', (one) => {
  const now = standing(one);
  const draw = async () => (await now.open()).image?.image({ prompt: 'a wall', size: 512, tier: 'final' }, soon());
  const write = async () => (await now.open()).text?.structured({ system: 's', prompt: 'p', schema: { type: 'object' } }, soon());

  test.each([
    ['slots_full', 'busy'],
    ['out_of_credits', 'refused'],
    ['unauthorized', 'refused'],
    ['moderated', 'refused'],
    ['server_error', 'upstream'],
    ['garbage', 'upstream'],
    ['lost_answer', 'upstream'],
  ] as const)('%s is %s, and what may have been charged is not asked for twice', async (fault, kind) => {
    for (const call of [draw, write]) {
      now.standIn.calls.length = 0;
      now.standIn.fail('start', fault);
      const error = await errorOf(call());
      expect(error).toMatchObject({ kind });
      expect(error.message).not.toMatch(/secret/);
      expect(now.standIn.calls.filter(({ method, path }) => method === 'POST' && path !== '/v1/models')).toHaveLength(1);
    }
  });
});

test('the key goes into one header, and no error repeats it', async () => {
  for (const one of CASES.filter(({ name }) => name !== 'hunyuan3d' && name !== 'a worker by our contract')) {
    const standIn = await serve(one.protocol());
    const { mesh, text } = await one.open(settled(one.entry, standIn));
    standIn.fail('start', 'unauthorized');
    const error = await errorOf(
      mesh ? mesh.submit(taskOf('image_to_3d'), 'k', soon()) : (text?.structured({ system: '', prompt: '', schema: {} }, soon()) ?? Promise.resolve()),
    );
    expect(JSON.stringify([error.message, String(error.cause)])).not.toContain(KEY);
    expect(standIn.calls.every(({ headers }) => [headers.authorization, headers['x-goog-api-key']].join('').includes(KEY))).toBe(true);
    await standIn.close();
  }
});
