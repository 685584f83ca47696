import type { Pose } from '@worldkiln/contracts';
import { grown, type MotionTable } from './motion-table.ts';
import { metresOf, turnOf } from './quantize.ts';
import { RECORD_INTS } from './entropy/entry-coder.ts';
import { copyInts, REMEMBERED, type SentPackets } from './sent-packets.ts';
import { FLAG, STATE_INTS } from './state-codec.ts';

/**
 * Where things stand in one client's picture. Its body bumps into what it sees there, a tenth of a second late; the
 * room steps it against the same, or every crate it pushes would put it back: with the room's own places instead, thirty
 * seconds among light crates at 100 ms corrected it by up to 95 cm.
 */
export class ClientView {
  readonly #table: MotionTable;
  readonly #sent: SentPackets;
  #seq = 0;
  #owners = new Int32Array(0);
  #states = new Int32Array(0);

  constructor(table: MotionTable, sent: SentPackets) {
    this.#table = table;
    this.#sent = sent;
  }

  /** The client is told where everything stands now. */
  start(): void {
    this.#keepUp();
    this.#owners.set(this.#table.owners);
    this.#states.set(this.#table.states);
  }

  /** The client had read this snapshot, and of those before it what it has acknowledged. Never goes back. */
  advance(seq: number): void {
    this.#keepUp();
    for (let at = Math.max(this.#seq, seq - REMEMBERED) + 1; at <= seq; at++) {
      const sent = this.#sent.get(at);
      if (!sent?.acked) continue;
      for (let i = 0; i < sent.count; i++) {
        const slot = sent.slots[i] ?? 0;
        this.#owners[slot] = sent.owners[i] ?? 0;
        copyInts(sent.records, i * RECORD_INTS, this.#states, slot * STATE_INTS, STATE_INTS);
      }
    }
    this.#seq = Math.max(this.#seq, seq);
  }

  /** The newest snapshot that counts. */
  get seq(): number {
    return this.#seq;
  }

  /** Where the client sees this thing; false when it was never told of it by snapshots. */
  poseInto(net: number, into: Pose): boolean {
    const slot = this.#table.slotOf(net);
    if (slot === undefined || slot >= this.#owners.length || this.#owners[slot] !== this.#table.owners[slot]) return false;
    const at = slot * STATE_INTS;
    if (((this.#states[at + 4] ?? 0) & FLAG.player) !== 0) return false;
    for (const axis of [0, 1, 2] as const) into.position[axis] = metresOf(this.#states[at + axis] ?? 0);
    turnOf(this.#states[at + 3] ?? 0, into.rotation);
    return true;
  }

  #keepUp(): void {
    const length = this.#table.nets.length;
    if (length <= this.#owners.length) return;
    this.#owners = grown(this.#owners, length);
    this.#states = grown(this.#states, length * STATE_INTS);
  }
}
