import { DATAGRAM } from '@worldkiln/contracts';

export type DatagramKind = keyof typeof DATAGRAM;
/** Datagrams and bytes of one kind, one way, since the session began. */
export interface Counted {
  datagrams: number;
  bytes: number;
}

const KINDS = Object.keys(DATAGRAM) as DatagramKind[]; // a const object has the keys it was written with

/** What goes over the line, by kind and way. */
export class Traffic {
  readonly down = counts();
  readonly up = counts();

  count(way: 'down' | 'up', datagram: Uint8Array): void {
    const kind = KINDS.find((each) => DATAGRAM[each] === datagram[0]);
    if (!kind) return;
    this[way][kind].datagrams += 1;
    this[way][kind].bytes += datagram.length;
  }
}

// Every kind gets its own entry.
const counts = () => Object.fromEntries(KINDS.map((kind) => [kind, { datagrams: 0, bytes: 0 }])) as Record<DatagramKind, Counted>;
