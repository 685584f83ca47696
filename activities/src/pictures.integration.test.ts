import { createHash, randomBytes } from 'node:crypto';
import { Sha256, spellId } from '@worldkiln/contracts';
import { announceUpload, completeUpload, findJob, type Job, sumLedger, traceOf } from '@worldkiln/db';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../tests/support/fresh-database.ts';
import { openGemini } from './providers/gemini/gemini.ts';
import { type Script, forgeDouble } from './testing/forge-double.ts';
import { gemini } from './testing/stand-ins/gemini.ts';
import { meshWorker } from './testing/stand-ins/mesh-worker.ts';
import { meshy } from './testing/stand-ins/meshy.ts';
import { settled } from './testing/stand-ins/settled.ts';
import { type StandIn, serve } from './testing/stand-ins/stand-in.ts';
import { tinyPng } from './testing/stand-ins/tiny-png.ts';
import { keyedWorker, listedProvider } from './testing/stand-ins/workers.ts';
import { type Somewhere, type Workshop, openWorkshop, somewhere, wish } from './testing/workshop.ts';

let database: FreshDatabase;
let shop: Workshop;
let script: Script = {};
let painter: StandIn;
let worker: StandIn;
let listed: StandIn;

beforeAll(async () => {
  database = await freshDatabase();
  [painter, worker, listed] = await Promise.all([serve(gemini()), serve(meshWorker), serve(meshy)]);
  worker.books.price = 40;
  const drawing = openGemini(settled({ kind: 'gemini', id: 'painter', prices: { image_generate: 10, image_edit: 12 }, perMinute: 6_000 }, painter));
  // It writes, too; here it only draws.
  const { text: _, ...draws } = drawing;
  const card = { ...drawing.card, capabilities: new Set(['image_generate', 'image_edit'] as const) };
  const providers = [{ ...draws, card }, keyedWorker(worker, { models: { imageTo3d: 'stand-in-1' } }), listedProvider(listed)];
  shop = await openWorkshop({
    address: inject('temporalAddress'),
    db: database.db,
    clients: {
      forge: forgeDouble({ bake: (signal, input) => script.bake?.(signal, input) }),
      providers: new Map(providers.map((each) => [each.card.id, each])),
    },
  });
});
afterEach(async () => {
  script = {};
  for (const standIn of [painter, worker, listed]) standIn.reset();
  await database.sql`delete from providers`;
  const { total, astray } = await sumLedger(database.db);
  if (total !== 0 || astray.length > 0) throw new Error(`the ledger does not add up: ${total}, ${astray.join(', ')}`);
});
afterAll(async () => {
  await shop.close();
  await Promise.all([painter.close(), worker.close(), listed.close()]);
  await database.drop();
});

const planOf = (meshStrategy: 'procedural' | 'image_to_3d', textureStrategy: 'flat' | 'generated_pbr' | 'pbr_from_image') => ({
  generationPlan: { meshStrategy, textureStrategy, lods: true },
  maxAttempts: 1,
});
let asked = 0;
const ask = async (fields: Parameters<typeof wish>[2], where?: Somewhere): Promise<Job> =>
  wish(database.db, where ?? (await somewhere(database.sql)), { prompt: `a crate with pictures, the ${++asked}.`, ...fields });
const LATER = { timeout: 30_000 };
const costOf = async (job: Job) => {
  const row = await findJob(database.db, job.id);
  return { held: row?.creditsHeld, spent: row?.creditsSpent, reused: row?.creditsReused };
};
const drawn = () => painter.books.charges.map(({ request }) => JSON.stringify(request));

/** A picture somebody uploaded, kept as the API keeps it. */
async function uploaded({ accountId }: Somewhere) {
  const bytes = tinyPng(96);
  const id = spellId('upl', randomBytes(26));
  const sha256 = Sha256.parse(createHash('sha256').update(bytes).digest('hex'));
  await announceUpload(database.db, { id, accountId, mime: 'image/png', bytes: bytes.length, sha256, expiresAt: new Date(Date.now() + 60_000) }, false);
  await completeUpload(database.db, id, { blob: await shop.clients.blobs.put(bytes, 'image/png'), width: 96, height: 96 });
  return { uploadId: id };
}

