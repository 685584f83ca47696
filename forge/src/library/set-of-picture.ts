import { createHash } from 'node:crypto';
import { LIMITS, type LibraryMap, type LibrarySet, Sha256 } from '@worldkiln/contracts';
import { byteOf } from '../materials/colour.ts';
import { sha256Of } from '../glb/canonical-json.ts';
import { decodePicture, toPowerOfTwo } from '../textures/decode-picture.ts';
import { encodeKtx2 } from '../textures/ktx2.ts';
import type { Pixels } from '../textures/pixels.ts';
import { ROUGH_BASE } from './maps.ts';
import { seamless } from './seamless.ts';

/** A set like the library's, made of one picture: its mark, and the files the mark names. */
export interface PictureSet {
  set: LibrarySet;
  files: Record<LibraryMap, Uint8Array>;
}

/** A pixel brighter than this times the mean is a glint, not the surface: it would darken all the rest. */
const GAIN_MOST = 2.5;
/** How deep a picture's darks are taken to be. */
const RELIEF = 1;

/**
 * Maps from a colour picture: dark is deep and rough, bright is high and worn smooth. That is a guess every artist makes
 * first; it holds for stone, wood, cloth and paint. Its tones are told as shares of their own mean, because they multiply
 * the colours the recipe chose: the thing keeps its palette, in every level of detail.
 */
export async function setOfPicture(picture: Uint8Array, tileM: number): Promise<PictureSet> {
  const square = await toPowerOfTwo(await decodePicture(picture, LIMITS.texturePx), LIMITS.texturePx);
  const pixels = seamless(square);
  const { albedo, gain } = tones(pixels);
  const height = lumaOf(pixels);
  const files = {
    albedo: await encodeKtx2(albedo, 'colour'),
    normal: await encodeKtx2(normals(height, pixels), 'normal'),
    orm: await encodeKtx2(orm(height, pixels), 'data'),
  };
  const nameOf = (bytes: Uint8Array) => Sha256.parse(createHash('sha256').update(bytes).digest('hex'));
  const maps = { albedo: nameOf(files.albedo), normal: nameOf(files.normal), orm: nameOf(files.orm) };
  return { set: { set: Sha256.parse(sha256Of({ ...maps, tileM, gain })), tileM, gain, maps }, files };
}

function tones({ width, height, data }: Pixels): { albedo: Pixels; gain: number } {
  const count = width * height;
  const light = Float32Array.from(data, (byte) => linear(byte));
  const mean = [0, 1, 2].map((c) => Math.max(sum(count, (i) => light[i * 4 + c] ?? 0) / count, 0.004));
  const tone = (i: number, c: number): number => (light[i * 4 + c] ?? 0) / (mean[c] ?? 1);
  let most = 1;
  for (let i = 0; i < count; i++) for (const c of [0, 1, 2]) most = Math.max(most, tone(i, c));
  const gain = Math.ceil(Math.min(most, GAIN_MOST) * 100) / 100;
  const out = new Uint8Array(count * 4).fill(255);
  for (let i = 0; i < count; i++) for (const c of [0, 1, 2]) out[i * 4 + c] = byteOf(Math.min(tone(i, c) / gain, 1));
  return { albedo: { width, height, data: out }, gain };
}

function normals(luma: Float32Array, { width, height }: Pixels): Pixels {
  const data = new Uint8Array(width * height * 4);
  // A tile's edges are neighbours.
  const at = (x: number, y: number): number => luma[((y + height) % height) * width + ((x + width) % width)] ?? 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      // Sobel.
      const dx = at(x + 1, y - 1) + 2 * at(x + 1, y) + at(x + 1, y + 1) - at(x - 1, y - 1) - 2 * at(x - 1, y) - at(x - 1, y + 1);
      const dy = at(x - 1, y + 1) + 2 * at(x, y + 1) + at(x + 1, y + 1) - at(x - 1, y - 1) - 2 * at(x, y - 1) - at(x + 1, y - 1);
      // +Y is up in glTF's normals, and rows go down.
      const [nx, ny] = [-dx * RELIEF, dy * RELIEF];
      const long = Math.hypot(nx, ny, 1);
      data.set([byte((nx / long) * 127.5 + 127.5), byte((ny / long) * 127.5 + 127.5), byte((1 / long) * 127.5 + 127.5), 255], (y * width + x) * 4);
    }
  }
  return { width, height, data };
}

/** Occlusion in red, roughness in green, metal in blue, as the library has them: roughness and metal multiply the material's own. */
function orm(luma: Float32Array, { width, height }: Pixels): Pixels {
  const mean = sum(luma.length, (i) => luma[i] ?? 0) / Math.max(1, luma.length);
  const data = new Uint8Array(width * height * 4);
  luma.forEach((h, i) => {
    const low = mean - h;
    data.set([byte(255 * (1 - Math.max(0, low) * 0.8)), byte(255 * (ROUGH_BASE + low * 0.35)), 255, 255], i * 4);
  });
  return { width, height, data };
}

function lumaOf({ data, width, height }: Pixels): Float32Array {
  return Float32Array.from(
    { length: width * height },
    (_, i) => (0.2126 * (data[i * 4] ?? 0) + 0.7152 * (data[i * 4 + 1] ?? 0) + 0.0722 * (data[i * 4 + 2] ?? 0)) / 255,
  );
}

function sum(count: number, of: (i: number) => number): number {
  let total = 0;
  for (let i = 0; i < count; i++) total += of(i);
  return total;
}

const linear = (value: number): number => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
const byte = (value: number): number => Math.min(Math.max(Math.round(value), 0), 255);
