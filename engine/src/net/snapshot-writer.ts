import { DATAGRAM, LIMITS } from '@worldkiln/contracts';
import type { MoveState } from '../movement/step-movement.ts';
import { ClientView } from './client-view.ts';
import { EntryCoder, RECORD_INTS, wentAlong } from './entropy/entry-coder.ts';
import { codeRaw } from './entropy/number.ts';
import { Chances, RangeWriter } from './entropy/range-coder.ts';
import { largestFirst } from './largest-first.ts';
import { grown, type MotionTable } from './motion-table.ts';
import { copyInts, ENTRIES_MAX, makeRoom, SentPackets, type Sent } from './sent-packets.ts';
import { AGE_BITS, BASE_QUESTIONS, codeHeader, followFrom, FRESH, HEAD_BYTES, MODELS_KEPT, packetMemory, type PacketMemory } from './snapshot-format.ts';
import { FLAG, STATE_INTS } from './state-codec.ts';

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
  /** What this client's player drives, when there is such a thing: what lies on it goes along. */
  drivenNet?: number;
  /** At most LIMITS.datagramBytes, and less when the client's budget is. */
  bytesMax?: number;
}

/** About what a packet says before its entries. */
const HEADER_BYTES = 12;
/** How far back a base may be. */
const AGE_MAX = (1 << AGE_BITS) - 1;
/** A state that was sent and is still true is not sent again this soon: its answer may be on the way. */
const PATIENCE_TICKS = 15;
/** With nothing to say, say so this often: the client's clock and acks live on it. */
const KEEPALIVE_TICKS = 30;
/** Things at this distance are half as urgent as those at hand. */
const NEAR_M = 16;

/** So many who go along with a leader are worth naming it. */
const GROUP_LEAST = 4;
/** Without a group, somebody else is tried for one this often. */
const TRY_EVERY = 10;

/**
 * One client's snapshots. Every thing is written against the newest state of it the client is known to have, and with
 * what was learned up to the newest packet it is known to have: so any packet that arrives can be read whatever was lost
 * before it. Things whose true state the client has cost nothing; among the rest, urgency grows while they wait, so a
 * small budget starves nobody.
 */
export class SnapshotWriter {
  readonly #table: MotionTable;
  readonly #coder = new EntryCoder();
  readonly #range = new RangeWriter(new Chances(0));
  readonly #memories: PacketMemory[] = [];
  #leader = 0;
  #baseSeq = 0;
  #followers = 0;
  readonly #packets = new SentPackets();
  /** What the client sees: its body is stepped against it. */
  readonly view: ClientView;
  #seq = 0;
  #ackedNewest = 0;
  /** The newest packet an answer spoke of, and the newest nothing is known of. */
  #heardUpTo = 0;
  #unsureUpTo = 0;
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
  #order: number[] = [];
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
    const bytesMax = Math.min(input.bytesMax ?? LIMITS.datagramBytes, LIMITS.datagramBytes);
    // Entries cost what they cost: a packet that came out too long is written again with fewer.
    for (let fit = this.#thatFit(bytesMax); ; fit = Math.floor((fit * 0.9 * bytesMax) / this.#length)) {
      this.#inOrder(fit);
      this.#code(sent, input);
      if (this.#length <= bytesMax || fit === 0) break;
    }
    this.#remember(sent, input.tick);
    this.#lastTick = input.tick;
    return this.#finish(seq);
  }

