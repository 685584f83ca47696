import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/support/fresh-database.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';

let database: FreshDatabase;
let api: TestApi;
let root: string;
beforeAll(async () => {
  database = await freshDatabase();
  root = mkdtempSync(join(tmpdir(), 'web-'));
  api = await startTestApi({ databaseUrl: database.url, webRoot: join(root, 'dist') });
});
afterAll(async () => {
  await api.close();
  await database.drop();
  rmSync(root, { recursive: true });
});

/** Without fetch's own unpacking and tidying of paths. */
const raw = (path: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number | undefined; headers: NodeJS.Dict<string | string[]>; body: Buffer }>((resolve, reject) => {
    const { hostname, port } = new URL(api.url);
    request({ hostname, port, path, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer
        .on('data', (part: Buffer) => parts.push(part))
        .on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }));
    })
      .on('error', reject)
      .end();
  });

test('before the first build the page says what to run, and after it the client is there without a restart', async () => {
  const before = await raw('/');
  expect([before.status, before.body.toString()]).toEqual([503, expect.stringContaining('npm run build')]);
  mkdirSync(join(root, 'dist', 'assets'), { recursive: true });
  writeFileSync(join(root, 'secret.txt'), 'secret');
  writeFileSync(join(root, 'dist', 'assets', 'index-AbCd1234.js'), `console.log(${JSON.stringify('x'.repeat(5_000))})`);
  writeFileSync(join(root, 'dist', 'icon.svg'), '<svg/>');
  mkdirSync(join(root, 'dist', 'basis'));
  writeFileSync(join(root, 'dist', 'basis', 'worker.js'), 'onmessage = () => undefined');
  symlinkSync(join(root, 'secret.txt'), join(root, 'dist', 'link.txt'));
  writeFileSync(join(root, 'dist', 'index.html'), '<title>one</title>');
  expect((await raw('/')).body.toString()).toBe('<title>one</title>');
});

test('the picture decoder may build code in its worker, which reaches nothing else', async () => {
  const worker = await raw('/basis/worker.js');
  expect([worker.status, worker.headers['content-security-policy']]).toEqual([200, "default-src 'none'; script-src 'unsafe-eval' 'wasm-unsafe-eval'"]);
  expect((await raw('/assets/index-AbCd1234.js')).headers['content-security-policy']).toBeUndefined();
});

test('the page answers for every place in the client, is always asked for anew, and runs only our own scripts', async () => {
  for (const path of ['/', '/ops', '/w/wld_x', '/w/a/b?c=d']) {
    const page = await raw(path, { host: 'box.example:4100' });
    expect(page.status).toBe(200);
    expect(page.headers['cache-control']).toBe('no-cache');
    expect(page.headers['content-security-policy']).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(page.headers['content-security-policy']).toContain('wss://box.example:4100');
  }
  const odd = await raw('/', { host: "x'; script-src *" });
  expect(odd.headers['content-security-policy'] ?? '').not.toContain('*');
  const page = await raw('/');
  expect((await raw('/', { 'if-none-match': String(page.headers.etag) })).status).toBe(304);
});

test('hashed files are kept for ever and come squeezed', async () => {
  const answer = await raw('/assets/index-AbCd1234.js', { 'accept-encoding': 'gzip, br' });
  expect(answer.headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-encoding': 'br',
    'content-type': 'text/javascript; charset=utf-8',
    vary: 'accept-encoding',
  });
  expect(brotliDecompressSync(answer.body).toString()).toMatch(/^console\.log/);
  expect((await raw('/assets/index-AbCd1234.js', { 'accept-encoding': 'br;q=0, gzip' })).headers['content-encoding']).toBe('gzip');
  expect((await raw('/assets/index-AbCd1234.js')).headers['content-encoding']).toBeUndefined();
  expect((await raw('/icon.svg')).headers['cache-control']).toBe('no-cache');
});

test('a path that climbs, a link and a folder lead nowhere', async () => {
  for (const path of [
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/link.txt',
    '/assets',
    '/assets/',
    '/%00',
    '//etc/passwd',
  ]) {
    const answer = await raw(path);
    expect([path, answer.status]).toEqual([path, 404]);
    expect(answer.body.toString()).not.toContain('secret.txt\n');
  }
});

test('a new build is served as soon as it stands', async () => {
  writeFileSync(join(root, 'dist', 'index.html'), '<title>two</title>');
  utimesSync(join(root, 'dist', 'index.html'), new Date(), new Date(Date.now() + 5_000));
  expect((await raw('/')).body.toString()).toBe('<title>two</title>');
});
