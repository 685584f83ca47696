import type { Coder } from './range-coder.ts';

/** Sizes up to here are asked one by one; larger numbers share the last question. */
const SIZES = 11;
/** No number of ours is longer. */
const BITS_MAX = 31;

/** Chances one number uses: is it zero, its sign, how long, and the first two bits under the leading one. */
export const NUMBER = 2 + SIZES * 4;

/**
 * A whole number, small ones cheap. `one` and `two` are the first of NUMBER chances each: two ways to see the same
 * situation, asked together.
 */
export function codeNumber(coder: Coder, one: number, two: number, value: number): number {
  if (coder.both(one, two, value === 0 ? 1 : 0) === 1) return 0;
  const negative = coder.both(one + 1, two + 1, value < 0 ? 1 : 0);
  const size = Math.abs(value);
  const wanted = 31 - Math.clz32(size);
  let bits = 0;
  for (; bits < BITS_MAX - 1; bits++) {
    const question = 2 + Math.min(bits, SIZES - 1);
    if (coder.both(one + question, two + question, wanted > bits ? 1 : 0) === 0) break;
  }
  let read = 1;
  for (let i = bits - 1; i >= 0; i--) {
    const bit = (size >>> i) & 1;
    // The second is asked after either value of the first.
    const learned = i === bits - 1 ? 0 : i === bits - 2 ? 1 + (read & 1) : -1;
    const question = 2 + SIZES + Math.min(bits, SIZES - 1) * 3 + learned;
    read = read * 2 + (learned < 0 ? coder.raw(bit) : coder.both(one + question, two + question, bit));
  }
  return negative === 1 ? -read : read;
}

/** Bits nothing is known of, high ones first. */
export function codeRaw(coder: Coder, value: number, bits: number): number {
  let read = 0;
  for (let i = bits - 1; i >= 0; i--) read = read * 2 + coder.raw((value >>> i) & 1);
  return read >>> 0;
}
