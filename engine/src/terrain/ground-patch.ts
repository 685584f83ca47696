import { HEIGHT_UNITS_MAX, TERRAIN, WORLD_HALF_M } from '@worldkiln/contracts';
import { decodeBase64, encodeBase64 } from '../net/base64.ts';

const LAYERS = TERRAIN.layers.length;
/** Lattice points along a side of the world. */
const SIDE = WORLD_HALF_M * 2 + 1;

/**
 * A change of a rectangle of ground. Heights are differences, so that taking back one's own stroke leaves what somebody
 * else raised meanwhile; paint is what it becomes, where `painted` says so.
 */
export interface GroundPatch {
  /** The rectangle's least corner, in whole metres of the world. */
  x0: number;
  z0: number;
  width: number;
  depth: number;
  /** 1/64 m a point, row after row along z. */
  rise: Int32Array;
  painted: Uint8Array;
  /** Four weights a point; read only where painted. */
  paint: Uint8Array;
}

/** A patch that changes nothing yet. */
export function emptyPatch(x0: number, z0: number, width: number, depth: number): GroundPatch {
  const points = width * depth;
  return { x0, z0, width, depth, rise: new Int32Array(points), painted: new Uint8Array(points), paint: new Uint8Array(points * LAYERS) };
}

/** Two patches as one: the rises add up, and of two coats of paint the one already there, `first`, stays. */
export function joinPatches(first: GroundPatch, then: GroundPatch): GroundPatch {
  const x0 = Math.min(first.x0, then.x0);
  const z0 = Math.min(first.z0, then.z0);
  const x1 = Math.max(first.x0 + first.width, then.x0 + then.width);
  const z1 = Math.max(first.z0 + first.depth, then.z0 + then.depth);
  const joined = emptyPatch(x0, z0, x1 - x0, z1 - z0);
  // The later one first: what `first` says of paint is then written over it.
  for (const part of [then, first]) {
    for (let z = 0; z < part.depth; z++) {
      for (let x = 0; x < part.width; x++) {
        const from = z * part.width + x;
        const to = (z + part.z0 - z0) * joined.width + x + part.x0 - x0;
        joined.rise[to] = (joined.rise[to] ?? 0) + (part.rise[from] ?? 0);
        if (!part.painted[from]) continue;
        joined.painted[to] = 1;
        joined.paint.set(part.paint.subarray(from * LAYERS, from * LAYERS + LAYERS), to * LAYERS);
      }
    }
  }
  return joined;
}

/**
 * The text of a patch: the rectangle; the rises as runs of untouched points and zigzag differences to the point before;
 * then the painted points as runs, three weights each. A dab of four metres is about 90 letters, a lived-in world's
 * whole ground some ten thousand.
 */
export function encodePatch(patch: GroundPatch): string {
  const out = new ByteWriter();
  out.signed(patch.x0);
  out.signed(patch.z0);
  out.unsigned(patch.width);
  out.unsigned(patch.depth);
  const points = patch.width * patch.depth;
  for (let at = 0; at < points;) {
    let skip = 0;
    while (at + skip < points && patch.rise[at + skip] === 0) skip++;
    let run = 0;
    while (at + skip + run < points && patch.rise[at + skip + run] !== 0) run++;
    out.unsigned(skip);
    out.unsigned(run);
    let before = 0;
    for (let i = at + skip; i < at + skip + run; i++) {
      const rise = patch.rise[i] ?? 0;
      out.signed(rise - before);
      before = rise;
    }
    at += skip + run;
  }
  for (let at = 0; at < points;) {
    let skip = 0;
    while (at + skip < points && !patch.painted[at + skip]) skip++;
    let run = 0;
    while (at + skip + run < points && patch.painted[at + skip + run]) run++;
    out.unsigned(skip);
    out.unsigned(run);
    // The fourth weight is what is left of 255.
    for (let i = at + skip; i < at + skip + run; i++) for (let layer = 1; layer < LAYERS; layer++) out.byte(patch.paint[i * LAYERS + layer] ?? 0);
    at += skip + run;
  }
  return encodeBase64(out.bytes);
}

/** The patch of a text, or null: no patch, outside the world, or heights no ground has. */
export function decodePatch(text: string): GroundPatch | null {
  const bytes = decodeBase64(text);
  if (!bytes) return null;
  const source = new ByteReader(bytes);
  const [x0, z0, width, depth] = [source.signed(), source.signed(), source.unsigned(), source.unsigned()];
  const inside = (from: number, count: number) => from >= -WORLD_HALF_M && count >= 1 && count <= SIDE && from + count <= WORLD_HALF_M + 1;
  if (source.failed || !inside(x0, width) || !inside(z0, depth)) return null;
  const patch = emptyPatch(x0, z0, width, depth);
  const points = width * depth;
  const runs = (read: (at: number) => boolean): boolean => {
    for (let at = 0; at < points;) {
      const skip = source.unsigned();
      const run = source.unsigned();
      if (source.failed || skip + run === 0 || at + skip + run > points) return false;
      for (let i = at + skip; i < at + skip + run; i++) if (!read(i)) return false;
      at += skip + run;
    }
    return true;
  };
  let rise = 0;
  let expected = -1;
  const heights = runs((at) => {
    if (at !== expected) rise = 0;
    rise += source.signed();
    patch.rise[at] = rise;
    expected = at + 1;
    return !source.failed && Math.abs(rise) <= 2 * HEIGHT_UNITS_MAX;
  });
  const coats =
    heights &&
    runs((at) => {
      patch.painted[at] = 1;
      let left = 255;
      for (let layer = 1; layer < LAYERS; layer++) {
        const weight = source.byte();
        patch.paint[at * LAYERS + layer] = weight;
        left -= weight;
      }
      if (left < 0) return false;
      patch.paint[at * LAYERS] = left;
      return !source.failed;
    });
  return coats && source.done ? patch : null;
}

/** Bytes in the making; seven bits a byte, the eighth says that more follow. */
class ByteWriter {
  readonly #bytes: number[] = [];

  get bytes(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }

  byte(value: number): void {
    this.#bytes.push(value);
  }

  unsigned(value: number): void {
    for (let rest = value; ; rest >>>= 7) {
      if (rest < 128) return void this.#bytes.push(rest);
      this.#bytes.push((rest & 127) | 128);
    }
  }

  signed(value: number): void {
    this.unsigned(((value << 1) ^ (value >> 31)) >>> 0);
  }
}

class ByteReader {
  failed = false;
  #at = 0;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get done(): boolean {
    return !this.failed && this.#at === this.#bytes.length;
  }

  byte(): number {
    const value = this.#bytes[this.#at++];
    if (value === undefined) this.failed = true;
    return value ?? 0;
  }

  unsigned(): number {
    let value = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const next = this.byte();
      value |= (next & 127) << shift;
      if (next < 128) return value;
    }
    this.failed = true;
    return 0;
  }

  signed(): number {
    const value = this.unsigned();
    return (value >>> 1) ^ -(value & 1);
  }
}
