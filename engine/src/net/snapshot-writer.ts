import { DATAGRAM, LIMITS } from '@worldkiln/contracts';
import type { MoveState } from '../movement/step-movement.ts';
import { BitWriter } from './bits.ts';
import { grown, type MotionTable } from './motion-table.ts';
import { AGE_BITS, writeSelf } from './snapshot-format.ts';
import { ClientView } from './client-view.ts';
import { copyState, ENTRIES_MAX, SentPackets, type Sent } from './sent-packets.ts';
import { encodeState, STATE_INTS } from './state-codec.ts';

/** What one snapshot is made of, besides the table. */
export interface SnapshotInput {
  tick: number;
  /** The last input that moved this client's own body. */
  inputSeq: number;
  /** Its own body, exact; null before it has one. */
  self: MoveState | null;
  /** Its own player's short number: left out of the rest. */
  selfNet: number;
  /** Where it looks from: near things come first. */
  at: Readonly<[number, number, number]>;
  /** At most LIMITS.datagramBytes, and less when the client's budget is. */
  bytesMax?: number;
}

/** How far back a base may be. */
const AGE_MAX = (1 << AGE_BITS) - 1;
/** A state that was sent and is still true is not sent again this soon: its answer may be on the way. */
const PATIENCE_TICKS = 15;
/** With nothing to say, say so this often: the client's clock and acks live on it. */
const KEEPALIVE_TICKS = 30;
/** Things at this distance are half as urgent as those at hand. */
const NEAR_M = 16;

/**
 * One client's snapshots. Every thing is written against the newest state of it the client is known to have, so any
 * packet that arrives can be read whatever was lost before it. Things whose true state the client has cost nothing;
 * among the rest, urgency grows while they wait, so a small budget starves nobody.
 */
export class SnapshotWriter {
  readonly #table: MotionTable;
  readonly #writer = new BitWriter(LIMITS.datagramBytes);
  readonly #packets = new SentPackets();
  /** What the client sees: its body is stepped against it. */
  readonly view: ClientView;
  #seq = 0;
  #ackedNewest = 0;
  #lastTick = -Infinity;
  /** What was last said of the own body, in which packet first, when last, and whether one of them arrived. */
  #selfSaid = { since: 0, tick: 0, known: false };
  readonly #selfWords = new Float64Array(9);
  #owners = new Int32Array(0);
  #ackedSeq = new Int32Array(0);
  #acked = new Int32Array(0);
  #sentSeq = new Int32Array(0);
  #sentTick = new Int32Array(0);
  #sentVersion = new Int32Array(0);
  /** The newest version the client is known to have. */
  #known = new Int32Array(0);
  #urgency = new Float32Array(0);
  #chosen: number[] = [];
  /** What an entry cost lately, on average. */
  #entryBits = 60;

