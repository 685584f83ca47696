import { STATE_INTS } from './state-codec.ts';

/** A snapshot that left: what it said, of which slots. Its columns are reused. */
export interface Sent {
  seq: number;
  acked: boolean;
  withSelf: boolean;
  count: number;
  slots: Int32Array;
  owners: Int32Array;
  versions: Int32Array;
  states: Int32Array;
}

/** Packets remembered: three seconds of them. */
export const REMEMBERED = 64;
/** The smallest entry is about ten bits, so a packet never holds more than this. */
export const ENTRIES_MAX = 768;

/** The last snapshots of one client. */
export class SentPackets {
  readonly #ring: Sent[] = [];

  /** A fresh place for this packet. */
  open(seq: number): Sent {
    let sent = this.#ring[seq % REMEMBERED];
    if (!sent) {
      const column = (ints = 1) => new Int32Array(ENTRIES_MAX * ints);
      sent = { seq, acked: false, withSelf: false, count: 0, slots: column(), owners: column(), versions: column(), states: column(STATE_INTS) };
      this.#ring[seq % REMEMBERED] = sent;
    }
    sent.seq = seq;
    sent.acked = false;
    sent.count = 0;
    return sent;
  }

  /** What a packet said; null when it was too long ago, or never. */
  get(seq: number): Sent | null {
    const sent = this.#ring[seq % REMEMBERED];
    return sent && seq > 0 && sent.seq === seq ? sent : null;
  }
}

export function copyState(from: Int32Array, fromSlot: number, to: Int32Array, toSlot: number): void {
  for (let i = 0; i < STATE_INTS; i++) to[toSlot * STATE_INTS + i] = from[fromSlot * STATE_INTS + i] ?? 0;
}
