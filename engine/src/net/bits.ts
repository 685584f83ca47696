import { KilnError } from '@worldkiln/contracts';

/** Packs numbers of any width into bytes, low bits first. Grows to `bytesMax` and no further. */
export class BitWriter {
  readonly #bytes: Uint8Array;
  #bit = 0;

  constructor(bytesMax: number) {
    this.#bytes = new Uint8Array(bytesMax);
  }

  /** Forgets what was written; the memory is kept. */
  clear(): void {
    this.#bytes.fill(0, 0, (this.#bit + 7) >> 3);
    this.#bit = 0;
  }

  /** Writes the low `bits` (1…32) of an unsigned number. */
  bits(value: number, bits: number): void {
    if (this.#bit + bits > this.#bytes.length * 8)
      throw new KilnError('invalid', { code: 'packet_full', message: `The packet holds ${this.#bytes.length} bytes: write less into it.` });
    let rest = value >>> 0;
    let left = bits;
    while (left > 0) {
      const index = this.#bit >> 3;
      const offset = this.#bit & 7;
      const taken = Math.min(8 - offset, left);
      this.#bytes[index] = (this.#bytes[index] ?? 0) | ((rest & ((1 << taken) - 1)) << offset);
      rest >>>= taken;
      left -= taken;
      this.#bit += taken;
    }
  }

  bool(value: boolean): void {
    this.bits(value ? 1 : 0, 1);
  }

  /** A whole number of any sign in `bits` bits: ±(2^(bits−1) − 1). */
  signed(value: number, bits: number): void {
    this.bits(zigzag(value), bits);
  }

  /** Small numbers in few bits: six bits at a time, each group saying whether another follows. */
  varint(value: number): void {
    let rest = value >>> 0;
    while (rest >= 64) {
      this.bits((rest & 63) | 64, 7);
      rest >>>= 6;
    }
    this.bits(rest, 7);
  }

  /** The exact bits of a float32. */
  float(value: number): void {
    floats[0] = value;
    this.bits(words[0] ?? 0, 32);
  }

  /** Whole bytes, wherever the bit stands. */
  raw(bytes: Uint8Array): void {
    for (const byte of bytes) this.bits(byte, 8);
  }

  get bitLength(): number {
    return this.#bit;
  }

  get byteLength(): number {
    return (this.#bit + 7) >> 3;
  }

  /** Takes back everything after this bit. */
  rewind(bit: number): void {
    const last = bit >> 3;
    this.#bytes.fill(0, last + 1, (this.#bit + 7) >> 3);
    this.#bytes[last] = (this.#bytes[last] ?? 0) & ((1 << (bit & 7)) - 1);
    this.#bit = bit;
  }

  /** A copy of what was written. */
  finish(): Uint8Array {
    return this.#bytes.slice(0, this.byteLength);
  }
}

/** Reads what BitWriter wrote. Foreign bytes: reading past the end throws KilnError 'invalid'. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #bit = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  bits(bits: number): number {
    if (this.#bit + bits > this.#bytes.length * 8)
      throw new KilnError('invalid', { code: 'packet_short', message: 'The packet ends in the middle of a number: it is damaged, or not ours.' });
    let value = 0;
    let got = 0;
    while (got < bits) {
      const offset = this.#bit & 7;
      const taken = Math.min(8 - offset, bits - got);
      const part = ((this.#bytes[this.#bit >> 3] ?? 0) >> offset) & ((1 << taken) - 1);
      value |= part << got;
      got += taken;
      this.#bit += taken;
    }
    return value >>> 0;
  }

  bool(): boolean {
    return this.bits(1) === 1;
  }

  signed(bits: number): number {
    return unzigzag(this.bits(bits));
  }

  varint(): number {
    let value = 0;
    for (let shift = 0; shift < 36; shift += 6) {
      const group = this.bits(7);
      value += (group & 63) * 2 ** shift;
      if (group < 64) {
        if (value <= 0xffff_ffff) return value;
        break;
      }
    }
    throw new KilnError('invalid', { code: 'number_too_long', message: 'A number in the packet does not fit 32 bits: it is damaged, or not ours.' });
  }

  float(): number {
    words[0] = this.bits(32);
    return floats[0] ?? 0;
  }

  raw(length: number): Uint8Array {
    const bytes = new Uint8Array(Math.min(length, this.bitsLeft >> 3));
    if (bytes.length < length) this.bits(32 + this.bitsLeft); // throws the one error for short packets
    for (let i = 0; i < length; i++) bytes[i] = this.bits(8);
    return bytes;
  }

  get bitsLeft(): number {
    return this.#bytes.length * 8 - this.#bit;
  }
}

const floats = new Float32Array(1);
const words = new Uint32Array(floats.buffer);

/** Signs into the lowest bit, so that small numbers stay small: 0, −1, 1, −2 … → 0, 1, 2, 3 … */
export const zigzag = (value: number): number => ((value << 1) ^ (value >> 31)) >>> 0;
export const unzigzag = (value: number): number => (value >>> 1) ^ -(value & 1);
