import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LIMITS } from '@worldkiln/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tinyGlb } from '../testing/stand-ins/tiny-glb.ts';
import { fetchResult } from './fetch-result.ts';

let server: Server;
let host: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x');
    if (pathname === '/model.glb') return void response.writeHead(200, { 'content-type': 'model/gltf-binary' }).end(tinyGlb());
    if (pathname === '/page.glb') return void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>');
    if (pathname === '/inward.glb') return void response.writeHead(302, { location: 'http://169.254.169.254/model.glb' }).end();
    if (pathname === '/huge.glb')
      return void response.writeHead(200, { 'content-type': 'model/gltf-binary', 'content-length': LIMITS.glbInputBytes + 1 }).end('glTF');
    return void response.writeHead(pathname === '/expired.glb' ? 403 : 503).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`; // a TCP server that listens has one
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const fetching = (path: string, more: { hosts?: string[]; attempt?: number } = {}) =>
  fetchResult({ url: `http://${host}${path}` }, { hosts: [host], attempt: 1, signal: new AbortController().signal, ...more });

test('a GLB on a host of the provider’s is taken', async () => expect((await fetching('/model.glb')).length).toBe(tinyGlb().length));

test.each([
  ['/page.glb', 'url_unusable'],
  ['/expired.glb', 'url_unusable'],
  ['/inward.glb', 'url_inside'],
  ['/huge.glb', 'url_too_large'],
])('%s is refused as %s', async (path, code) => {
  await expect(fetching(path)).rejects.toMatchObject({ code });
});

test('the same GLB on a host inside that nobody named is never asked for', async () => {
  await expect(fetching('/model.glb', { hosts: [] })).rejects.toMatchObject({ kind: 'refused', code: 'url_inside' });
});

test('a server that is down is asked again for what was paid, and given up in the end', async () => {
  await expect(fetching('/down.glb')).rejects.toMatchObject({ kind: 'busy', code: 'result_unreachable' });
  await expect(fetching('/down.glb', { attempt: 6 })).rejects.toMatchObject({ kind: 'upstream' });
});

test('what comes inside an answer meets the same limits', async () => {
  const inside = (bytes: Uint8Array) => fetchResult({ bytes }, { hosts: [], attempt: 1, signal: new AbortController().signal });
  await expect(inside(Buffer.from('<html>sorry'))).rejects.toMatchObject({ kind: 'unusable', code: 'not_a_glb' });
  await expect(inside(Buffer.alloc(LIMITS.glbInputBytes + 1))).rejects.toMatchObject({ code: 'result_too_large' });
  expect((await inside(tinyGlb())).length).toBeGreaterThan(100);
});
