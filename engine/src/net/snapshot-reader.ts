import { DATAGRAM, KilnError, LIMITS } from '@worldkiln/contracts';
import { BitReader } from './bits.ts';
import { AGE_BITS, readSelf, type SelfState } from './snapshot-format.ts';
import { decodeState } from './state-codec.ts';

/** What a snapshot says. `state` is in wire units: state-codec reads it. */
export interface Snapshot {
  seq: number;
  tick: number;
  inputSeq: number;
  self: SelfState | null;
  moved: { net: number; state: Int32Array }[];
}

interface Known {
  seqs: number[];
  states: Int32Array[];
}

/** Things whose past is kept. More than a world holds, because the removed are forgotten a little later. */
const NETS_MAX = LIMITS.entitiesPerWorld * 4;
/** How far back the writer may refer. */
const KEPT = 1 << AGE_BITS;

/** Reads one client's snapshots and remembers what later ones may refer to. */
export class SnapshotReader {
  readonly #known = new Map<number, Known>();
  #newest = 0;
  #ackBits = 0;

  /** Reads a snapshot; null for one that is older than what was read already. Throws KilnError 'invalid', and nothing is changed. */
  read(datagram: Uint8Array): Snapshot | null {
    const reader = new BitReader(datagram);
    if (reader.bits(8) !== DATAGRAM.snapshot) throw damaged('This is not a snapshot.');
    const [seq, tick, inputSeq] = [reader.bits(32), reader.bits(32), reader.bits(32)];
    if (seq <= this.#newest) return null;
    const snapshot: Snapshot = { seq, tick, inputSeq, self: readSelf(reader), moved: [] };
    let net = 0;
    while (reader.bool()) {
      net += reader.varint() + 1;
      if (net > 0xffff_ffff) throw damaged('The snapshot names a thing that cannot be.');
      snapshot.moved.push({ net, state: decodeState(reader, this.#base(reader, net, seq)) });
    }
    if (this.#known.size + snapshot.moved.length > NETS_MAX) throw damaged('The snapshots name more things than a world holds.');
    this.#keep(snapshot);
    return snapshot;
  }

  /** What to tell the writer: the newest packet read, and which of the 32 before it. */
  get ack(): { ack: number; ackBits: number } {
    return { ack: this.#newest, ackBits: this.#ackBits };
  }

  /** Things whose past is kept: what later snapshots may be written against. */
  get size(): number {
    return this.#known.size;
  }

  /** A thing left the world some seconds ago: nothing on the way refers to it any more. */
  forget(net: number): void {
    this.#known.delete(net);
  }

  #base(reader: BitReader, net: number, seq: number): Int32Array | null {
    const newest = reader.bool();
    if (!newest && !reader.bool()) return null;
    const known = this.#known.get(net);
    const index = newest ? (known?.seqs.length ?? 0) - 1 : (known?.seqs.indexOf(seq - reader.bits(AGE_BITS)) ?? -1);
    const base = known?.states[index];
    if (!base) throw damaged('The snapshot refers to a state that never arrived.');
    return base;
  }

  #keep(snapshot: Snapshot): void {
    const { seq } = snapshot;
    const steps = seq - this.#newest;
    // The bit of the packet that was newest until now moves down by the steps between.
    const shifted = steps < 32 ? this.#ackBits << steps : 0;
    this.#ackBits = (this.#newest === 0 ? 0 : steps <= 32 ? shifted | (1 << (steps - 1)) : 0) >>> 0;
    this.#newest = seq;
    for (const { net, state } of snapshot.moved) {
      let known = this.#known.get(net);
      if (!known) {
        known = { seqs: [], states: [] };
        this.#known.set(net, known);
      }
      while ((known.seqs[0] ?? seq) < seq - KEPT) {
        known.seqs.shift();
        known.states.shift();
      }
      known.seqs.push(seq);
      known.states.push(state);
    }
  }
}

const damaged = (message: string): KilnError => new KilnError('invalid', { code: 'snapshot_damaged', message });
