import { KilnError } from '@worldkiln/contracts';

/**
 * Chances that learn: each is how likely a yes is, in 65,536ths, and how often it was asked. Copied whole, so that both
 * ends can keep one set with every baseline.
 */
export class Chances {
  readonly #chance: Uint16Array;
  readonly #asked: Uint8Array;

  constructor(size: number) {
    this.#chance = new Uint16Array(size).fill(0x8000);
    this.#asked = new Uint8Array(size);
  }

  copyFrom(other: Chances): void {
    this.#chance.set(other.#chance);
    this.#asked.set(other.#asked);
  }

  /** How likely a yes is, 1…65,535. */
  of(index: number): number {
    return this.#chance[index] ?? 0x8000;
  }

  /** What two questions say together. */
  mixed(one: number, two: number): number {
    return ((this.#chance[one] ?? 0x8000) + (this.#chance[two] ?? 0x8000)) >>> 1;
  }

  /** Learns from an answer: fast at first, then about the last fifty. */
  learn(index: number, bit: number): void {
    const asked = this.#asked[index] ?? 0;
    const chance = this.#chance[index] ?? 0x8000;
    const target = bit === 1 ? 0xffff : 0;
    const next = chance + Math.trunc((target - chance) / (asked + 1.6));
    // Nothing is certain: the least a bit can cost is about 1/1,400.
    this.#chance[index] = Math.min(Math.max(next, 32), 0xffff - 32);
    if (asked < SLOWEST) this.#asked[index] = asked + 1;
  }
}

/** A faster limit forgets, a slower one doesn't follow a scene that changes; measured on the katamari recording. */
const SLOWEST = 50;

/**
 * Writes or reads bits by their chances. One codec serves both directions: a writer codes the bit it is given and
 * answers it, a reader ignores what it is given and answers what was written.
 */
export interface Coder {
  bit(index: number, bit: number): number;
  /** A bit two questions are asked of: what both have learned counts half. */
  both(one: number, two: number, bit: number): number;
  /** A bit nothing is known of. */
  raw(bit: number): number;
}

/** Arithmetic coding with 32-bit bounds, no carries. */
export class RangeWriter implements Coder {
  #chances: Chances;
  #bytes = new Uint8Array(256);
  #length = 0;
  #low = 0;
  #high = 0xffff_ffff;

  constructor(chances: Chances) {
    this.#chances = chances;
  }

  /** Begins anew, in the same memory. */
  begin(chances: Chances): void {
    this.#chances = chances;
    this.#length = 0;
    this.#low = 0;
    this.#high = 0xffff_ffff;
  }

  bit(index: number, bit: number): number {
    this.#put(this.#chances.of(index), bit);
    this.#chances.learn(index, bit);
    return bit;
  }

  both(one: number, two: number, bit: number): number {
    this.#put(this.#chances.mixed(one, two), bit);
    this.#chances.learn(one, bit);
    this.#chances.learn(two, bit);
    return bit;
  }

  raw(bit: number): number {
    this.#put(0x8000, bit);
    return bit;
  }

  /** About how many bytes it will be: four at most are still to come. */
  get length(): number {
    return this.#length + 4;
  }

  /** The bytes; nothing may be written after it. */
  finish(): Uint8Array {
    // As few bytes as name a number between the bounds whatever zeros follow.
    for (let bytes = 1; bytes <= 4; bytes++) {
      const unit = 2 ** (32 - 8 * bytes);
      const value = Math.ceil(this.#low / unit) * unit;
      if (value > this.#high) continue;
      for (let i = 0; i < bytes; i++) this.#push((value / 2 ** (24 - 8 * i)) & 255);
      break;
    }
    let length = this.#length;
    // The reader reads zeros past the end.
    while (length > 0 && this.#bytes[length - 1] === 0) length -= 1;
    return this.#bytes.slice(0, length);
  }

  #put(chance: number, bit: number): void {
    const middle = split(this.#low, this.#high, chance);
    if (bit === 1) this.#high = middle;
    else this.#low = middle + 1;
    while (((this.#low ^ this.#high) & 0xff00_0000) === 0) {
      this.#push(this.#high >>> 24);
      this.#low = (this.#low << 8) >>> 0;
      this.#high = ((this.#high << 8) | 255) >>> 0;
    }
  }

  #push(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const longer = new Uint8Array(this.#length * 2);
      longer.set(this.#bytes);
      this.#bytes = longer;
    }
    this.#bytes[this.#length++] = byte;
  }
}

/** Reads what RangeWriter wrote, with chances that learned the same. */
export class RangeReader implements Coder {
  readonly #chances: Chances;
  readonly #bytes: Uint8Array;
  #at = 0;
  #low = 0;
  #high = 0xffff_ffff;
  #value = 0;

  constructor(chances: Chances, bytes: Uint8Array) {
    this.#chances = chances;
    this.#bytes = bytes;
    for (let i = 0; i < 4; i++) this.#value = ((this.#value << 8) | this.#next()) >>> 0;
  }

  bit(index: number, _bit: number): number {
    const bit = this.#take(this.#chances.of(index));
    this.#chances.learn(index, bit);
    return bit;
  }

  both(one: number, two: number, _bit: number): number {
    const bit = this.#take(this.#chances.mixed(one, two));
    this.#chances.learn(one, bit);
    this.#chances.learn(two, bit);
    return bit;
  }

  raw(_bit: number): number {
    return this.#take(0x8000);
  }

  #take(chance: number): number {
    const middle = split(this.#low, this.#high, chance);
    const bit = this.#value <= middle ? 1 : 0;
    if (bit === 1) this.#high = middle;
    else this.#low = middle + 1;
    while (((this.#low ^ this.#high) & 0xff00_0000) === 0) {
      this.#low = (this.#low << 8) >>> 0;
      this.#high = ((this.#high << 8) | 255) >>> 0;
      this.#value = ((this.#value << 8) | this.#next()) >>> 0;
    }
    return bit;
  }

  #next(): number {
    // Zeros at the end were left out; a packet read far past its end was never one.
    if (this.#at > this.#bytes.length + TAIL_BYTES)
      throw new KilnError('invalid', { code: 'packet_short', message: 'The packet ends too early: it is damaged, or not ours.' });
    return this.#bytes[this.#at++] ?? 0;
  }
}

const TAIL_BYTES = 64;

function split(low: number, high: number, chance: number): number {
  const range = high - low;
  return low + Math.floor(range / 0x1_0000) * chance + (((range & 0xffff) * chance) >>> 16);
}
