import type { Quat, Vec3 } from '@worldkiln/contracts';
import { multiply } from '../../world/boxes.ts';
import { Chances, codeNumber, NUMBER_CHANCES, type Coder } from './range-coder.ts';
import { Togetherness } from './togetherness.ts';
import { largestOf, partsOf, readTurn } from './turn.ts';

/** A body's row: largest part, a, b, c (0…511), x, y, z (512 a metre), touching the leader 0/1. */
export const ROW_INTS = 8;
const PLACE = 4;
const FLAG = 7;

/** Fall in a tenth of a second squared, in wire units: what `up` loses against a straight line. */
const FALL = 9.81 * 0.01 * 512;

/** What both ends keep with a baseline: its rows, the rows of its own baseline and the one before, and all that was learned on the way. */
export class FrameMemory {
  readonly rows: [Int32Array, Int32Array, Int32Array];
  readonly chances: Chances;
  together: Togetherness | null = null;

  constructor(bodies: number) {
    const row = () => new Int32Array(bodies * ROW_INTS);
    this.rows = [row(), row(), row()];
    this.chances = new Chances(CHANCES);
  }

  /** The memory the next frame of this line starts from. */
  follow(): FrameMemory {
    const next = new FrameMemory(this.rows[0].length / ROW_INTS);
    next.chances.copyFrom(this.chances);
    next.rows[1].set(this.rows[0]);
    next.rows[2].set(this.rows[1]);
    next.together = this.together;
    return next;
  }
}

// Where each question's chances begin.
const BUCKETS = 12;
const WAYS = 5;
const CHANGED = 0;
const TOUCHES = CHANGED + 512;
const SAME_LARGEST = TOUCHES + 64;
const LARGEST = SAME_LARGEST + 64;
const PLACES = LARGEST + 4;
const TURNS = PLACES + WAYS * BUCKETS * 3 * NUMBER_CHANCES;
const SECOND = TURNS + 3 * BUCKETS * NUMBER_CHANCES;
const SECOND_TURNS = SECOND + WAYS * BUCKETS * 8 * NUMBER_CHANCES;
const CHANCES = SECOND_TURNS + 3 * BUCKETS * 3 * NUMBER_CHANCES;

/** What sticks is first believed to turn with the group: members that have just come have no past to judge by. */
const TURN_GRACE = 40;

/** Log-like size classes of an error in wire units. */
function bucketOf(error: number): number {
  return Math.min(32 - Math.clz32(Math.round(error * 2)), BUCKETS - 1);
}

const place = (row: Int32Array, at: number): Vec3 => [row[at + PLACE] ?? 0, row[at + PLACE + 1] ?? 0, row[at + PLACE + 2] ?? 0];
const along = (a: Vec3, b: Vec3, share: number): Vec3 => [a[0] + (a[0] - b[0]) * share, a[1] + (a[1] - b[1]) * share, a[2] + (a[2] - b[2]) * share];
const apart = (a: Vec3, b: Vec3): number => Math.sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2);
const unturn = ([x, y, z, w]: Quat): Quat => [-x, -y, -z, w];

/**
 * Codes a frame against a memory, either way: `memory.rows[0]` is written from (or filled into), with rows 1 and 2 the
 * frames before it on the same line. Body 0 leads: what sticks to it is predicted to move with it as one piece, the
 * rest to stand, go straight, slow down or fall, whichever would have been right last time.
 */
export function codeFrame(coder: Coder, memory: FrameMemory, up: 0 | 1 | 2): void {
  const frame = new FrameCoder(coder, memory, up);
  const bodies = memory.rows[0].length / ROW_INTS;
  frame.leader();
  for (let body = 1; body < bodies; body++) frame.follower(body * ROW_INTS);
  frame.end();
}

class FrameCoder {
  readonly #coder: Coder;
  readonly #memory: FrameMemory;
  readonly #now: Int32Array;
  readonly #base: Int32Array;
  readonly #before: Int32Array;
  readonly #up: 0 | 1 | 2;
  #together: Togetherness | null = null;
  /** How busy the last bodies were: they are numbered as they lie. */
  #recent = 0;
  /** How well members kept together so far in this frame. */
  #togetherError = 4;
  #turnError = 2;
  /** How wrong the guess of the present body's place was: its turn is likely as surprising. */
  #placeError = 0;

