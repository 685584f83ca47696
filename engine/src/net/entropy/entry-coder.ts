import { FLAG } from '../state-codec.ts';
import { codeNumber, codeRaw, NUMBER } from './number.ts';
import { between, compose, largestOf, partsInto, stretch, turn, turnsApart, unpackTurn } from './quaternions.ts';
import type { Coder } from './range-coder.ts';
import { Together } from './together.ts';

/**
 * What both ends keep of a state besides its five numbers: when it was, what it was told against, and which guess would
 * have been right then. Where it goes next is guessed from that.
 */
export const RECORD_INTS = 15;
const [TURN, FLAGS, TICK, PAST, PAST_TURN, SPAN, WAY, DOUBT, SPIN, SPIN_DOUBT] = [3, 4, 5, 6, 9, 10, 11, 12, 13, 14] as const;

const BUCKETS = 10;
/** Ways a place is guessed. */
const STAYS = 0;
const STRAIGHT = 1;
const FALLS = 2;
const SLOWS = 3;
const TOGETHER = 4;
const WAYS = 5;
/** Ways a turn is guessed: as it was, spinning on, with the group. */
const SPINS = 1;
const TURNS_TOGETHER = 2;

/** Units a tick and tick: things fall as things do, people as movement says. */
const FALL = { thing: (9.81 * 512) / 3_600, player: (20 * 512) / 3_600 } as const;
/** Who kept together by so much less than otherwise is still believed to. */
const LOYALTY = 12;
/** Beyond this from its leader nothing is asked whether it moves along. */
const GROUP_UNITS = 6 * 512;
const LOOSE_UNITS = 24;

// Where each question's chances begin.
const SAME_KIND = 0;
const SAME_FLAGS = 2;
const SAME_LARGEST = SAME_FLAGS + 4;
const LARGEST = SAME_LARGEST + 3 * 2 * BUCKETS;
const GAP = LARGEST + 4;
const PLACES = GAP + (4 + BUCKETS) * NUMBER;
const SECOND = PLACES + WAYS * BUCKETS * 2 * NUMBER;
const GROUP = SECOND + 3 * BUCKETS * 2 * NUMBER;
const TURNS = GROUP + BUCKETS * 8 * NUMBER;
const SECOND_TURNS = TURNS + 3 * BUCKETS * NUMBER;
const LOOKS = SECOND_TURNS + 3 * BUCKETS * 3 * NUMBER;
const HEADER = LOOKS + 4 * NUMBER;
/** The packet's own questions begin here. */
export const PACKET_CHANCES = HEADER;
/** How many chances a packet's models hold. */
export const CHANCES = HEADER + 16 * NUMBER;

/** Log-like size classes of an error in wire units. */
const bucketOf = (error: number): number => Math.min(32 - Math.clz32(Math.floor(Math.min(error, 1e6) * 2 + 0.5)), BUCKETS - 1);

const gapBucket = (gap: number): number => (gap === 0 ? 0 : gap < 4 ? 1 : gap < 32 ? 2 : 3);

/** Codes the entries of one packet, either way. One a client: what it allocates, it keeps. */
export class EntryCoder {
  readonly #together = new Together();
  #leads = false;
  #leaderTick = 0;
  #togetherError = 4;
  #turnError = 2;
  /** The last way to the next, and what it was lately. */
  #gap = 0;
  #gaps = 0;
  readonly #guess = new Float64Array(3);
  readonly #base = turn();
  readonly #past = turn();
  readonly #step = turn();
  readonly #spun = turn();
  readonly #along = turn();
  readonly #now = turn();
  readonly #parts = new Int32Array(3);

  /** A new packet. */
  begin(): void {
    this.#leads = false;
    this.#togetherError = 4;
    this.#turnError = 2;
    this.#gap = this.#gaps = 0;
  }

