import { RoomClient } from '@worldkiln/engine';
import { expect, it } from 'vitest';
import { lookAt, ratesOf } from './rates.ts';

it('tells what went over the line by kind, most first, and not what was silent', () => {
  const client = new RoomClient({ send: () => undefined });
  const before = lookAt(client.figures, 0);
  client.receive(new Uint8Array([3, ...Array.from({ length: 499 }, () => 0)]), 1);
  client.receive(new Uint8Array([5, 0, 0]), 2);
  client.receive(new Uint8Array([99]), 3);
  const rates = ratesOf(before, lookAt(client.figures, 2_000));
  expect(rates.map(({ kind, downPerS, downBytes }) => [kind, downPerS, downBytes])).toEqual([
    ['snapshot', 0.5, 250],
    ['pong', 0.5, 1.5],
  ]);
});
