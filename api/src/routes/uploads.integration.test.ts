import { createHash } from 'node:crypto';
import { JobCreated, LIMITS, Problem, Sha256, UploadCreated, UploadView } from '@worldkiln/contracts';
import { openBlobs } from '@worldkiln/blobs';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/support/fresh-database.ts';
import { findS3Server, type S3Server, startS3Server } from '../../../tests/support/s3-server.ts';
import { startTestApi, TEST_SECRET, type TestApi } from '../testing/test-api.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const s3 = findS3Server();

/** The same story on both stores: bytes go where the announcement says, and nowhere else. */
describe.each(['folder', 'bucket'] as const)('uploads into a %s', (kind) => {
  const skipped = kind === 'bucket' && 'missing' in s3;
  let database: FreshDatabase;
  let api: TestApi;
  let server: S3Server | undefined;
  let blobsUrl: string | undefined;
  let token: string;
  beforeAll(async () => {
    if (skipped) return;
    database = await freshDatabase();
    if (kind === 'bucket' && 'path' in s3) {
      server = await startS3Server(s3.path);
      [process.env.AWS_ACCESS_KEY_ID, process.env.AWS_SECRET_ACCESS_KEY] = [server.keys.accessKeyId, server.keys.secretAccessKey];
      blobsUrl = `s3://${server.bucket}?endpoint=${server.endpoint}`;
    }
    api = await startTestApi({ databaseUrl: database.url, blobsUrl });
    ({ token } = await api.operator(database));
  });
  afterAll(async () => {
    if (skipped) return;
    await api.close();
    await database.drop();
    await server?.stop();
  });

  const announce = async (bytes: Uint8Array, more: object = {}, by = token) =>
    api.call('POST', '/v1/uploads', { token: by, body: { mime: 'image/png', bytes: bytes.length, sha256: sha256(bytes), ...more } });
  const put = (link: UploadCreated, bytes: Uint8Array) =>
    fetch(new URL(link.url, api.url), { method: link.method, headers: link.headers, body: Buffer.from(bytes) });
  const complete = (id: string, by = token) => api.call('POST', `/v1/uploads/${id}/complete`, { token: by });
  const problem = async (answer: Response) => Problem.parse(await answer.json());

  test.skipIf(skipped)('a picture is announced, sent and kept without what hides in it; a wish names it', async () => {
    const picture = Buffer.concat([
      await sharp({ create: { width: 40, height: 20, channels: 3, background: '#c84' } })
        .png()
        .toBuffer(),
      Buffer.from('secret behind the end'),
    ]);
    const link = UploadCreated.parse(await (await announce(picture)).json());
    expect(await problem(await complete(link.uploadId))).toMatchObject({ status: 409, code: 'upload_bytes_missing' });
    expect((await put(link, picture)).status).toBe(200);
    const kept = UploadView.parse(await (await complete(link.uploadId)).json());
    expect(kept).toMatchObject({ uploadId: link.uploadId, mime: 'image/png', width: 40, height: 20 });
    expect(await (await complete(link.uploadId)).json()).toEqual(kept);
    expect(await (await api.call('GET', `/v1/uploads/${link.uploadId}`, { token })).json()).toEqual(kept);
    const stored = await openBlobs({ root: api.blobsRoot, url: blobsUrl, secret: TEST_SECRET, baseUrl: '' }).get(kept.sha256);
    expect([sha256(stored), Buffer.from(stored).includes('secret')]).toEqual([kept.sha256, false]);

    const wish = await api.ask(token, { roomId: await api.home(), prompt: 'like this', references: [{ uploadId: link.uploadId }] });
    expect(JobCreated.parse(await wish.json()).status).toBe('queued');
    const stranger = await api.guest();
    expect(await problem(await api.ask(stranger.token, { roomId: await api.home(), prompt: 'x', references: [{ uploadId: link.uploadId }] }))).toMatchObject({
      code: 'upload_missing',
      path: 'references.0.uploadId',
    });
    expect((await complete(link.uploadId, stranger.token)).status).toBe(404);
    expect((await api.call('DELETE', `/v1/uploads/${link.uploadId}`, { token })).status).toBe(204);
    expect((await api.call('GET', `/v1/uploads/${link.uploadId}`, { token })).status).toBe(404);
  });

  test.skipIf(skipped)('the store refuses other bytes than announced, and the same link shows nothing', async () => {
    const link = UploadCreated.parse(await (await announce(Buffer.from('announced'))).json());
    expect((await put(link, Buffer.from('different'))).ok).toBe(false);
    expect((await put(link, Buffer.from('announced, and more'))).ok).toBe(false);
    expect((await fetch(new URL(link.url, api.url))).ok).toBe(false);
    expect(await problem(await complete(link.uploadId))).toMatchObject({ code: 'upload_bytes_missing' });
  });

  test.skipIf(skipped)('what is no picture is told so when it is completed', async () => {
    const page = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    const link = UploadCreated.parse(await (await announce(page)).json());
    expect((await put(link, page)).status).toBe(200);
    expect(await problem(await complete(link.uploadId))).toMatchObject({ status: 422, code: 'image_unusable' });
    expect(await openBlobs({ root: api.blobsRoot, url: blobsUrl, secret: TEST_SECRET, baseUrl: '' }).has(Sha256.parse(sha256(page)))).toBe(false);
  });

  test.skipIf(skipped)('a model is announced, sent and brought in by its upload; what only says so is refused and not kept', async () => {
    const store = openBlobs({ root: api.blobsRoot, url: blobsUrl, secret: TEST_SECRET, baseUrl: '' });
    const bring = async (uploadId: string, key: string) => {
      const form = new FormData();
      for (const [name, value] of Object.entries({ roomId: await api.home(), license: 'my own', name: 'Large urn', uploadId })) form.append(name, value);
      return fetch(`${api.url}/v1/assets/import`, { method: 'POST', headers: { authorization: `Bearer ${token}`, 'idempotency-key': key }, body: form });
    };
    const glb = Buffer.concat([Buffer.from('glTF'), Buffer.alloc(300_000, kind)]);
    const link = UploadCreated.parse(await (await announce(glb, { mime: 'model/gltf-binary' })).json());
    expect(await problem(await bring(link.uploadId, 'too-early'))).toMatchObject({ status: 409, code: 'upload_bytes_missing' });
    expect((await put(link, glb)).status).toBe(200);
    expect(await problem(await complete(link.uploadId))).toMatchObject({ status: 409, code: 'upload_is_model' });
    const created = JobCreated.parse(await (await bring(link.uploadId, `large-${kind}`)).json());
    const [row] = await database.sql`select source from jobs where id = ${created.jobId}`;
    expect(row?.source).toMatchObject({ glb: sha256(glb), bytes: glb.length, name: 'Large urn' });
    // The same answer again, though the upload has become an import; under another key it is gone.
    expect(JobCreated.parse(await (await bring(link.uploadId, `large-${kind}`)).json()).jobId).toBe(created.jobId);
    expect(await problem(await bring(link.uploadId, 'another'))).toMatchObject({ status: 404, code: 'upload_missing' });

    const page = Buffer.from(`<!doctype html><title>${kind}, no model at all</title>`);
    const fake = UploadCreated.parse(await (await announce(page, { mime: 'model/gltf-binary' })).json());
    expect((await put(fake, page)).status).toBe(200);
    expect(await problem(await bring(fake.uploadId, `fake-${kind}`))).toMatchObject({ status: 422, code: 'glb_magic' });
    expect(await store.has(Sha256.parse(sha256(page)))).toBe(false);
    expect(await store.has(Sha256.parse(sha256(glb)))).toBe(true);
  });
});

