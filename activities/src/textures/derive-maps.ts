import type { Pixels } from './pixels.ts';

/** The maps of one surface, by glTF's conventions: ORM has occlusion in red, roughness in green, metal in blue. */
export interface Maps {
  albedo: Pixels;
  normal: Pixels;
  orm: Pixels;
}

export interface Surface {
  /** How rough the material is where the picture says nothing, 0 to 1. */
  roughness: number;
  metallic: number;
  /** How deep the picture's darks are taken to be; 1 suits brick and bark. */
  relief: number;
}

/**
 * Maps from a colour picture: dark is deep and rough, bright is high and worn smooth. That is a guess every artist
 * makes first; it holds for stone, wood, cloth and paint, and the shallow relief forgives where it does not.
 */
export function deriveMaps(picture: Pixels, { roughness, metallic, relief }: Surface): Maps {
  const albedo = seamless(picture);
  const height = lumaOf(albedo);
  return { albedo, normal: normalsOf(height, albedo, relief), orm: ormOf(height, albedo, roughness, metallic) };
}

/** One colour all over: what `flat` comes to. */
export function flatMaps([r, g, b]: readonly [number, number, number], { roughness, metallic }: Surface, side = 4): Maps {
  const fill = (...rgb: number[]): Pixels => ({
    width: side,
    height: side,
    data: Uint8Array.from({ length: side * side * 4 }, (_, i) => (i % 4 === 3 ? 255 : (rgb[i % 4] ?? 0))),
  });
  return { albedo: fill(r, g, b), normal: fill(128, 128, 255), orm: fill(255, byte(roughness * 255), byte(metallic * 255)) };
}

/** Share of each side over which the opposite edge is faded in. */
const BLEND = 0.125;

/** Fades each edge into the opposite one, so that the picture can be laid side by side: models say "seamless" and rarely are. */
export function seamless({ width, height, data }: Pixels): Pixels {
  const across = blend(data, width, height, 4, width * 4);
  return { width, height, data: blend(across, height, width, width * 4, 4) };
}

/** Along one direction: `length` steps of `step` bytes in each of `lines` lines, `line` bytes apart. */
function blend(data: Uint8Array, length: number, lines: number, step: number, line: number): Uint8Array {
  const out = Uint8Array.from(data);
  const reach = Math.max(1, Math.floor(length * BLEND));
  for (let y = 0; y < lines; y++) {
    for (let x = 0; x < reach; x++) {
      // At the very edge both sides are the same mean; it fades to nothing inside.
      const share = 0.5 * (1 - x / reach);
      const [near, far] = [y * line + x * step, y * line + (length - 1 - x) * step];
      for (let c = 0; c < 4; c++) {
        const [a, b] = [data[near + c] ?? 0, data[far + c] ?? 0];
        out[near + c] = byte(a + (b - a) * share);
        out[far + c] = byte(b + (a - b) * share);
      }
    }
  }
  return out;
}

function lumaOf({ data, width, height }: Pixels): Float32Array {
  const luma = new Float32Array(width * height);
  for (let i = 0; i < luma.length; i++) luma[i] = (0.2126 * (data[i * 4] ?? 0) + 0.7152 * (data[i * 4 + 1] ?? 0) + 0.0722 * (data[i * 4 + 2] ?? 0)) / 255;
  return luma;
}

function normalsOf(height: Float32Array, { width, height: rows }: Pixels, relief: number): Pixels {
  const data = new Uint8Array(width * rows * 4);
  const at = (x: number, y: number): number => height[((y + rows) % rows) * width + ((x + width) % width)] ?? 0;
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < width; x++) {
      // Sobel, wrapping round: the edges of a tile are neighbours.
      const dx = at(x + 1, y - 1) + 2 * at(x + 1, y) + at(x + 1, y + 1) - at(x - 1, y - 1) - 2 * at(x - 1, y) - at(x - 1, y + 1);
      const dy = at(x - 1, y + 1) + 2 * at(x, y + 1) + at(x + 1, y + 1) - at(x - 1, y - 1) - 2 * at(x, y - 1) - at(x + 1, y - 1);
      // +Y is up in glTF's normals, and rows go down.
      const [nx, ny] = [-dx * relief, dy * relief];
      const long = Math.hypot(nx, ny, 1);
      data.set([byte((nx / long) * 127.5 + 127.5), byte((ny / long) * 127.5 + 127.5), byte((1 / long) * 127.5 + 127.5), 255], (y * width + x) * 4);
    }
  }
  return { width, height: rows, data };
}

function ormOf(height: Float32Array, { width, height: rows }: Pixels, roughness: number, metallic: number): Pixels {
  const mean = height.reduce((sum, h) => sum + h, 0) / Math.max(1, height.length);
  const data = new Uint8Array(width * rows * 4);
  height.forEach((h, i) => {
    const low = mean - h;
    data.set([byte(255 * (1 - Math.max(0, low) * 0.8)), byte(255 * (roughness + low * 0.35)), byte(255 * metallic), 255], i * 4);
  });
  return { width, height: rows, data };
}

const byte = (value: number): number => Math.min(Math.max(Math.round(value), 0), 255);
