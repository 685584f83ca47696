import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Sha256 } from '@worldkiln/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findS3Server, startS3Server } from '../../tests/support/s3-server.ts';
import { pathOf } from './blob-name.ts';
import { openFolder } from './folder-blobs.ts';
import { openBlobs } from './open-blobs.ts';
import { readS3Address } from './s3-address.ts';
import { openS3 } from './s3-blobs.ts';
import { verifyLink } from './signed-link.ts';
import type { ServedBlobs, StoredBlob } from './store.ts';

/** One driver under test, with a hand on its files. */
interface Driver {
  blobs: ServedBlobs;
  /** A second process' view of the same bytes. */
  again(): ServedBlobs;
  /** The files it keeps, under one folder. */
  root: string;
  /** Before a link that is relative. */
  base: string;
  stop(): Promise<void>;
}

/** The folder driver, its links served as the API does. */
async function folderDriver(): Promise<Driver> {
  const root = mkdtempSync(join(tmpdir(), 'blobs-contract-'));
  const secret = 's'.repeat(32);
  const again = () => openFolder({ root, secret, baseUrl: '' });
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://box');
    const put = async () => {
      const link = verifyLink(secret, url.pathname.split('/').at(-1) ?? '', Object.fromEntries(url.searchParams), new Date(), 'put');
      const parts: Buffer[] = [];
      for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
      const body = Buffer.concat(parts);
      if (createHash('sha256').update(body).digest('hex') !== link.sha256) throw new Error('other bytes');
      await again().put(body, link.mime);
      response.writeHead(200).end();
    };
    const serve = async () => {
      const link = verifyLink(secret, url.pathname.split('/').at(-1) ?? '', Object.fromEntries(url.searchParams));
      response.writeHead(200, { 'content-type': link.mime }).end(await again().get(link.sha256));
    };
    (request.method === 'PUT' ? put() : serve()).catch(() => response.writeHead(403).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server that listens has one
  return {
    blobs: again(),
    again,
    root,
    base: `http://127.0.0.1:${port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(root, { recursive: true, force: true });
    },
  };
}

async function s3Driver(program: string): Promise<Driver> {
  const server = await startS3Server(program);
  const again = () => openS3(readS3Address(`s3://${server.bucket}/made?endpoint=${server.endpoint}`), server.keys);
  return { blobs: again(), again, root: join(server.folder, 'made'), base: '', stop: server.stop };
}

const s3 = findS3Server();
if ('missing' in s3) process.stderr.write(`  the S3 half of the blobs' contract is skipped: ${s3.missing}\n`);

const drivers: [string, () => Promise<Driver>][] = [
  ['a folder', folderDriver],
  ...('path' in s3 ? [['a bucket of a real S3 server', () => s3Driver(s3.path)] satisfies [string, () => Promise<Driver>]] : []),
];

const bytesOf = (text: string) => new TextEncoder().encode(text);
const all = async (blobs: ServedBlobs): Promise<StoredBlob[]> => {
  const found: StoredBlob[] = [];
  for await (const blob of blobs.list()) found.push(blob);
  return found;
};
const nowhere = Sha256.parse('0'.repeat(64));
const soon = () => new Date(Date.now() + 60_000);

/** The files whose path ends in this name. */
const filesOf = (root: string, name: string): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith(name) && statSync(join(root, path)).isFile());

describe.each(drivers)('blobs in %s', (_, start) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await start();
  });
  afterAll(() => driver.stop());

  test('what was put comes back, whole, in another process, under the path of its name', async () => {
    const bytes = randomBytes(300_000);
    const ref = await driver.blobs.put(bytes, 'model/gltf-binary');
    expect(ref).toMatchObject({ bytes: 300_000, mime: 'model/gltf-binary' });
    expect(await driver.again().has(ref.sha256)).toBe(true);
    expect(Buffer.from(await driver.again().get(ref.sha256)).equals(bytes)).toBe(true);
    expect(readFileSync(join(driver.root, pathOf(ref.sha256))).equals(bytes)).toBe(true);
  });

  test('the same bytes are one blob, whoever puts them at once, and nothing else is left', async () => {
    const stores = Array.from({ length: 20 }, driver.again);
    const refs = await Promise.all(stores.map((store) => store.put(bytesOf('the same'), 'text/plain')));
    const [name = ''] = new Set(refs.map(({ sha256 }) => sha256));
    expect(new Set(refs.map(({ sha256 }) => sha256)).size).toBe(1);
    expect(filesOf(driver.root, name)).toHaveLength(1);
    expect(Buffer.from(await driver.blobs.get(Sha256.parse(name))).toString()).toBe('the same');
  });

  test('no bytes at all are a blob too', async () => {
    const { sha256 } = await driver.blobs.put(new Uint8Array(), 'application/octet-stream');
    expect((await driver.blobs.get(sha256)).length).toBe(0);
  });

  test('a blob that is not there is missing, however one asks', async () => {
    expect(await driver.blobs.has(nowhere)).toBe(false);
    await expect(driver.blobs.get(nowhere)).rejects.toMatchObject({ kind: 'missing', code: 'blob_missing' });
    await expect(driver.blobs.open(nowhere)).rejects.toMatchObject({ kind: 'missing', code: 'blob_missing' });
  });

  test('damaged bytes are never handed out', async () => {
    const { sha256 } = await driver.blobs.put(bytesOf('glazed'), 'text/plain');
    writeFileSync(join(driver.root, pathOf(sha256)), 'glazeD');
    await expect(driver.again().get(sha256)).rejects.toMatchObject({ kind: 'broken', code: 'blob_damaged' });
  });

  test('a cut blob is told, and putting it again repairs it', async () => {
    const { sha256 } = await driver.blobs.put(bytesOf('whole bytes'), 'text/plain');
    writeFileSync(join(driver.root, pathOf(sha256)), 'whole');
    await expect(driver.blobs.get(sha256)).rejects.toMatchObject({ code: 'blob_damaged' });
    await driver.blobs.put(bytesOf('whole bytes'), 'text/plain');
    expect(Buffer.from(await driver.again().get(sha256)).toString()).toBe('whole bytes');
  });

  test('everything that lies there is listed, and what is taken away is gone', async () => {
    const kept = await driver.blobs.put(bytesOf('kept'), 'text/plain');
    const going = await driver.blobs.put(bytesOf('going'), 'text/plain');
    const names = async () => (await all(driver.again())).map(({ sha256 }) => sha256);
    expect(await names()).toEqual(expect.arrayContaining([kept.sha256, going.sha256]));
    await driver.blobs.remove(going.sha256);
    await driver.blobs.remove(going.sha256);
    expect(await driver.again().has(going.sha256)).toBe(false);
    expect(await names()).toContain(kept.sha256);
    expect(await names()).not.toContain(going.sha256);
    const listed = (await all(driver.blobs)).find(({ sha256 }) => sha256 === kept.sha256);
    expect(listed?.bytes).toBe(4);
    expect(Math.abs(Date.now() - (listed?.at.getTime() ?? 0))).toBeLessThan(600_000);
  });

  test('an open blob says its length and gives the whole or a part', async () => {
    const { sha256 } = await driver.blobs.put(bytesOf('0123456789'), 'text/plain');
    const read = async (range?: { start: number; end: number }) => {
      const blob = await driver.blobs.open(sha256);
      expect(blob.bytes).toBe(10);
      return new Response(blob.stream(range)).text();
    };
    expect(await read()).toBe('0123456789');
    expect(await read({ start: 2, end: 4 })).toBe('234');
  });

  test('a signed link opens its blob as what it is, and no change to it does', async () => {
    const ref = await driver.blobs.put(bytesOf('a picture'), 'image/png');
    const link = `${driver.base}${await driver.blobs.sign(ref, soon())}`;
    const answer = await fetch(link);
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([200, 'image/png', 'a picture']);
    const other = await driver.blobs.put(bytesOf('another'), 'image/png');
    // A bucket's link has the path in it, so its folders are exchanged with the name.
    const forged = link.replace(pathOf(ref.sha256), pathOf(other.sha256)).replace(ref.sha256, other.sha256);
    expect((await fetch(forged)).status).toBe(403);
  });

  test('a link to a page never opens as a page', async () => {
    const ref = await driver.blobs.put(bytesOf('<script>alert(1)</script>'), 'text/html');
    const answer = await fetch(`${driver.base}${await driver.blobs.sign(ref, soon())}`);
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
  });

  test('a signed link expires', async () => {
    const ref = await driver.blobs.put(bytesOf('for a moment'), 'image/png');
    const link = `${driver.base}${await driver.blobs.sign(ref, new Date(Date.now() + 1_000))}`;
    await sleep(3_100); // whole seconds on both sides, rounded up on ours
    expect((await fetch(link)).status).toBe(403);
  });
});

test('a bucket that is not there is told with what to check', async () => {
  const lost = openS3(readS3Address('s3://nobody?endpoint=http://127.0.0.1:9'), { accessKeyId: 'a', secretAccessKey: 'b' });
  await expect(lost.put(bytesOf('x'), 'text/plain')).rejects.toMatchObject({ kind: 'upstream', code: 'blobs_unreachable' });
});

test('BLOBS_URL chooses the bucket, and nothing chooses the folder', () => {
  const folder = { root: '/nowhere', secret: 's'.repeat(32), baseUrl: '' };
  expect(openBlobs(folder).origin).toBe(null);
  expect(openBlobs({ ...folder, url: 's3://b?endpoint=http://inside:9000&public=https://cdn.example' }).origin).toBe('https://cdn.example');
});
