import { MessageChannel } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { ownBuffers } from './own-buffers.ts';

test('what lies in Node’s shared pool is copied, what is a file’s own is handed over, and both arrive', async () => {
  const [pooled, own] = [Buffer.from('a small file'), new Uint8Array(100_000).fill(7)];
  expect(pooled.buffer.byteLength).toBeGreaterThan(pooled.length);
  expect(ownBuffers([pooled, own, own])).toEqual([own.buffer]);
  const { port1, port2 } = new MessageChannel();
  const arrived = new Promise<Uint8Array[]>((resolve) => port2.once('message', resolve));
  port1.postMessage([pooled, own], ownBuffers([pooled, own]));
  const [small, large] = await arrived;
  expect(Buffer.from(small ?? []).toString()).toBe('a small file');
  expect([large?.length, own.length]).toEqual([100_000, 0]);
  port1.close();
});
