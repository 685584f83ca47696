import { RECORD_INTS } from './entropy/entry-coder.ts';
import { grown } from './motion-table.ts';

/** A snapshot that left: what it said, of which slots. Its columns are reused, and grow with what packets hold. */
export interface Sent {
  seq: number;
  acked: boolean;
  withSelf: boolean;
  count: number;
  slots: Int32Array;
  owners: Int32Array;
  versions: Int32Array;
  records: Int32Array;
}

/** Packets remembered: three seconds of them. */
export const REMEMBERED = 64;
/** A body that goes where it was expected takes some bits; a packet never holds more than this. */
export const ENTRIES_MAX = 1_024;

/** The last snapshots of one client. */
export class SentPackets {
  readonly #ring: Sent[] = [];

  /** A fresh place for this packet. */
  open(seq: number): Sent {
    let sent = this.#ring[seq % REMEMBERED];
    if (!sent) {
      const column = () => new Int32Array(0);
      sent = { seq, acked: false, withSelf: false, count: 0, slots: column(), owners: column(), versions: column(), records: column() };
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

/** Room for so many entries. */
export function makeRoom(sent: Sent, entries: number): void {
  if (sent.slots.length >= entries) return;
  const size = Math.max(16, entries + (entries >> 1));
  sent.slots = grown(sent.slots, size);
  sent.owners = grown(sent.owners, size);
  sent.versions = grown(sent.versions, size);
  sent.records = grown(sent.records, size * RECORD_INTS);
}

/** Copies so many numbers from one place to another. */
export function copyInts(from: Int32Array, fromAt: number, to: Int32Array, toAt: number, ints: number): void {
  for (let i = 0; i < ints; i++) to[toAt + i] = from[fromAt + i] ?? 0;
}