  /** The client has this packet, and of the 32 before it those whose bit is set. */
  ack(newest: number, bits: number): void {
    if (!this.#packets.get(newest)) return;
    // An answer speaks of itself and the 32 before; what lies between it and the last answer's may have arrived unheard.
    if (newest - 33 > this.#heardUpTo) this.#unsureUpTo = newest - 33;
    this.#heardUpTo = Math.max(this.#heardUpTo, newest);
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
      copyInts(sent.records, i * RECORD_INTS, this.#acked, slot * RECORD_INTS, RECORD_INTS);
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
      this.#acked = grown(this.#acked, length * RECORD_INTS);
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

  /**
   * How many of the most urgent will fit, by what entries cost lately. Taking more and cutting where the packet is full
   * would cut the same high numbers every time: things at a hundred metres were never heard of.
   */
  #thatFit(bytesMax: number): number {
    return Math.min(this.#chosen.length, Math.max(Math.floor(((bytesMax - HEADER_BYTES) * 8) / (this.#entryBits * 1.05)), 1), ENTRIES_MAX);
  }

  /** So many of the most urgent, in the order of their numbers: the way to the next is a few bits. */
  #inOrder(count: number): void {
    const { nets } = this.#table;
    largestFirst(this.#chosen, this.#urgency, count);
    this.#order.length = 0;
    for (let i = 0; i < count; i++) this.#order.push(this.#chosen[i] ?? 0);
    this.#order.sort((a, b) => (nets[a] ?? 0) - (nets[b] ?? 0));
  }

  #code(sent: Sent, { tick, inputSeq, self, drivenNet = 0 }: SnapshotInput): void {
    const { seq, withSelf } = sent;
    const base = this.#models(seq);
    const memory = (this.#memories[seq % MODELS_KEPT] ??= packetMemory());
    followFrom(memory, base, seq);
    Object.assign(memory, { tick, inputSeq, count: this.#order.length });
    this.#baseSeq = base.seq;
    const leader = this.#leaderFor(seq, drivenNet);
    memory.leader = leader < 0 ? 0 : (this.#table.nets[leader] ?? 0);
    this.#range.begin(memory.chances);
    codeHeader(this.#range, memory, base, withSelf ? self : null);
    makeRoom(sent, this.#order.length);
    this.#coder.begin();
    sent.count = 0;
    if (leader >= 0) {
      this.#entry(sent, leader, tick);
      this.#coder.lead(sent.records, 0, this.#acked, leader * RECORD_INTS);
    }
    let before = 0;
    for (const slot of this.#order) {
      if (slot === leader) continue;
      const net = this.#table.nets[slot] ?? 0;
      this.#coder.gap(this.#range, net - before - 1);
      before = net;
      this.#entry(sent, slot, tick);
    }
  }

  /** What a packet goes on from: the newest one the client is known to have, while both ends remember it. */
  #models(seq: number): Readonly<PacketMemory> {
    const memory = this.#memories[this.#ackedNewest % MODELS_KEPT];
    return memory && this.#ackedNewest > 0 && seq - this.#ackedNewest < MODELS_KEPT && memory.seq === this.#ackedNewest ? memory : FRESH;
  }

  /** The slot that leads this packet, or −1: what is driven; who led a group goes on; now and then somebody is tried. */
  #leaderFor(seq: number, drivenNet: number): number {
    const { nets } = this.#table;
    if (drivenNet !== 0) this.#leader = drivenNet;
    else if (this.#followers < GROUP_LEAST) {
      if (seq % TRY_EVERY !== 0 || this.#order.length <= GROUP_LEAST) return -1;
      this.#leader = nets[this.#order[(seq / TRY_EVERY) % this.#order.length] ?? 0] ?? 0;
    }
    const slot = this.#table.slotOf(this.#leader) ?? -1;
    return slot >= 0 && this.#order.includes(slot) && this.#baseAge(slot, seq) > 0 && !this.#isPlayer(slot) ? slot : -1;
  }

  #isPlayer(slot: number): boolean {
    return ((this.#table.states[slot * STATE_INTS + 4] ?? 0) & FLAG.player) !== 0;
  }

  /** How many packets back the state lies that this one is told against; 0: none. */
  #baseAge(slot: number, seq: number): number {
    const acked = this.#ackedSeq[slot] ?? 0;
    if (acked === 0) return 0;
    return seq - acked <= AGE_MAX || acked === this.#sentSeq[slot] || this.#isPlain(acked) ? seq - acked : 0;
  }

  /** Both ends know without a word that this is the newest state up to the packet this one goes on from. */
  #isPlain(acked: number): boolean {
    return acked <= this.#baseSeq && acked > this.#unsureUpTo;
  }

  #entry(sent: Sent, slot: number, tick: number): void {
    const age = this.#baseAge(slot, sent.seq);
    const acked = sent.seq - age;
    const range = this.#range;
    if (range.bit(BASE_QUESTIONS, age > 0 && this.#isPlain(acked) ? 1 : 0) === 0) {
      if (range.bit(BASE_QUESTIONS + 1, age > 0 && acked === this.#sentSeq[slot] ? 1 : 0) === 0) {
        if (range.bit(BASE_QUESTIONS + 2, age > 0 ? 1 : 0) === 1) codeRaw(range, age, AGE_BITS);
      }
    }
    const at = sent.count * RECORD_INTS;
    copyInts(this.#table.states, slot * STATE_INTS, sent.records, at, STATE_INTS);
    this.#coder.entry(range, sent.records, at, tick, age > 0 ? this.#acked : null, slot * RECORD_INTS);
    sent.slots[sent.count] = slot;
    sent.count += 1;
  }

  #remember(sent: Sent, tick: number): void {
    let followers = 0;
    for (let i = 0; i < sent.count; i++) {
      const slot = sent.slots[i] ?? 0;
      const version = this.#table.versions[slot] ?? 0;
      sent.owners[i] = this.#owners[slot] ?? 0;
      sent.versions[i] = version;
      this.#sentSeq[slot] = sent.seq;
      this.#sentTick[slot] = tick;
      this.#sentVersion[slot] = version;
      this.#urgency[slot] = 0;
      if (wentAlong(sent.records, i * RECORD_INTS)) followers += 1;
    }
    this.#followers = followers;
    if (sent.count > 0) this.#entryBits += (((this.#length - HEADER_BYTES) * 8) / sent.count - this.#entryBits) * 0.25;
  }

  get #length(): number {
    return HEAD_BYTES + this.#range.length;
  }

  #finish(seq: number): Uint8Array {
    const base = this.#baseSeq;
    const body = this.#range.finish();
    const packet = new Uint8Array(HEAD_BYTES + body.length);
    packet[0] = DATAGRAM.snapshot;
    packet[1] = seq & 255;
    packet[2] = (((seq >>> 8) & 7) << 5) | (base === 0 ? 0 : seq - base);
    packet.set(body, HEAD_BYTES);
    return packet;
  }
}
