import type { lookup as dnsLookup } from 'node:dns';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { postGuarded } from './post-guarded.ts';

let server: Server;
let origin: string;
const seen: string[] = [];
beforeAll(async () => {
  server = createServer((request: IncomingMessage, response: ServerResponse) => {
    seen.push(`${request.method} ${request.url}`);
    switch (request.url) {
      case '/moved':
        return response.writeHead(307, { location: '/took' }).end();
      case '/later':
        return response.writeHead(503, { 'retry-after': '120' }).end();
      case '/silent':
        return;
      case '/drips': {
        response.writeHead(200);
        const dripping = setInterval(() => response.write('.'), 20);
        response.on('close', () => clearInterval(dripping));
        return;
      }
      case '/flood':
        response.writeHead(200);
        for (let i = 0; i < 100; i++) response.write(Buffer.alloc(64 * 1024));
        return;
      default: {
        let body = '';
        request.on('data', (part: Buffer) => (body += part.toString()));
        request.on('end', () => response.writeHead(body === '{"ü":1}' && request.headers['webhook-id'] === 'msg_1' ? 200 : 400).end());
      }
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on TCP
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const post = (url: string, more: { trusted?: string[]; lookup?: typeof dnsLookup } = { trusted: [origin] }) =>
  postGuarded(url, { headers: { 'webhook-id': 'msg_1' }, body: '{"ü":1}', timeMs: 400, ...more });

test('a trusted origin gets body and headers; its status is the answer, a redirect too, which is not followed', async () => {
  expect(await post(`${origin}/took`)).toEqual({ status: 200, retryAfterS: null });
  seen.length = 0;
  expect(await post(`${origin}/moved`)).toEqual({ status: 307, retryAfterS: null });
  expect(seen).toEqual(['POST /moved']);
  expect(await post(`${origin}/later`)).toEqual({ status: 503, retryAfterS: 120 });
});

test.each(['/silent', '/drips'])('who does not come to an end (%s) is waited for as long as was said', async (path) => {
  await expect(post(`${origin}${path}`)).rejects.toMatchObject({ code: 'url_unreachable', message: expect.stringContaining('did not answer within') });
});

test('an endless answer is not read to its end', async () => expect(await post(`${origin}/flood`)).toMatchObject({ status: 200 }));

test('nothing inside is asked: not by a literal in any spelling, not by a name, and never without https', async () => {
  seen.length = 0;
  const port = new URL(origin).port;
  for (const url of [`https://127.0.0.1:${port}/`, `https://2130706433:${port}/`, `https://[::1]:${port}/`, 'https://169.254.169.254/', 'https://10.0.0.1/'])
    await expect(post(url, {})).rejects.toMatchObject({ code: 'url_inside' });
  const inside = ((_name: string, _options: object, done: (error: null, found: object[]) => void) =>
    done(null, [{ address: '127.0.0.1', family: 4 }])) as unknown as typeof dnsLookup; // as dns.lookup with `all` answers
  await expect(post(`https://hooks.example:${port}/`, { lookup: inside })).rejects.toMatchObject({ code: 'url_inside' });
  for (const url of ['http://hooks.example/', 'ftp://hooks.example/', 'https://me:secret@hooks.example/', 'https://hooks.example:22/', `${origin}/`])
    await expect(post(url, {})).rejects.toMatchObject({ kind: 'refused' });
  expect(seen).toEqual([]);
});
