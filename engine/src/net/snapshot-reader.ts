import { DATAGRAM, KilnError, LIMITS } from '@worldkiln/contracts';
import { EntryCoder, RECORD_INTS } from './entropy/entry-coder.ts';
import { codeRaw } from './entropy/number.ts';
import { RangeReader, type Coder } from './entropy/range-coder.ts';
import {
  AGE_BITS,
  BASE_QUESTIONS,
  codeHeader,
  followFrom,
  FRESH,
  HEAD_BYTES,
  MODELS_KEPT,
  packetMemory,
  SEQ_SPAN,
  type PacketMemory,
  type SelfState,
} from './snapshot-format.ts';
import { PLACE_UNITS_MAX } from './quantize.ts';

/** What a snapshot says. `state` begins with wire units, which state-codec reads; what follows is the coder's own. */
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
/** More than any packet of ours holds. */
const ENTRIES_MAX = 2_048;
/** How far back the writer may refer. */
const KEPT = 1 << AGE_BITS;

/** Reads one client's snapshots and remembers what later ones may refer to. */
export class SnapshotReader {
  readonly #known = new Map<number, Known>();
  readonly #memories: PacketMemory[] = [];
  readonly #coder = new EntryCoder();
  /** What the next packet is read into: only one that was read whole is remembered. */
  #spare = packetMemory();
  #newest = 0;
  #ackBits = 0;

  /** Reads a snapshot; null for one that is older than what was read already. Throws KilnError 'invalid', and nothing is changed. */
  read(datagram: Uint8Array): Snapshot | null {
    if (datagram.length < HEAD_BYTES || datagram.length > LIMITS.datagramBytes || datagram[0] !== DATAGRAM.snapshot) throw damaged('This is not a snapshot.');
    const [low = 0, rest = 0] = datagram.subarray(1);
    const seq = this.#seqOf(low | ((rest >> 5) << 8));
    if (seq <= this.#newest) return null;
    const base = this.#models(seq, rest & 31);
    const memory = this.#spare;
    followFrom(memory, base, seq);
    const coder = new RangeReader(memory.chances, datagram.subarray(HEAD_BYTES));
    const self = codeHeader(coder, memory, base, null);
    if (memory.count < 0 || memory.count > ENTRIES_MAX) throw damaged('The snapshot holds more things than fit into it.');
    const snapshot: Snapshot = { seq, tick: memory.tick, inputSeq: memory.inputSeq, self, moved: [] };
    this.#entries(coder, memory, snapshot, base.seq);
    if (this.#known.size + snapshot.moved.length > NETS_MAX) throw damaged('The snapshots name more things than a world holds.');
    this.#spare = this.#memories[seq % MODELS_KEPT] ?? packetMemory();
    this.#memories[seq % MODELS_KEPT] = memory;
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

  /** The number nearest to the newest that ends in these bits. */
  #seqOf(low: number): number {
    const ahead = (low - this.#newest) & (SEQ_SPAN - 1);
    return this.#newest + (ahead < SEQ_SPAN / 2 ? ahead : ahead - SEQ_SPAN);
  }

  #models(seq: number, age: number): Readonly<PacketMemory> {
    if (age === 0) return FRESH;
    const memory = this.#memories[(seq - age) % MODELS_KEPT];
    if (!memory || memory.seq !== seq - age) throw damaged('The snapshot goes on from one that never arrived.');
    return memory;
  }

  #entries(coder: Coder, memory: PacketMemory, snapshot: Snapshot, baseSeq: number): void {
    const entries = this.#coder;
    entries.begin();
    let left = memory.count;
    if (memory.leader !== 0 && left > 0) {
      const { base, record } = this.#entry(coder, memory.leader, snapshot, baseSeq);
      if (base) entries.lead(record, 0, base, 0);
      left -= 1;
    }
    for (let net = 0; left > 0; left--) {
      net += entries.gap(coder, 0) + 1;
      if (!(net > 0 && net <= 0xffff_ffff)) throw damaged('The snapshot names a thing that cannot be.');
      this.#entry(coder, net, snapshot, baseSeq);
    }
  }

  #entry(coder: Coder, net: number, snapshot: Snapshot, baseSeq: number): { base: Int32Array | null; record: Int32Array } {
    const base = this.#base(coder, net, snapshot.seq, baseSeq);
    const record = new Int32Array(RECORD_INTS);
    this.#coder.entry(coder, record, 0, snapshot.tick, base, 0);
    for (let axis = 0; axis < 3; axis++) if (Math.abs(record[axis] ?? 0) > PLACE_UNITS_MAX) throw damaged('The snapshot puts a thing where no world is.');
    snapshot.moved.push({ net, state: record });
    return { base, record };
  }

  #base(coder: Coder, net: number, seq: number, baseSeq: number): Int32Array | null {
    const known = this.#known.get(net);
    let index: number;
    if (coder.bit(BASE_QUESTIONS, 0) === 1) index = newestUpTo(known?.seqs ?? [], baseSeq);
    else if (coder.bit(BASE_QUESTIONS + 1, 0) === 1) index = (known?.seqs.length ?? 0) - 1;
    else if (coder.bit(BASE_QUESTIONS + 2, 0) === 1) index = known?.seqs.indexOf(seq - codeRaw(coder, 0, AGE_BITS)) ?? -1;
    else return null;
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
      // The newest of the old ones stays: what has lain still is told against it when it moves.
      while ((known.seqs[1] ?? seq) < seq - KEPT) {
        known.seqs.shift();
        known.states.shift();
      }
      known.seqs.push(seq);
      known.states.push(state);
    }
  }
}

/** The last of growing numbers that is not above this; −1: none. */
function newestUpTo(seqs: readonly number[], most: number): number {
  let index = seqs.length - 1;
  while (index >= 0 && (seqs[index] ?? 0) > most) index -= 1;
  return index;
}

const damaged = (message: string): KilnError => new KilnError('invalid', { code: 'snapshot_damaged', message });
