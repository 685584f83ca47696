import { DownloadVariant, type ImportSource, Sha256 } from '@worldkiln/contracts';
import { type Job, requestCancel } from '@worldkiln/db';
import { ForgePool } from '@worldkiln/forge';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../tests/support/fresh-database.ts';
import { cube } from '../../forge/src/samples/hostile-files.ts';
import { replay } from './replay.ts';
import { forgeDouble } from './testing/forge-double.ts';
import { gate } from './testing/gate.ts';
import { keepHistory } from './testing/keep-history.ts';
import { type Workshop, openWorkshop, somewhere, wish } from './testing/workshop.ts';

let database: FreshDatabase;
beforeAll(async () => (database = await freshDatabase()));
afterAll(() => database.drop());

/** Writes tests/histories anew: RECORD_HISTORIES=1 npx vitest run --project integration activities/src/import-asset */
const keep = async (shop: Workshop, name: string, job: Job): Promise<unknown> => process.env.RECORD_HISTORIES !== undefined && keepHistory(shop, name, job);

async function bring(shop: Workshop, glb: Uint8Array, words: Partial<ImportSource> = {}): Promise<Job> {
  const { sha256 } = await shop.clients.blobs.put(glb, 'model/gltf-binary');
  const source: ImportSource = { glb: sha256, beside: [], name: 'Urn', kind: 'prop', sizeM: 0.5, license: 'CC-BY-4.0, Ada', ...words };
  return wish(database.db, await somewhere(database.sql), { prompt: source.name, fallbackPolicy: 'keep_placeholder', source });
}

const nameOf = async (bytes: Uint8Array): Promise<Sha256> =>
  Sha256.parse(Buffer.from(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))).toString('hex'));

describe('a foreign file, with the real bake in its own process', () => {
  let shop: Workshop;
  const pool = new ForgePool({ threads: 1 });
  beforeAll(async () => (shop = await openWorkshop({ address: inject('temporalAddress'), db: database.db, clients: { forge: pool } })));
  afterAll(async () => {
    await shop.close();
    await pool.close();
  });

  it('becomes an asset with its licence, its levels and a plain variant, and its history replays', { timeout: 180_000 }, async () => {
    const job = await bring(shop, cube());
    await shop
      .until(async () => (await shop.events(job)).some(({ type }) => type === 'asset_ready' || type === 'job_failed'), 'the bake')
      .catch(() => undefined);
    expect(await shop.ended(job)).toMatchObject({ status: 'ready', resultVersion: 1 });
    const [row] =
      await database.sql`select a.license, a.display_name, v.bundle from assets a join asset_versions v on v.asset_id = a.id where a.id = ${job.assetId}`;
    expect(row).toMatchObject({
      license: 'CC-BY-4.0, Ada',
      display_name: 'Urn',
      bundle: { triangles: [12, 12, 12], files: { plain: { mime: 'model/gltf-binary' } } },
    });
    expect(DownloadVariant.options).toContain('plain');
    const details = (await shop.events(job)).flatMap((event) => (event.type === 'job_progress' ? [event.detail] : []));
    expect(details).toEqual(expect.arrayContaining(['admitted', 'reading']));
    const outcome = await replay({ jobId: job.id, address: inject('temporalAddress'), namespace: shop.namespace });
    expect(outcome.map(({ error }) => error)).toEqual([null]);
    await keep(shop, 'import-ready', job);
  });

  it('that is a bomb fails the job with what to do, once, and no asset stands', { timeout: 120_000 }, async () => {
    const bomb = new TextEncoder().encode('glTF but nothing that follows makes sense of it');
    const job = await bring(shop, bomb, { name: 'Bomb' });
    expect(await shop.ended(job)).toMatchObject({ status: 'failed', lastError: { kind: 'unusable', code: 'glb_version' } });
    expect(await database.sql`select 1 from assets where id = ${job.assetId}`).toHaveLength(0);
    expect(await shop.clients.blobs.has(await nameOf(bomb))).toBe(false);
    await keep(shop, 'import-refused', job);
  });

  it('that is refused leaves what others name: a texture of a second import stays, its own file does not', { timeout: 120_000 }, async () => {
    const { sha256: shared } = await shop.clients.blobs.put(new TextEncoder().encode('a picture two imports share'), 'image/png');
    const beside = [{ name: 'wood.png', sha256: shared }];
    const other = await bring(shop, cube(), { name: 'Chair', beside });
    const bomb = new TextEncoder().encode('glTF and another nonsense, with a picture beside it');
    const refused = await bring(shop, bomb, { name: 'Bomb', beside });
    expect(await shop.ended(refused)).toMatchObject({ status: 'failed' });
    expect(await shop.clients.blobs.has(await nameOf(bomb))).toBe(false);
    expect(await shop.clients.blobs.has(shared)).toBe(true);
    expect(await shop.ended(other)).toMatchObject({ status: 'ready' });
  });
});

describe('an import', () => {
  let shop: Workshop;
  const hold = gate();
  const forge = forgeDouble({ bakeForeign: (signal, name) => (name === 'Slow' ? hold.arrive(signal) : undefined) });
  beforeAll(async () => (shop = await openWorkshop({ address: inject('temporalAddress'), db: database.db, clients: { forge } })));
  afterAll(() => shop.close());

  it('of bytes that were imported before is not baked again, and has its own name and licence', async () => {
    const bytes = new TextEncoder().encode('glTF one and the same');
    expect(await shop.ended(await bring(shop, bytes))).toMatchObject({ status: 'ready' });
    const again = await bring(shop, bytes, { name: 'Vase', license: 'my own' });
    expect(await shop.ended(again)).toMatchObject({ status: 'ready' });
    const [row] = await database.sql`select license, display_name from assets where id = ${again.assetId}`;
    expect({ ...row }).toEqual({ license: 'my own', display_name: 'Vase' });
  });

  it('that its owner stops ends cancelled', async () => {
    const job = await bring(shop, new TextEncoder().encode('glTF slow'), { name: 'Slow' });
    await shop.dispatch();
    await hold.reached;
    await database.db.transaction((tx) => requestCancel(tx, job.id));
    expect(await shop.ended(job)).toMatchObject({ status: 'cancelled' });
    await keep(shop, 'import-cancelled', job);
  });
});
