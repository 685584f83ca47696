import { DataTexture, LinearFilter, LinearMipmapLinearFilter, RepeatWrapping, RGBAFormat, UnsignedByteType } from 'three';

/** One tile of noise serves ground, clouds and clay: R broad, G broad and unlike R, B cell distance, A fine. */
const SIZE = 256;

let shared: DataTexture | undefined;

/** The noise tile, made on first use (about 40 ms) and kept: every material of a page samples the same one. */
export function noiseTexture(): DataTexture {
  shared ??= makeTexture();
  return shared;
}

function makeTexture(): DataTexture {
  const data = new Uint8Array(SIZE * SIZE * 4);
  const cells = cellPoints(12);
  for (let y = 0; y < SIZE; y++) {
    for (let x = 0; x < SIZE; x++) {
      const u = x / SIZE;
      const v = y / SIZE;
      const at = (y * SIZE + x) * 4;
      data[at] = byte(fractal(u, v, 4, 5, 11));
      data[at + 1] = byte(fractal(u, v, 4, 5, 57));
      data[at + 2] = byte(cellDistance(u, v, cells, 12));
      data[at + 3] = byte(fractal(u, v, 24, 3, 91));
    }
  }
  const texture = new DataTexture(data, SIZE, SIZE, RGBAFormat, UnsignedByteType);
  texture.wrapS = RepeatWrapping;
  texture.wrapT = RepeatWrapping;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.magFilter = LinearFilter;
  texture.generateMipmaps = true;
  texture.anisotropy = 4;
  texture.needsUpdate = true;
  return texture;
}

const byte = (value: number): number => Math.max(0, Math.min(255, Math.round(value * 255)));

/** A number in 0..1 for a lattice point: the same everywhere, so everyone sees the same ground. */
export function hash2(x: number, y: number, seed: number): number {
  let h = Math.imul(x | 0, 0x27d4eb2d) ^ Math.imul(y | 0, 0x165667b1) ^ Math.imul(seed | 0, 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 0x1_0000_0000;
}

const fade = (t: number): number => t * t * t * (t * (t * 6 - 15) + 10);

function lattice(x: number, y: number, period: number, seed: number): number {
  const x0 = Math.floor(x);
  const y0 = Math.floor(y);
  const fx = fade(x - x0);
  const fy = fade(y - y0);
  const wrap = (n: number): number => ((n % period) + period) % period;
  const a = hash2(wrap(x0), wrap(y0), seed);
  const b = hash2(wrap(x0 + 1), wrap(y0), seed);
  const c = hash2(wrap(x0), wrap(y0 + 1), seed);
  const d = hash2(wrap(x0 + 1), wrap(y0 + 1), seed);
  return (a + (b - a) * fx) * (1 - fy) + (c + (d - c) * fx) * fy;
}

/** Tileable value noise in octaves, stretched to use the whole range. */
function fractal(u: number, v: number, period: number, octaves: number, seed: number): number {
  let sum = 0;
  let weight = 0.5;
  let total = 0;
  for (let octave = 0; octave < octaves; octave++) {
    const p = period << octave;
    sum += weight * lattice(u * p, v * p, p, seed + octave * 17);
    total += weight;
    weight *= 0.5;
  }
  return (sum / total - 0.5) * 1.7 + 0.5;
}

/** Value noise over the whole plane, for shapes made on the CPU (far hills, hand-made edges). */
export function plainNoise(x: number, y: number, seed: number): number {
  return lattice(x, y, 0x10000, seed);
}

function cellPoints(count: number): Float32Array {
  const points = new Float32Array(count * count * 2);
  for (let y = 0; y < count; y++) {
    for (let x = 0; x < count; x++) {
      points[(y * count + x) * 2] = x + 0.15 + 0.7 * hash2(x, y, 301);
      points[(y * count + x) * 2 + 1] = y + 0.15 + 0.7 * hash2(x, y, 302);
    }
  }
  return points;
}

/** Distance to the nearest cell border: zero on it. Cracks and pebbles are cut from this. */
function cellDistance(u: number, v: number, points: Float32Array, count: number): number {
  const x = u * count;
  const y = v * count;
  let nearest = 9;
  let second = 9;
  for (let dy = -1; dy <= 1; dy++) {
    for (let dx = -1; dx <= 1; dx++) {
      const cx = Math.floor(x) + dx;
      const cy = Math.floor(y) + dy;
      const wx = ((cx % count) + count) % count;
      const wy = ((cy % count) + count) % count;
      const at = (wy * count + wx) * 2;
      const px = (points[at] ?? 0) + (cx - wx);
      const py = (points[at + 1] ?? 0) + (cy - wy);
      const distance = Math.hypot(px - x, py - y);
      if (distance < nearest) {
        second = nearest;
        nearest = distance;
      } else if (distance < second) second = distance;
    }
  }
  return Math.min(1, second - nearest);
}
