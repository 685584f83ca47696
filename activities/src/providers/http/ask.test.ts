import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import { ask, type Line } from './ask.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void; // V8's own, under this flag

const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

async function lineTo(answer: RequestListener): Promise<Line> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  closing.push(() => (server.closeAllConnections(), server.close()));
  const { port } = server.address() as AddressInfo; // listening on a port
  return { who: 'somebody', baseUrl: `http://127.0.0.1:${port}`, headers: {}, readError: () => null };
}

const start = (line: Line, deadlineS: number) =>
  ask(line, { method: 'POST', path: '/', body: { json: {} }, intent: 'start', deadlineS }, z.object({}), new AbortController().signal);

test('an answer in drips ends at the deadline and its connection with it, however often memory is collected meanwhile', async () => {
  let begun = 0;
  let closed = 0;
  const line = await lineTo((_request, response) => {
    begun++;
    response.write('{');
    const drip = setInterval(() => response.write(' '), 20);
    response.on('close', () => (closed++, clearInterval(drip)));
  });
  const collecting = setInterval(collect, 10);
  try {
    // Several at once: which of them the collector meets is chance.
    const calls = await Promise.allSettled(Array.from({ length: 8 }, () => start(line, 2)));
    expect(calls.map((call) => (call.status === 'rejected' ? (call.reason as { code: string }).code : call.value))).toEqual(Array(8).fill('provider_silent'));
    expect(begun).toBeGreaterThan(0);
    await expect.poll(() => closed).toBe(begun);
  } finally {
    clearInterval(collecting);
  }
});

test('a provider that redirects is not followed', async () => {
  const asked: string[] = [];
  const line = await lineTo((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(307, { location: '/elsewhere' }).end();
  });
  await expect(start(line, 5)).rejects.toMatchObject({ kind: 'upstream', code: 'provider_down' });
  expect(asked).toEqual(['/']);
});