  constructor(table: MotionTable) {
    this.#table = table;
    this.view = new ClientView(table, this.#packets);
  }

  /** The client is told in words where everything stands now: until it moves, snapshots need not say it again. */
  start(): void {
    this.#keepUp();
    for (let slot = 0; slot < this.#table.size; slot++) this.#known[slot] = this.#table.versions[slot] ?? 0;
    this.view.start();
  }

  /** The next snapshot, or null when the client knows all there is to know. */
  write(input: SnapshotInput): Uint8Array | null {
    this.#keepUp();
    this.#choose(input);
    const withSelf = this.#selfIsNews(input);
    if (!withSelf && this.#chosen.length === 0 && input.tick - this.#lastTick < KEEPALIVE_TICKS) return null;
    const seq = ++this.#seq;
    const sent = this.#packets.open(seq);
    sent.withSelf = withSelf;
    const writer = this.#writer;
    writer.clear();
    writer.bits(DATAGRAM.snapshot, 8);
    writer.bits(seq, 32);
    writer.bits(input.tick, 32);
    writer.bits(input.inputSeq, 32);
    writeSelf(writer, withSelf ? input.self : null);
    this.#writeEntries(sent, input);
    writer.bool(false);
    this.#lastTick = input.tick;
    return writer.finish();
  }

  /** The client has this packet, and of the 32 before it those whose bit is set. */
  ack(newest: number, bits: number): void {
    this.#ackOne(newest);
    for (let i = 0; i < 32; i++) if (((bits >>> i) & 1) === 1) this.#ackOne(newest - 1 - i);
  }

  /** Snapshots written so far. */
  get seq(): number {
    return this.#seq;
  }

  /** The newest snapshot the client has acknowledged. */
  get ackedSeq(): number {
    return this.#ackedNewest;
  }

  #ackOne(seq: number): void {
    const sent = this.#packets.get(seq);
    if (!sent || sent.acked) return;
    sent.acked = true;
    this.#ackedNewest = Math.max(this.#ackedNewest, seq);
    if (sent.withSelf && seq >= this.#selfSaid.since) this.#selfSaid.known = true;
    for (let i = 0; i < sent.count; i++) {
      const slot = sent.slots[i] ?? 0;
      if (sent.owners[i] !== this.#owners[slot] || seq <= (this.#ackedSeq[slot] ?? 0)) continue;
      this.#ackedSeq[slot] = seq;
      this.#known[slot] = sent.versions[i] ?? 0;
      copyState(sent.states, i, this.#acked, slot);
    }
  }

  /** Slots appear and change owners between two snapshots. */
  #keepUp(): void {
    const { size, owners } = this.#table;
    if (size > this.#owners.length) {
      const length = this.#table.nets.length;
      this.#owners = grown(this.#owners, length);
      this.#ackedSeq = grown(this.#ackedSeq, length);
      this.#sentSeq = grown(this.#sentSeq, length);
      this.#sentTick = grown(this.#sentTick, length);
      this.#sentVersion = grown(this.#sentVersion, length);
      this.#known = grown(this.#known, length);
      this.#acked = grown(this.#acked, length * STATE_INTS);
      const urgency = new Float32Array(length);
      urgency.set(this.#urgency);
      this.#urgency = urgency;
    }
    for (let slot = 0; slot < size; slot++) {
      if (this.#owners[slot] === owners[slot]) continue;
      this.#owners[slot] = owners[slot] ?? 0;
      this.#ackedSeq[slot] = 0;
      this.#sentSeq[slot] = 0;
      this.#known[slot] = 0;
      this.#urgency[slot] = 0;
    }
  }

  /** Fills `chosen` with the slots worth sending. */
  #choose({ tick, selfNet, at }: SnapshotInput): void {
    const { size, nets, states } = this.#table;
    const chosen = this.#chosen;
    chosen.length = 0;
    for (let slot = 0; slot < size; slot++) {
      const net = nets[slot] ?? 0;
      if (net === 0 || net === selfNet || this.#isKnown(slot, tick)) continue;
      const dx = (states[slot * STATE_INTS] ?? 0) / 512 - at[0];
      const dz = (states[slot * STATE_INTS + 2] ?? 0) / 512 - at[2];
      this.#urgency[slot] = (this.#urgency[slot] ?? 0) + 1 / (1 + (dx * dx + dz * dz) / (NEAR_M * NEAR_M));
      chosen.push(slot);
    }
  }

  #isKnown(slot: number, tick: number): boolean {
    const version = this.#table.versions[slot];
    if (this.#known[slot] === version) return true;
    return (this.#sentSeq[slot] ?? 0) > 0 && this.#sentVersion[slot] === version && tick - (this.#sentTick[slot] ?? 0) < PATIENCE_TICKS;
  }

  #selfIsNews({ self, inputSeq, tick }: SnapshotInput): boolean {
    if (!self) return false;
    const said = this.#selfSaid;
    if (this.#selfChanged(self, inputSeq)) this.#selfSaid = { since: this.#seq + 1, tick, known: false };
    else if (said.known || tick - said.tick < PATIENCE_TICKS) return false;
    else said.tick = tick;
    return true;
  }

  #selfChanged({ position, velocity, grounded, flying }: MoveState, inputSeq: number): boolean {
    const words = this.#selfWords;
    let changed = false;
    const say = (at: number, value: number) => {
      if (words[at] !== value) changed = true;
      words[at] = value;
    };
    for (const axis of [0, 1, 2] as const) {
      say(axis, position[axis]);
      say(3 + axis, velocity[axis]);
    }
    say(6, grounded ? 1 : 0);
    say(7, flying ? 1 : 0);
    // Never 0, or a body at the origin would be no news at first.
    say(8, inputSeq + 1);
    return changed;
  }

  #writeEntries(sent: Sent, { tick, bytesMax }: SnapshotInput): void {
    const writer = this.#writer;
    // One bit closes the packet.
    const bitsMax = Math.min(bytesMax ?? LIMITS.datagramBytes, LIMITS.datagramBytes) * 8 - 1;
    const { nets } = this.#table;
    const fit = this.#thatFit(bitsMax - writer.bitLength);
    largestFirst(this.#chosen, this.#urgency, fit);
    this.#chosen.length = fit;
    // In the order of their numbers, the way to the next is a few bits.
    this.#chosen.sort((a, b) => (nets[a] ?? 0) - (nets[b] ?? 0));
    let before = 0;
    const from = writer.bitLength;
    for (const slot of this.#chosen) {
      const start = writer.bitLength;
      // The longest entry: 2 + 42 + 8 + 3 × 23 + 32 bits and some.
      if (start + 160 > LIMITS.datagramBytes * 8) break;
      this.#writeEntry(slot, before, sent.seq);
      if (writer.bitLength > bitsMax) {
        writer.rewind(start);
        break;
      }
      before = nets[slot] ?? 0;
      this.#remember(sent, slot, tick);
    }
    if (sent.count > 0) this.#entryBits += ((writer.bitLength - from) / sent.count - this.#entryBits) * 0.25;
  }

  /**
   * How many of the most urgent will fit, by what entries cost lately. Taking more and cutting where the packet is full
   * would cut the same high numbers every time: things at a hundred metres were never heard of.
   */
  #thatFit(bits: number): number {
    return Math.min(this.#chosen.length, Math.max(Math.floor(bits / (this.#entryBits * 1.05)), 1), ENTRIES_MAX);
  }

  #writeEntry(slot: number, before: number, seq: number): void {
    const writer = this.#writer;
    const { nets, states } = this.#table;
    writer.bool(true);
    writer.varint((nets[slot] ?? 0) - before - 1);
    const acked = this.#ackedSeq[slot] ?? 0;
    const age = seq - acked;
    const newest = acked > 0 && acked === this.#sentSeq[slot];
    const based = newest || (acked > 0 && age <= AGE_MAX);
    writer.bool(newest);
    if (!newest) {
      writer.bool(based);
      if (based) writer.bits(age, AGE_BITS);
    }
    encodeState(writer, states, slot * STATE_INTS, based ? this.#acked : null, slot * STATE_INTS);
  }

  #remember(sent: Sent, slot: number, tick: number): void {
    const version = this.#table.versions[slot] ?? 0;
    sent.slots[sent.count] = slot;
    sent.owners[sent.count] = this.#owners[slot] ?? 0;
    sent.versions[sent.count] = version;
    copyState(this.#table.states, slot, sent.states, sent.count);
    sent.count += 1;
    this.#sentSeq[slot] = sent.seq;
    this.#sentTick[slot] = tick;
    this.#sentVersion[slot] = version;
    this.#urgency[slot] = 0;
  }
}

/** Brings the `count` most urgent slots to the front, in no order: sorting all of 900 for every client took half the writer's time. */
function largestFirst(slots: number[], urgency: Float32Array, count: number): void {
  let [from, to] = [0, slots.length - 1];
  while (from < to) {
    const pivot = urgency[slots[(from + to) >> 1] ?? 0] ?? 0;
    let [low, high] = [from, to];
    while (low <= high) {
      while ((urgency[slots[low] ?? 0] ?? 0) > pivot) low += 1;
      while ((urgency[slots[high] ?? 0] ?? 0) < pivot) high -= 1;
      if (low > high) break;
      const swapped = slots[low] ?? 0;
      slots[low++] = slots[high] ?? 0;
      slots[high--] = swapped;
    }
    if (count - 1 <= high) to = high;
    else if (count - 1 >= low) from = low;
    else return;
  }
}