  constructor(coder: Coder, memory: FrameMemory, up: 0 | 1 | 2) {
    this.#coder = coder;
    this.#memory = memory;
    [this.#now, this.#base, this.#before] = memory.rows;
    this.#up = up;
  }

  leader(): void {
    if (this.#changed(0, 0)) {
      this.#now[FLAG] = this.#coder.bit(TOUCHES + 32, this.#now[FLAG] ?? 0);
      this.#body(0);
    }
    const turn = multiply(readTurn(this.#now, 0), unturn(readTurn(this.#base, 0)));
    this.#together = new Togetherness(place(this.#base, 0), place(this.#now, 0), turn);
  }

  follower(at: number): void {
    const distance = apart(place(this.#base, at), place(this.#now, 0)) / 512;
    const near = distance < 0.8 ? 0 : distance < 1.4 ? 1 : distance < 2.2 ? 2 : 3;
    if (!this.#changed(at, near)) return;
    const touched = this.#base[at + FLAG] ?? 0;
    this.#now[at + FLAG] = this.#coder.bit(TOUCHES + touched * 4 + near, this.#now[at + FLAG] ?? 0);
    this.#body(at);
  }

  end(): void {
    this.#memory.together = this.#together;
  }

  #changed(at: number, near: number): boolean {
    const { bit } = this.#asks(at);
    let moved = 0;
    for (let i = 0; i < ROW_INTS && moved === 0; i++) if (this.#base[at + i] !== this.#before[at + i]) moved = 1;
    const touched = this.#base[at + FLAG] ?? 0;
    const busy = this.#recent === 0 ? 0 : this.#recent < 3 ? 1 : this.#recent < 16 ? 2 : 3;
    const question = CHANGED + ((moved * 2 + touched) * 4 + near) * 4 + busy + (at === 0 ? 256 : 0);
    const changed = this.#coder.bit(question, bit) === 1;
    this.#recent = (this.#recent * 2 + (changed ? 1 : 0)) & 63;
    if (!changed) for (let i = 0; i < ROW_INTS; i++) this.#now[at + i] = this.#base[at + i] ?? 0;
    return changed;
  }

  /** For the writer: whether the row is another than its base. A reader's row is not filled yet, and is not asked. */
  #asks(at: number): { bit: number } {
    for (let i = 0; i < ROW_INTS; i++) if (this.#now[at + i] !== this.#base[at + i]) return { bit: 1 };
    return { bit: 0 };
  }

  #body(at: number): void {
    const { guess, way, doubt } = this.#guessPlace(at);
    const base = place(this.#base, at);
    const arm = Math.min(Math.floor(apart(base, place(this.#base, 0)) / 160), 7);
    for (const axis of [0, 1, 2] as const) {
      const rounded = Math.round(guess[axis]);
      const chances = PLACES + ((way * BUCKETS + doubt) * 3 + (axis === this.#up ? 2 : axis === (this.#up + 1) % 3 ? 1 : 0)) * NUMBER_CHANCES;
      const second = SECOND + ((way * BUCKETS + bucketOf(this.#togetherError)) * 8 + arm) * NUMBER_CHANCES;
      this.#now[at + PLACE + axis] = rounded + codeNumber(this.#coder, chances, second, (this.#now[at + PLACE + axis] ?? 0) - rounded);
    }
    const now = place(this.#now, at);
    const off = apart(now, guess);
    this.#placeError = off;
    this.#turnOf(at, way === 4 && off < 40);
    if (way !== 4 || !this.#together) return;
    this.#togetherError += (Math.min(off, 60) - this.#togetherError) * 0.2;
    // One that came loose says nothing about the others.
    if (off < 24) this.#together.learn(base, now);
  }

  #guessPlace(at: number): { guess: Vec3; way: number; doubt: number } {
    const [base, before, earlier] = [place(this.#base, at), place(this.#before, at), place(this.#memory.rows[2], at)];
    const fall = (from: Vec3): Vec3 => {
      const lower: Vec3 = [...from];
      lower[this.#up] -= FALL;
      return lower;
    };
    const ways = (a: Vec3, b: Vec3): Vec3[] => [a, along(a, b, 1), fall(along(a, b, 1)), along(a, b, 0.6)];
    const guesses = ways(base, before);
    let way = 0;
    let error = Infinity;
    for (const [index, past] of ways(before, earlier).entries()) {
      const off = apart(past, base);
      if (off < error) [way, error] = [index, off];
    }
    const together = this.#together;
    if (at !== 0 && together && this.#now[at + FLAG] === 1) {
      const past = this.#memory.together ? apart(this.#memory.together.place(before), base) : Infinity;
      if (past < error + 12 || this.#base[at + FLAG] === 1)
        return { guess: together.place(base), way: 4, doubt: bucketOf((Math.min(past, 160) + this.#togetherError * 2) / 4) };
    }
    return { guess: guesses[way] ?? base, way, doubt: bucketOf(error) };
  }

  #turnOf(at: number, sticks: boolean): void {
    const base = readTurn(this.#base, at);
    const before = readTurn(this.#before, at);
    const past = readTurn(this.#memory.rows[2], at);
    const spun = multiply(multiply(before, unturn(past)), before);
    const [stood, went] = [turnApart(before, base), turnApart(spun, base)];
    const stuck = sticks && this.#memory.together ? turnApart(this.#memory.together.turn(before), base) : Infinity;
    let guess = base;
    let kind = 0;
    let doubt = bucketOf(Math.min(stood, went));
    if (sticks && this.#together && stuck <= Math.min(stood, went) + TURN_GRACE) {
      guess = this.#together.turn(base);
      kind = 1;
      doubt = bucketOf((Math.min(stuck, 60) + this.#turnError * 2) / 2);
    } else if (went < stood) {
      guess = multiply(multiply(base, unturn(before)), base);
      kind = 2;
    }
    this.#codeTurn(at, guess, kind, doubt);
  }

  #codeTurn(at: number, guess: Quat, kind: number, doubt: number): void {
    const expected = largestOf(guess);
    let largest = expected;
    const second = Math.abs(Math.abs(guess[expected] ?? 1) - secondLargest(guess, expected)) < 0.06 ? 1 : 0;
    if (this.#coder.bit(SAME_LARGEST + (kind * 2 + second) * 8 + Math.min(doubt, 7), this.#now[at] === expected ? 1 : 0) === 0) {
      const wanted = this.#now[at] ?? 0;
      const high = this.#coder.bit(LARGEST, wanted >> 1);
      largest = high * 2 + this.#coder.bit(LARGEST + 1 + high, wanted & 1);
    }
    this.#now[at] = largest;
    const parts = partsOf(guess, largest);
    const chances = TURNS + (kind * BUCKETS + doubt) * NUMBER_CHANCES;
    let off = 0;
    for (const part of [0, 1, 2] as const) {
      const residual = codeNumber(
        this.#coder,
        chances,
        SECOND_TURNS + ((kind * BUCKETS + bucketOf(this.#placeError)) * 3 + part) * NUMBER_CHANCES,
        (this.#now[at + 1 + part] ?? 0) - parts[part],
      );
      this.#now[at + 1 + part] = parts[part] + residual;
      off = Math.max(off, Math.abs(residual));
    }
    if (kind === 1) this.#turnError += (Math.min(off, 30) - this.#turnError) * 0.2;
  }
}

/** How far two rotations are apart, in 511ths of a part. */
function turnApart(a: Quat, b: Quat): number {
  const sign = a[0] * b[0] + a[1] * b[1] + a[2] * b[2] + a[3] * b[3] < 0 ? -1 : 1;
  let worst = 0;
  for (const i of [0, 1, 2, 3] as const) worst = Math.max(worst, Math.abs(a[i] - b[i] * sign));
  return worst * 361;
}

function secondLargest(turn: Quat, largest: number): number {
  let second = 0;
  for (const i of [0, 1, 2, 3] as const) if (i !== largest) second = Math.max(second, Math.abs(turn[i]));
  return second;
}
