/**
 * PostgreSQL without an extension multiplies no vectors, and 10,000 of them are 60 MB to read for one question. So each has
 * a signature: on which side of so many fixed random planes it lies. Two signatures differ in as many bits as the angle
 * between their vectors is wide, give or take, and PostgreSQL counts bits in nanoseconds. The few that differ least are then
 * compared by their vectors, exactly. (Tried: real[] and unnest in SQL, two seconds for 10,000.)
 */
export const SIGNATURE_BITS = 512;

/** The planes for vectors of one size: the same in every process and for ever, because signatures are kept. */
const planes = new Map<number, Int8Array>();

export function signatureOf(vector: Float32Array): string {
  const sides = planesOf(vector.length);
  let bits = '';
  for (let plane = 0; plane < SIGNATURE_BITS; plane++) {
    let sum = 0;
    for (let i = 0; i < vector.length; i++) sum += (vector[i] ?? 0) * (sides[plane * vector.length + i] ?? 0);
    bits += sum >= 0 ? '1' : '0';
  }
  return bits;
}

function planesOf(size: number): Int8Array {
  const known = planes.get(size);
  if (known !== undefined) return known;
  const sides = new Int8Array(size * SIGNATURE_BITS);
  let state = 0x9e3779b9;
  for (let i = 0; i < sides.length; i++) {
    // xorshift32: signs are all that is needed of it.
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    sides[i] = state & 0x8000 ? 1 : -1;
  }
  planes.set(size, sides);
  return sides;
}

/** A vector of length one, so that products are cosines. */
export function unit(values: readonly number[]): Float32Array {
  const size = Math.hypot(...values) || 1;
  return Float32Array.from(values, (value) => value / size);
}

export const pack = (vector: Float32Array): Uint8Array => new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength);

/** Copied: what comes from the database lies at any offset. */
export const unpack = (bytes: Uint8Array): Float32Array => new Float32Array(Uint8Array.from(bytes).buffer);

/** Of unit vectors; 0 where their sizes differ, which no two of one model do. */
export function cosine(a: Float32Array, b: Float32Array): number {
  if (a.length !== b.length) return 0;
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