describe('what may be announced', () => {
  let database: FreshDatabase;
  let api: TestApi;
  beforeAll(async () => {
    database = await freshDatabase();
    api = await startTestApi({ databaseUrl: database.url });
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
  });
  const announce = (token: string, body: object) => api.call('POST', '/v1/uploads', { token, body });
  const good = { mime: 'image/png', bytes: 10, sha256: 'ab'.repeat(32) };

  test('type, size and checksum are checked before a link is given', async () => {
    const { token } = await api.guest();
    for (const bad of [{ mime: 'image/svg+xml' }, { bytes: LIMITS.uploadBytes + 1 }, { bytes: 0 }, { sha256: '../../etc/passwd' }, { sha256: 'AB'.repeat(32) }])
      expect([bad, (await announce(token, { ...good, ...bad })).status]).toEqual([bad, 400]);
  });

  test('an account keeps so many and so much, however many ask at once; what never came stops counting', async () => {
    const { token, accountId } = await api.guest();
    const large = { ...good, bytes: LIMITS.uploadBytes };
    const fits = LIMITS.uploadBytesPerAccount / LIMITS.uploadBytes;
    for (let i = 0; i < fits - 1; i++) {
      await database.sql`delete from allowances`;
      expect((await announce(token, large)).status).toBe(201);
    }
    await database.sql`delete from allowances`;
    const answers = await Promise.all(Array.from({ length: 6 }, () => announce(token, large)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(5);
    await database.sql`update uploads set expires_at = now() - interval '1 second' where account_id = ${accountId}`;
    await database.sql`delete from allowances`;
    expect((await announce(token, large)).status).toBe(201);
  });
});
