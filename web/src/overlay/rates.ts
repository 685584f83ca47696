import type { ClientFigures, Counted, DatagramKind } from '@worldkiln/engine';

/** What one kind of datagram took, a second. */
export interface Rate {
  kind: DatagramKind;
  downPerS: number;
  upPerS: number;
  downBytes: number;
  upBytes: number;
}

type Snap = Record<DatagramKind, Counted>;
export interface Look {
  atMs: number;
  down: Snap;
  up: Snap;
}

/** The counts as they are now: the room's own go on counting. */
export const lookAt = ({ traffic }: ClientFigures, atMs: number): Look => ({ atMs, down: structuredClone(traffic.down), up: structuredClone(traffic.up) });

/** What went over the line between two looks, by kind, most first; kinds that were silent are left out. */
export function ratesOf(before: Look, now: Look): Rate[] {
  const seconds = Math.max((now.atMs - before.atMs) / 1_000, 0.001);
  const since = (way: 'down' | 'up', kind: DatagramKind, what: keyof Counted) => (now[way][kind][what] - before[way][kind][what]) / seconds;
  return (Object.keys(now.down) as DatagramKind[]) // a record of every kind
    .map((kind) => ({
      kind,
      downPerS: since('down', kind, 'datagrams'),
      upPerS: since('up', kind, 'datagrams'),
      downBytes: since('down', kind, 'bytes'),
      upBytes: since('up', kind, 'bytes'),
    }))
    .filter(({ downPerS, upPerS }) => downPerS + upPerS > 0)
    .sort((a, b) => b.downBytes + b.upBytes - a.downBytes - a.upBytes);
}