describe('surfaces of the forge’s parts', () => {
  it('are drawn where somebody draws: the library’s version stands first, the drawn one follows, and costs what it cost', async () => {
    const dresses: unknown[] = [];
    script = { bake: (_signal, { dress }) => void dresses.push(dress?.map(({ material, picture }) => [material, picture.length > 100])) };
    const prompt = 'a crate in drawn oak';
    const job = await ask({ ...planOf('procedural', 'generated_pbr'), prompt, seed: 3 });
    expect(await shop.ended(job)).toMatchObject({
      status: 'ready',
      resultVersion: 2,
      downgrade: null,
      outcome: { delivered: { provider: 'forge', textures: 'painter' } },
    });
    expect(dresses).toEqual([undefined, [['oak', true]]]);
    expect(drawn()).toEqual([expect.stringMatching(/Seamless tileable texture of oak, as on a a crate in drawn oak/)]);
    await expect.poll(() => costOf(job), LATER).toEqual({ held: 0, spent: 10, reused: 0 });
    expect((await database.sql`select license from assets where id = ${job.assetId}`)[0]?.['license']).toBe('Gemini API additional terms');
    const again = await ask({ ...planOf('procedural', 'generated_pbr'), prompt, seed: 3 });
    expect(await shop.ended(again)).toMatchObject({ status: 'ready', resultVersion: 1, reused: true });
    await expect.poll(() => costOf(again), LATER).toEqual({ held: 0, spent: 0, reused: 10 });
    expect(painter.books.charges).toHaveLength(1);
  });

  it('are the library’s when nobody can draw just now: told, and paid by nobody', async () => {
    painter.fail('start', 'moderated');
    const job = await ask(planOf('procedural', 'generated_pbr'));
    expect(await shop.ended(job)).toMatchObject({
      status: 'ready',
      downgrade: expect.stringMatching(/^Made in the library’s materials instead of surfaces drawn by painter: /),
    });
    await expect.poll(() => costOf(job), LATER).toEqual({ held: 0, spent: 0, reused: 0 });
  });

  it('are the library’s without a word where none was asked for', async () => {
    expect(await shop.ended(await ask(planOf('procedural', 'flat')))).toMatchObject({ resultVersion: 1, downgrade: null });
    expect(painter.books.charges).toEqual([]);
  });

  it('are made from the picture the creator brought', async () => {
    const where = await somewhere(database.sql);
    const job = await ask({ ...planOf('procedural', 'pbr_from_image'), references: [await uploaded(where)] }, where);
    expect(await shop.ended(job)).toMatchObject({ status: 'ready', outcome: { delivered: { textures: 'painter' } } });
    expect(drawn()).toEqual([expect.stringMatching(/Turn this picture into a seamless tileable texture.*inlineData|inlineData.*Turn this picture/)]);
    await expect.poll(() => costOf(job), LATER).toMatchObject({ held: 0, spent: 12 });
  });
});

describe('image to 3D', () => {
  it('starts from the pictures that were brought, and no painter is asked', async () => {
    const where = await somewhere(database.sql);
    const references = [await uploaded(where), await uploaded(where)];
    const job = await ask({ ...planOf('image_to_3d', 'flat'), provider: 'keyed', references }, where);
    expect(await shop.ended(job)).toMatchObject({ status: 'ready', downgrade: null, outcome: { delivered: { provider: 'keyed', strategy: 'image_to_3d' } } });
    expect(worker.books.tasks.map(({ request }) => (request['images'] as unknown[]).length)).toEqual([2]);
    expect(painter.books.charges).toEqual([]);
    await expect.poll(() => costOf(job), LATER).toMatchObject({ held: 0, spent: 40 });
  });

  it('of a picture that lies inside the network draws one instead, and the audit says why', async () => {
    const job = await ask({ ...planOf('image_to_3d', 'flat'), provider: 'keyed', references: [{ url: `${painter.url}/x.png` }] });
    expect(await shop.ended(job)).toMatchObject({ status: 'ready', outcome: { delivered: { provider: 'keyed', picture: 'painter' } } });
    expect((await traceOf(database.db, job.id)).find(({ name }) => name === 'plan')?.note).toMatch(/^Picture 1 cannot be used: .*private network/);
    // The painter's picture and the mesh, each at its own price.
    await expect.poll(() => costOf(job), LATER).toMatchObject({ held: 0, spent: 50 });
    const paidTo = await database.sql`select provider, credits::int from ledger_entries where job_id = ${job.id} and kind = 'capture' order by id`;
    expect(paidTo.map((row) => ({ ...row }))).toEqual([
      { provider: 'painter', credits: 10 },
      { provider: 'keyed', credits: 40 },
    ]);
  });

  it('by a provider that looks at four views gets four, the later ones drawn from the first', async () => {
    const job = await ask({ ...planOf('image_to_3d', 'flat'), provider: 'listed' });
    expect(await shop.ended(job)).toMatchObject({ status: 'ready', outcome: { delivered: { provider: 'listed', picture: 'painter' } } });
    expect(drawn().map((request) => request.includes('inlineData'))).toEqual([false, true, true, true]);
    expect(listed.books.tasks.map(({ request }) => (request['image_urls'] as unknown[]).length)).toEqual([4]);
  });
});
