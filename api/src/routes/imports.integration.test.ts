import { JobCreated, JobView, LIMITS, Problem, WorldView } from '@worldkiln/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/support/fresh-database.ts';
import { publishCrate } from '../testing/publish-crate.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';

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

const GLB = new TextEncoder().encode('glTF and enough bytes to be one');

async function send(parts: Record<string, string | File | null> = {}, key: string = crypto.randomUUID(), token?: string): Promise<Response> {
  const form = new FormData();
  const all = { roomId: await api.home(), license: 'my own', file: new File([GLB], 'old_urn.glb'), ...parts };
  for (const [name, value] of Object.entries(all)) if (value !== null) form.append(name, value);
  return fetch(`${api.url}/v1/assets/import`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token ?? (await api.guest()).token}`, 'idempotency-key': key },
    body: form,
  });
}

test('an upload is accepted with a placeholder of its size, and its job keeps references only', async () => {
  const { token } = await api.guest();
  const answer = await send({ sizeM: '0.5', kind: 'structure', at: '1,0,-2', beside: new File([new Uint8Array(9)], 'wood.png') }, 'an-urn', token);
  expect(answer.status).toBe(202);
  const created = JobCreated.parse(await answer.json());
  expect(created.placeholder.scaleMeters).toEqual([0.5, 0.5, 0.5]);
  const [row] = await database.sql`select prompt, source, at from jobs where id = ${created.jobId}`;
  expect(row).toMatchObject({
    prompt: 'old urn',
    at: [1, 0, -2],
    source: { name: 'old urn', kind: 'structure', sizeM: 0.5, license: 'my own', beside: [{ name: 'wood.png' }] },
  });
  expect(JSON.stringify(row).length).toBeLessThan(600);
  expect(JobView.parse(await (await api.call('GET', `/v1/jobs/${created.jobId}`, { token })).json())).toMatchObject({ status: 'queued', prompt: 'old urn' });
});

test('the same upload under the same key is the same job, another file under it is refused', async () => {
  const { token } = await api.guest();
  const first = JobCreated.parse(await (await send({}, 'one-upload', token)).json());
  const second = await send({}, 'one-upload', token);
  expect(second.headers.get('idempotent-replayed')).toBe('true');
  expect(JobCreated.parse(await second.json()).jobId).toBe(first.jobId);
  expect((await send({ name: 'other' }, 'one-upload', token)).status).toBe(422);
});

test('a room that keeps all it may takes no file either', async () => {
  const { token } = await api.guest();
  const { worldId } = WorldView.parse(await (await api.call('POST', '/v1/worlds', { token, body: {} })).json());
  const { assetId } = await publishCrate(api, database, { token, roomId: worldId });
  await database.sql`update assets set bytes = ${LIMITS.assetBytesPerRoom} where id = ${assetId}`;
  const answer = await send({ roomId: worldId }, 'one-too-many', token);
  expect({ status: answer.status, code: Problem.parse(await answer.json()).code }).toEqual({ status: 409, code: 'room_storage_full' });
});

describe('refused', () => {
  test.each<[string, Record<string, string | File | null>, number, string]>([
    ['without a licence', { license: null }, 400, 'field_invalid'],
    ['without a file', { file: null }, 400, 'file_missing'],
    ['with a file and an upload', { uploadId: 'upl_00000000000000000000000000' }, 400, 'file_missing'],
    ['an upload that is not there', { file: null, uploadId: 'upl_00000000000000000000000000' }, 404, 'upload_missing'],
    ['a web page', { file: new File(['<!doctype html><title>404</title>'], 'x.glb') }, 422, 'glb_magic'],
    ['an unknown word', { prompt: 'x' }, 400, 'field_invalid'],
    ['a place of two numbers', { at: '1,2' }, 400, 'field_invalid'],
    ['a size of nothing', { sizeM: '0' }, 400, 'field_invalid'],
    ['a room that is not there', { roomId: 'wld_00000000000000000000000000' }, 404, 'world_missing'],
  ])('%s', async (_, parts, status, code) => {
    const answer = await send(parts);
    expect({ status: answer.status, code: Problem.parse(await answer.json()).code }).toEqual({ status, code });
  });
});