  /** How many numbers lie between an entry and the one before it. */
  gap(coder: Coder, value: number): number {
    const gap = codeNumber(coder, GAP + gapBucket(this.#gap) * NUMBER, GAP + (4 + bucketOf(this.#gaps)) * NUMBER, value);
    this.#gap = gap;
    this.#gaps += (Math.min(gap, 256) - this.#gaps) * 0.25;
    return gap;
  }

  /** Codes a state and fills its record at `at`; `base` is the record both ends have of it, or null. */
  entry(coder: Coder, now: Int32Array, at: number, tick: number, base: Int32Array | null, baseAt: number): void {
    const from = base && this.#kind(coder, now, at, base, baseAt) ? base : null;
    this.#flags(coder, now, at, from, baseAt);
    now[at + TICK] = tick;
    if (from) this.#against(coder, now, at, from, baseAt);
    else whole(coder, now, at);
  }

  /** Everything after this entry may be moving along with it. */
  lead(now: Int32Array, at: number, base: Int32Array, baseAt: number): void {
    unpackTurn(base[baseAt + TURN] ?? 0, this.#base);
    unpackTurn(now[at + TURN] ?? 0, this.#now);
    between(this.#base, this.#now, this.#step);
    this.#together.begin(base, baseAt, now, at, this.#step);
    this.#leads = true;
    this.#leaderTick = base[baseAt + TICK] ?? 0;
  }

  #kind(coder: Coder, now: Int32Array, at: number, base: Int32Array, baseAt: number): boolean {
    const same = ((now[at + FLAGS] ?? 0) & FLAG.player) === ((base[baseAt + FLAGS] ?? 0) & FLAG.player);
    return coder.bit(SAME_KIND, same ? 1 : 0) === 1;
  }

  #flags(coder: Coder, now: Int32Array, at: number, from: Int32Array | null, baseAt: number): void {
    const before = from ? (from[baseAt + FLAGS] ?? 0) : 0;
    const question = SAME_FLAGS + (before & FLAG.player) * 2;
    if (from && coder.bit(question, now[at + FLAGS] === before ? 1 : 0) === 1) now[at + FLAGS] = before;
    else now[at + FLAGS] = codeRaw(coder, now[at + FLAGS] ?? 0, 3);
  }

  #against(coder: Coder, now: Int32Array, at: number, base: Int32Array, baseAt: number): void {
    const player = (now[at + FLAGS] ?? 0) & FLAG.player;
    const span = Math.max((now[at + TICK] ?? 0) - (base[baseAt + TICK] ?? 0), 1);
    const grouped = this.#leads && player === 0 && base[baseAt + TICK] === this.#leaderTick && this.#together.reach(base, baseAt) < GROUP_UNITS;
    const last = base[baseAt + WAY] ?? STAYS;
    const way = last === TOGETHER && !grouped ? STRAIGHT : last;
    const doubt = way === TOGETHER ? bucketOf(((base[baseAt + DOUBT] ?? 0) + this.#togetherError * 2) / 4) : bucketOf(base[baseAt + DOUBT] ?? 0);
    this.#guessPlace(way, base, baseAt, span, player);
    let missed = 0;
    for (let i = 0; i < 3; i++) {
      const up = i === 1 ? 1 : 0;
      const one = PLACES + ((way * BUCKETS + doubt) * 2 + up) * NUMBER;
      const two =
        way === TOGETHER
          ? GROUP +
            (bucketOf(i === 0 ? this.#togetherError : missed) * 8 + (i === 0 ? 0 : 4) + Math.min(Math.floor(this.#together.reach(base, baseAt) / 320), 3)) *
              NUMBER
          : SECOND + ((i * BUCKETS + bucketOf(i === 0 ? (base[baseAt + DOUBT] ?? 0) : missed)) * 2 + player) * NUMBER;
      const rounded = Math.floor((this.#guess[i] ?? 0) + 0.5);
      const residual = codeNumber(coder, one, two, (now[at + i] ?? 0) - rounded);
      now[at + i] = rounded + residual;
      missed += Math.abs(residual);
    }
    this.#keep(now, at, base, baseAt, span);
    this.#judge(now, at, base, baseAt, span, player, grouped, way);
    if (player !== 0) this.#look(coder, now, at, base, baseAt);
    else this.#turnOf(coder, now, at, base, baseAt, span, grouped && way === TOGETHER && missed < 80, missed);
  }

  #guessPlace(way: number, base: Int32Array, baseAt: number, span: number, player: number): void {
    if (way === TOGETHER) {
      this.#together.place(base, baseAt);
      this.#guess.set(this.#together.guess);
      return;
    }
    const share = way === STAYS ? 0 : (span / (base[baseAt + SPAN] ?? 1)) * (way === SLOWS ? 0.5 : 1);
    for (let i = 0; i < 3; i++) {
      const from = base[baseAt + i] ?? 0;
      this.#guess[i] = from + (from - (base[baseAt + PAST + i] ?? 0)) * share;
    }
    if (way === FALLS) this.#guess[1] = (this.#guess[1] ?? 0) - (player !== 0 ? FALL.player : FALL.thing) * span * (span + (base[baseAt + SPAN] ?? 1)) * 0.5;
  }

  #keep(now: Int32Array, at: number, base: Int32Array, baseAt: number, span: number): void {
    for (let i = 0; i < 3; i++) now[at + PAST + i] = base[baseAt + i] ?? 0;
    now[at + PAST_TURN] = base[baseAt + TURN] ?? 0;
    now[at + SPAN] = span;
  }

  /** Which way would have been right: the next guess goes by it. */
  #judge(now: Int32Array, at: number, base: Int32Array, baseAt: number, span: number, player: number, grouped: boolean, used: number): void {
    let [best, error] = [STAYS, Infinity];
    for (let way = STAYS; way <= SLOWS; way++) {
      this.#guessPlace(way, base, baseAt, span, player);
      const off = this.#off(now, at);
      if (off < error) [best, error] = [way, off];
    }
    if (grouped) {
      this.#guessPlace(TOGETHER, base, baseAt, span, player);
      const off = this.#off(now, at);
      if (off < error + (used === TOGETHER ? LOYALTY : 0) && off < 160) [best, error] = [TOGETHER, off];
      if (used === TOGETHER) this.#togetherError += (Math.min(off, 60) - this.#togetherError) * 0.2;
      // One that came loose says nothing about the others.
      if (used === TOGETHER && off < LOOSE_UNITS) this.#together.learn(base, baseAt, now, at);
    }
    now[at + WAY] = best;
    now[at + DOUBT] = Math.floor(Math.min(error, 4_000) + 0.5);
  }

  #off(now: Int32Array, at: number): number {
    let square = 0;
    for (let i = 0; i < 3; i++) square += ((now[at + i] ?? 0) - (this.#guess[i] ?? 0)) ** 2;
    return Math.sqrt(square);
  }

  #look(coder: Coder, now: Int32Array, at: number, base: Int32Array, baseAt: number): void {
    const [packed, before] = [now[at + TURN] ?? 0, base[baseAt + TURN] ?? 0];
    const moving = base[baseAt + SPIN] ?? 0;
    const yaw = codeNumber(coder, LOOKS, LOOKS + (1 + moving) * NUMBER, wrapped((packed >> 8) - (before >> 8)));
    const pitch = codeNumber(coder, LOOKS + 3 * NUMBER, LOOKS + 3 * NUMBER, (packed & 255) - (before & 255));
    now[at + TURN] = ((((before >> 8) + yaw) & 1_023) << 8) | (((before & 255) + pitch) & 255);
    now[at + SPIN] = yaw === 0 ? 0 : 1;
    now[at + SPIN_DOUBT] = 0;
  }

  #turnOf(coder: Coder, now: Int32Array, at: number, base: Int32Array, baseAt: number, span: number, sticks: boolean, missed: number): void {
    unpackTurn(base[baseAt + TURN] ?? 0, this.#base);
    unpackTurn(base[baseAt + PAST_TURN] ?? 0, this.#past);
    between(this.#past, this.#base, this.#step);
    if (span !== base[baseAt + SPAN]) stretch(this.#step, span / (base[baseAt + SPAN] ?? 1));
    compose(this.#step, this.#base, this.#spun);
    if (sticks) this.#together.turned(this.#base, this.#along);
    const kind = sticks ? TURNS_TOGETHER : base[baseAt + SPIN] === SPINS ? SPINS : 0;
    const guess = kind === TURNS_TOGETHER ? this.#along : kind === SPINS ? this.#spun : this.#base;
    const before = base[baseAt + SPIN_DOUBT] ?? 0;
    const doubt = bucketOf(kind === TURNS_TOGETHER ? (Math.min(before, 60) + this.#turnError * 2) / 2 : before);
    const off = this.#codeTurn(coder, now, at, guess, kind, doubt, missed);
    if (kind === TURNS_TOGETHER) this.#turnError += (Math.min(off, 30) - this.#turnError) * 0.2;
    unpackTurn(now[at + TURN] ?? 0, this.#now);
    const [stood, went] = [turnsApart(this.#base, this.#now), turnsApart(this.#spun, this.#now)];
    now[at + SPIN] = went < stood ? SPINS : 0;
    now[at + SPIN_DOUBT] = kind === TURNS_TOGETHER ? off : Math.floor(Math.min(stood, went) + 0.5);
  }

  #codeTurn(coder: Coder, now: Int32Array, at: number, guess: Float64Array, kind: number, doubt: number, missed: number): number {
    const packed = now[at + TURN] ?? 0;
    const expected = largestOf(guess);
    let largest = expected;
    const close = secondIsNear(guess, expected) ? 1 : 0;
    if (coder.bit(SAME_LARGEST + (kind * 2 + close) * BUCKETS + doubt, packed >>> 27 === expected ? 1 : 0) === 0) {
      const high = coder.bit(LARGEST, packed >>> 28);
      largest = high * 2 + coder.bit(LARGEST + 1 + high, (packed >>> 27) & 1);
    }
    partsInto(guess, largest, this.#parts);
    let [off, sum] = [0, largest];
    for (let part = 0; part < 3; part++) {
      const expectedPart = this.#parts[part] ?? 0;
      const one = TURNS + (kind * BUCKETS + doubt) * NUMBER;
      const two = SECOND_TURNS + ((kind * BUCKETS + bucketOf(part === 0 ? missed / 2 : off)) * 3 + part) * NUMBER;
      const residual = codeNumber(coder, one, two, ((packed >>> (18 - part * 9)) & 511) - expectedPart);
      sum = sum * 512 + ((expectedPart + residual) & 511);
      off = Math.max(off, Math.abs(residual));
    }
    now[at + TURN] = sum;
    return off;
  }
}

/** A state told against nothing. */
function whole(coder: Coder, now: Int32Array, at: number): void {
  for (let i = 0; i < 3; i++) now[at + i] = codeRaw(coder, (now[at + i] ?? 0) + PLACE_ZERO, PLACE_BITS) - PLACE_ZERO;
  const turnBits = ((now[at + FLAGS] ?? 0) & FLAG.player) === 0 ? 29 : 18;
  now[at + TURN] = codeRaw(coder, now[at + TURN] ?? 0, turnBits);
  for (let i = 0; i < 3; i++) now[at + PAST + i] = now[at + i] ?? 0;
  now[at + PAST_TURN] = now[at + TURN] ?? 0;
  now[at + SPAN] = 1;
  for (const each of [WAY, DOUBT, SPIN, SPIN_DOUBT]) now[at + each] = 0;
}

const PLACE_BITS = 21;
const PLACE_ZERO = 1 << (PLACE_BITS - 1);

/** The short way round of 1,024 steps. */
const wrapped = (steps: number): number => ((steps + 512) & 1_023) - 512;

function secondIsNear(q: Float64Array, largest: number): boolean {
  let second = 0;
  for (let i = 0; i < 4; i++) if (i !== largest) second = Math.max(second, Math.abs(q[i] ?? 0));
  return Math.abs(q[largest] ?? 0) - second < 0.06;
}

/** Whether a state went along with its packet's leader. */
export const wentAlong = (record: Int32Array, at: number): boolean => record[at + WAY] === TOGETHER;
