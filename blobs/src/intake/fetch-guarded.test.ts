import { createServer, type RequestListener, type Server } from 'node:http';
import type { lookup } from 'node:dns';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fetchGuarded, type GuardedFetch } from './fetch-guarded.ts';
import { checkedUrl } from './guarded-address.ts';
import { isPublicAddress } from './public-address.ts';

let server: Server;
let origin: string;
let asked = 0;
/** What the server does, by path; everything else is a small picture. */
const routes: Record<string, RequestListener> = {
  '/to-inside': (_, answer) => answer.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data' }).end(),
  '/to-other-port': (_, answer) => answer.writeHead(307, { location: 'http://127.0.0.1:1/x' }).end(),
  '/circle': (_, answer) => answer.writeHead(301, { location: '/circle' }).end(),
  '/relative': (_, answer) => answer.writeHead(303, { location: 'picture' }).end(),
  '/page': (_, answer) => answer.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
  '/gone': (_, answer) => answer.writeHead(404).end(),
  '/busy': (_, answer) => answer.writeHead(503).end(),
  '/zip': (_, answer) => answer.writeHead(200, { 'content-type': 'image/png', 'content-encoding': 'gzip' }).end('x'),
  '/declared': (_, answer) => answer.writeHead(200, { 'content-type': 'image/png', 'content-length': '5000' }).end(),
  '/endless': (_, answer) => {
    answer.writeHead(200, { 'content-type': 'image/png' });
    const more = setInterval(() => answer.write(Buffer.alloc(500)), 1);
    answer.on('close', () => clearInterval(more));
  },
  '/silent': () => undefined,
};

beforeAll(async () => {
  server = createServer((request, answer) => {
    asked++;
    const route = routes[request.url ?? ''];
    if (route) return route(request, answer);
    answer.writeHead(200, { 'content-type': 'image/png; charset=x' }).end('picture');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on TCP
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const PICTURES: GuardedFetch = { bytesMax: 2_000, timeMs: 5_000, types: ['image/png'] };
const fetchTrusted = (path: string, more: Partial<GuardedFetch> = {}) => fetchGuarded(`${origin}${path}`, { ...PICTURES, trusted: [origin], ...more });
/** A name server that says what it is told. */
const names = (...addresses: string[]) =>
  ((_name: string, _options: object, callback: (error: null, found: { address: string; family: number }[]) => void) =>
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )) as unknown as typeof lookup; // the one overload that is called

test.each([
  'http://127.0.0.1/',
  'http://127.1/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0177.0.0.1/',
  'http://0x7f.0.0.1/',
  'http://127.0.0.1./',
  'http://①②⑦.⓪.⓪.①/',
  'http://0/',
  'http://10.1.2.3/',
  'http://100.64.0.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://172.31.255.255/',
  'http://192.168.0.1/',
  'http://198.18.0.1/',
  'http://224.0.0.1/',
  'http://255.255.255.255/',
  'http://[::1]/',
  'http://[::]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:7f00:1]/',
  'http://[::127.0.0.1]/',
  'http://[64:ff9b::7f00:1]/',
  'http://[2002:7f00:1::]/',
  'http://[2001:0:7f00:1::]/',
  'http://[fc00::1]/',
  'http://[fe80::1]/',
  'http://[fec0::1]/',
  'http://[ff02::1]/',
])('%s lies inside, however it is spelled', async (url) => {
  await expect(fetchGuarded(url, PICTURES)).rejects.toMatchObject({ kind: 'refused', code: 'url_inside' });
});

test.each(['file:///etc/passwd', 'ftp://example.org/x', 'gopher://example.org', 'http://user:pw@example.org/', 'http://example.org:25/', 'nothing', ''])(
  '%s is no address we ask',
  (url) => {
    expect(() => checkedUrl(url, {})).toThrow(/not asked/);
  },
);

test('public addresses are public', () => {
  for (const address of ['1.1.1.1', '8.8.8.8', '100.128.0.1', '172.32.0.1', '2606:4700::1111', '2a00:1450::1'])
    expect([address, isPublicAddress(address)]).toEqual([address, true]);
});

test('a name that leads inside is not connected to, nor one that answers with both', async () => {
  const { port } = new URL(origin);
  const before = asked;
  for (const lie of [names('127.0.0.1'), names('1.1.1.1', '127.0.0.1'), names('::ffff:127.0.0.1'), names()]) {
    const fetching = fetchGuarded(`http://rebinding.example:${port}/picture`, { ...PICTURES, lookup: lie });
    await expect(fetching).rejects.toMatchObject({ kind: 'refused', code: 'url_inside' });
  }
  expect(asked).toBe(before);
});

test('the socket goes to the address that was checked: a second answer of the same name is never asked for', async () => {
  let answers = 0;
  const turning = ((name: string, options: object, callback: never) => {
    answers++;
    names(answers === 1 ? '192.0.2.1' : '127.0.0.1')(name, options, callback);
  }) as unknown as typeof lookup; // the one overload that is called
  await expect(fetchGuarded('http://rebinding.example/picture', { ...PICTURES, lookup: turning })).rejects.toMatchObject({ code: 'url_inside' });
  expect(answers).toBe(1);
});

test('every redirect is checked anew, also from an origin that is trusted', async () => {
  await expect(fetchTrusted('/to-inside')).rejects.toMatchObject({ code: 'url_inside' });
  await expect(fetchTrusted('/to-other-port')).rejects.toMatchObject({ kind: 'refused' });
  await expect(fetchTrusted('/circle')).rejects.toMatchObject({ kind: 'invalid', code: 'url_unusable' });
  expect(await fetchTrusted('/relative')).toMatchObject({ url: `${origin}/picture` });
});

test('a trusted origin gives bytes, their type without parameters, and where they came from', async () => {
  expect(await fetchTrusted('/picture')).toEqual({ bytes: Buffer.from('picture'), mime: 'image/png', url: `${origin}/picture` });
});

test('another type, an error, compression, too many bytes and silence each have their words', async () => {
  const cases: [string, object][] = [
    ['/page', { kind: 'invalid', code: 'url_unusable' }],
    ['/gone', { kind: 'invalid', code: 'url_unusable' }],
    ['/zip', { kind: 'invalid', code: 'url_unusable' }],
    ['/busy', { kind: 'upstream', code: 'url_unreachable' }],
    ['/declared', { kind: 'invalid', code: 'url_too_large' }],
    ['/endless', { kind: 'invalid', code: 'url_too_large' }],
  ];
  for (const [path, expected] of cases) await expect(fetchTrusted(path)).rejects.toMatchObject(expected);
  await expect(fetchTrusted('/silent', { timeMs: 100 })).rejects.toMatchObject({ kind: 'upstream', message: expect.stringContaining('took too long') });
  await expect(fetchTrusted('/endless', { bytesMax: 1e9, timeMs: 200 })).rejects.toMatchObject({ kind: 'upstream' });
});
