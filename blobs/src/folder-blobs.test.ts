import { mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Sha256 } from '@worldkiln/contracts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFolder } from './folder-blobs.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'blobs-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const open = () => openFolder({ root, secret: 's'.repeat(32), baseUrl: '' });
const bytesOf = (text: string) => new TextEncoder().encode(text);
const readAll = async (stream: ReadableStream<Uint8Array>) => new Uint8Array(await new Response(stream).arrayBuffer());
const pathOf = (sha256: string) => join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
const nowhere = Sha256.parse('0'.repeat(64));

test('what was put comes back under the name of its bytes, in a folder of two levels', async () => {
  const ref = await open().put(bytesOf('clay'), 'text/plain');
  expect(ref).toEqual({ sha256: '06363555054de198a87c4c743572dd5113a5fa5d298b9478a30c29ebb9d38b97', bytes: 4, mime: 'text/plain' });
  expect(readFileSync(pathOf(ref.sha256), 'utf8')).toBe('clay');
  expect(await open().get(ref.sha256)).toEqual(Buffer.from('clay'));
  expect(await open().has(ref.sha256)).toBe(true);
});

test('any bytes come back as they were', async () => {
  const blobs = open();
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => {
      const { sha256 } = await blobs.put(bytes, 'application/octet-stream');
      expect(new Uint8Array(await blobs.get(sha256))).toEqual(bytes);
    }),
    { seed: 4, numRuns: 40 },
  );
});

test('twenty writers of the same bytes leave one blob and no temporary file', async () => {
  const refs = await Promise.all(Array.from({ length: 20 }, () => open().put(bytesOf('the same'), 'text/plain')));
  expect(new Set(refs.map((ref) => ref.sha256)).size).toBe(1);
  expect(readdirSync(join(root, 'tmp'))).toEqual([]);
});

test('a blob that is not there is missing, and is not opened', async () => {
  expect(await open().has(nowhere)).toBe(false);
  await expect(open().get(nowhere)).rejects.toMatchObject({ kind: 'missing', code: 'blob_missing' });
  await expect(open().open(nowhere)).rejects.toMatchObject({ kind: 'missing' });
});

test('a damaged blob is told, and putting it again repairs it', async () => {
  const ref = await open().put(bytesOf('glazed'), 'text/plain');
  writeFileSync(pathOf(ref.sha256), 'glazeD');
  await expect(open().get(ref.sha256)).rejects.toMatchObject({ kind: 'broken', code: 'blob_damaged' });
  await open().put(bytesOf('glazed'), 'text/plain');
  expect(await open().get(ref.sha256)).toEqual(Buffer.from('glazed'));
});

test('what a killed writer left is swept after a day, and what is being written is not', async () => {
  await open().put(bytesOf('first'), 'text/plain');
  const [stale, fresh] = [join(root, 'tmp', 'stale'), join(root, 'tmp', 'fresh')];
  writeFileSync(stale, 'half');
  writeFileSync(fresh, 'half');
  utimesSync(stale, new Date(0), new Date(0));
  await open().put(bytesOf('second'), 'text/plain');
  expect(readdirSync(join(root, 'tmp'))).toEqual(['fresh']);
  rmSync(fresh);
});

test('an open blob says its length and gives the whole or a part', async () => {
  const { sha256 } = await open().put(bytesOf('0123456789'), 'text/plain');
  const whole = await open().open(sha256);
  expect(whole.bytes).toBe(10);
  expect(await readAll(whole.stream())).toEqual(bytesOf('0123456789'));
  const part = await open().open(sha256);
  expect(await readAll(part.stream({ start: 2, end: 4 }))).toEqual(bytesOf('234'));
});
