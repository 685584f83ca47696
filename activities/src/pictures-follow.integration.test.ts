import { TURN_FRAMES } from '@worldkiln/contracts';
import { findAsset, type Job } from '@worldkiln/db';
import { ForgePool } from '@worldkiln/forge';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../tests/support/fresh-database.ts';
import { cube } from '../../forge/src/samples/hostile-files.ts';
import { type Script, forgeDouble } from './testing/forge-double.ts';
import { gate } from './testing/gate.ts';
import { type Workshop, openWorkshop, somewhere, wish } from './testing/workshop.ts';

let database: FreshDatabase;
beforeAll(async () => (database = await freshDatabase()));
afterAll(() => database.drop());

const ask = async (fields: Parameters<typeof wish>[2] = {}): Promise<Job> => wish(database.db, await somewhere(database.sql), fields);
const filesOf = async (job: Job) => (await findAsset(database.db, job.assetId))?.files;
const pictured = async (shop: Workshop, job: Job): Promise<number> => (await shop.events(job)).filter(({ type }) => type === 'asset_pictured').length;

describe('the pictures of an asset', () => {
  let shop: Workshop;
  let script: Script = {};
  beforeAll(async () => {
    const forge = forgeDouble({ picture: (signal, what) => script.picture?.(signal, what) });
    shop = await openWorkshop({ address: inject('temporalAddress'), db: database.db, clients: { forge } });
  });
  afterAll(() => shop.close());

  it('hold nobody up: the job is ready in clay, its run over, while they are drawn; then the rooms hear of them', { timeout: 60_000 }, async () => {
    const held = gate();
    script = { picture: (signal) => held.arrive(signal) };
    const job = await ask();
    expect(await shop.ended(job)).toMatchObject({ status: 'ready', resultVersion: 1 });
    await shop.result(job);
    await held.reached;
    const clay = await filesOf(job);
    expect(clay).toMatchObject({ thumbnail: { mime: 'image/png' } });
    expect(clay?.turntable).toBeUndefined();
    held.open();
    await shop.until(async () => (await pictured(shop, job)) > 0, 'the pictures');
    const drawn = await filesOf(job);
    expect(drawn?.thumbnail).not.toEqual(clay?.thumbnail);
    expect(Buffer.from(await shop.clients.blobs.get(drawn?.turntable?.sha256 ?? clay!.thumbnail.sha256)).toString()).toMatch(/^the turntable of /);
    expect((await shop.events(job)).map(({ type }) => type).slice(-2)).toEqual(['asset_ready', 'asset_pictured']);
  });

  it('fail no job, and are tried again', { timeout: 60_000 }, async () => {
    let tries = 0;
    script = {
      picture() {
        if (++tries === 1) throw new Error('the brush broke');
      },
    };
    const job = await ask({ prompt: 'a crate with a broken brush' });
    expect(await shop.ended(job)).toMatchObject({ status: 'ready', lastError: null });
    await shop.until(async () => (await pictured(shop, job)) > 0, 'the pictures');
    expect(tries).toBe(4);
  });

  it('of the same thing made twice are drawn once', { timeout: 60_000 }, async () => {
    let drawn = 0;
    script = { picture: () => void drawn++ };
    const [one, two] = [await ask({ prompt: 'a twin', seed: 7 }), await ask({ prompt: 'a twin', seed: 7 })];
    for (const job of [one, two]) {
      await shop.ended(job);
      await shop.until(async () => (await pictured(shop, job)) === 1, 'the pictures');
    }
    expect(drawn).toBe(3);
    expect((await filesOf(two))?.turntable).toEqual((await filesOf(one))?.turntable);
  });

  it('of a deleted asset are nobody’s', { timeout: 60_000 }, async () => {
    const held = gate();
    script = { picture: (signal) => held.arrive(signal) };
    const job = await ask({ prompt: 'a thing soon gone' });
    await shop.ended(job);
    await held.reached;
    await database.sql`delete from asset_versions where asset_id = ${job.assetId}`;
    held.open();
    await shop.client.workflow.getHandle(`pictures-${job.assetId}-1`).result();
    expect(await pictured(shop, job)).toBe(0);
  });
});

describe('the pictures of a file of somebody’s, really drawn', () => {
  let shop: Workshop;
  const pool = new ForgePool({ threads: 1 });
  beforeAll(async () => (shop = await openWorkshop({ address: inject('temporalAddress'), db: database.db, clients: { forge: pool } })));
  afterAll(async () => {
    await shop.close();
    await pool.close();
  });

  it('are a card, its triangles, and a turn as a strip', { timeout: 180_000 }, async () => {
    const { sha256 } = await shop.clients.blobs.put(cube(), 'model/gltf-binary');
    const source = { glb: sha256, beside: [], name: 'Cube', kind: 'prop' as const, sizeM: 0.5, license: 'mine' };
    const job = await ask({ prompt: 'Cube', fallbackPolicy: 'keep_placeholder', source });
    expect(await shop.ended(job)).toMatchObject({ status: 'ready' });
    await shop.until(async () => (await pictured(shop, job)) > 0, 'the pictures');
    const files = await filesOf(job);
    const sizes = await Promise.all(
      [files?.thumbnail, files?.wireframe, files?.turntable].map(async (ref) => {
        // The event says that all three are there; a PNG's header begins with its sides.
        const png = Buffer.from(await shop.clients.blobs.get(ref!.sha256));
        return [png.readUInt32BE(16), png.readUInt32BE(20)];
      }),
    );
    expect(sizes).toEqual([
      [320, 320],
      [320, 320],
      [160 * TURN_FRAMES, 160],
    ]);
  });
});
