import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { isOverdue, within } from './within.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void; // V8's own, under this flag

test('whoever answers in drips is left after the time, however often memory is collected meanwhile', async () => {
  const server = createServer((_request, response) => {
    response.write('{');
    const drip = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(drip));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo; // listening on a port
  const collecting = setInterval(collect, 10);
  let ended: AbortSignal | undefined;
  try {
    const reading = within(300, new AbortController().signal, async (signal) => {
      ended = signal;
      return (await fetch(`http://127.0.0.1:${port}`, { signal })).text();
    });
    await expect(reading).rejects.toThrow(/within 300 ms/);
    expect(ended && isOverdue(ended)).toBe(true);
  } finally {
    clearInterval(collecting);
    server.closeAllConnections();
    server.close();
  }
});

test('an outer signal ends it with its own reason, now or before it began', async () => {
  const reason = new Error('no longer wanted');
  const outer = new AbortController();
  const waits = (signal: AbortSignal) =>
    new Promise<never>((_, reject) => {
      if (signal.aborted) reject(signal.reason as Error);
      signal.addEventListener('abort', () => reject(signal.reason as Error));
    });
  const waiting = within(60_000, outer.signal, waits);
  outer.abort(reason);
  await expect(waiting).rejects.toBe(reason);
  await expect(within(60_000, outer.signal, waits)).rejects.toBe(reason);
});
