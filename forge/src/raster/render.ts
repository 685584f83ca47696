import type { Bounds } from '../geometry/mesh.ts';
import { dot, f32, i32, size, sub, u32 } from '../geometry/vec.ts';
import { byteOf } from '../materials/colour.ts';
import { backdrop } from './backdrop.ts';
import { fitCamera, type Camera } from './camera.ts';
import { ContactMap } from './contact.ts';
import { fillNearest } from './fill-nearest.ts';
import { fillTriangle, type Spot } from './fill-triangle.ts';
import { expose } from './light.ts';
import { SunMap } from './sun.ts';
import { SurfacePainter } from './surface-painter.ts';
import { boundsOfSurfaces, pointsOfSurfaces, type DrawnSurface } from './surface-set.ts';

export interface Picture {
  width: number;
  height: number;
  /** Red, green, blue, alpha; row by row from the top. */
  pixels: Uint8Array;
}

export interface RenderOptions {
  width: number;
  height: number;
  /** 'studio' paints a soft backdrop, 'clear' leaves only the thing and its shadow. */
  background?: 'studio' | 'clear';
  yawDeg?: number;
  pitchDeg?: number;
}

/** Samples along each side of a pixel. */
const FINE = 2;

/** Draws a thing on the ground, lit by sun and sky. Same surfaces, same picture. */
export function render(surfaces: readonly DrawnSurface[], options: RenderOptions): Picture {
  return new Rendering(surfaces, options).picture();
}

class Rendering {
  readonly #surfaces: readonly DrawnSurface[];
  readonly #options: RenderOptions;
  readonly #wide: number;
  readonly #high: number;
  readonly #bounds: Bounds;
  readonly #camera: Camera;
  readonly #sun: SunMap;
  readonly #contact: ContactMap;
  /** Per surface and vertex: x, y on the picture and one over the depth, in which attributes are straight lines. */
  readonly #spots: Float32Array[];
  readonly #depth: Float32Array;
  readonly #light: Float32Array;
  readonly #painter: SurfacePainter;

  constructor(surfaces: readonly DrawnSurface[], options: RenderOptions) {
    this.#surfaces = surfaces;
    this.#options = options;
    this.#wide = options.width * FINE;
    this.#high = options.height * FINE;
    this.#bounds = boundsOfSurfaces(surfaces);
    this.#camera = fitCamera([...pointsOfSurfaces(surfaces)], this.#bounds, options.width / options.height, options.yawDeg, options.pitchDeg);
    this.#sun = new SunMap(surfaces, this.#bounds);
    this.#contact = new ContactMap(surfaces, this.#bounds);
    this.#spots = surfaces.map((surface) => this.#project(surface));
    this.#painter = new SurfacePainter(surfaces, this.#spots, this.#camera.eye, this.#high / 2 / this.#camera.spread, this.#sun);
    this.#depth = new Float32Array(this.#wide * this.#high);
    this.#light = new Float32Array(this.#wide * this.#high * 4);
  }

  picture(): Picture {
    this.#drawSolid();
    this.#drawGround();
    this.#drawClear();
    return this.#resolve();
  }

  #project({ positions }: DrawnSurface): Float32Array {
    const { eye, right, up, forward, spread } = this.#camera;
    const spots = new Float32Array(positions.length);
    for (let i = 0; i < positions.length; i += 3) {
      const from = sub([f32(positions, i), f32(positions, i + 1), f32(positions, i + 2)], eye);
      const depth = Math.max(1e-4, dot(from, forward));
      const scale = this.#high / 2 / (depth * spread);
      spots[i] = this.#wide / 2 + dot(from, right) * scale;
      spots[i + 1] = this.#high / 2 - dot(from, up) * scale;
      spots[i + 2] = 1 / depth;
    }
    return spots;
  }

  /** First who is in front, then the light of who is: one shading for all samples of a pixel that see one triangle. */
  #drawSolid(): void {
    const seen = new Int32Array(this.#wide * this.#high).fill(-1);
    const map = { width: this.#wide, height: this.#high, near: this.#depth, ids: seen };
    const firsts: number[] = [];
    let first = 0;
    this.#surfaces.forEach(({ clear, indices }, s) => {
      firsts.push(first);
      const spots = this.#spots[s];
      if (!clear && spots) {
        for (let i = 0; i < indices.length; i += 3) fillNearest(map, spots, u32(indices, i), u32(indices, i + 1), u32(indices, i + 2), first + i);
      }
      first += indices.length;
    });
    for (let y = 0; y < this.#high; y += FINE) for (let x = 0; x < this.#wide; x += FINE) this.#shadePixel(x, y, seen, firsts);
  }

  #shadePixel(x: number, y: number, seen: Int32Array, firsts: readonly number[]): void {
    const ids = [-1, -1, -1, -1];
    for (let k = 0; k < FINE * FINE; k++) {
      const index = (y + (k >> 1)) * this.#wide + x + (k & 1);
      const id = i32(seen, index);
      ids[k] = id;
      if (id < 0) continue;
      const twin = ids.indexOf(id);
      if (twin < k) {
        const from = ((y + (twin >> 1)) * this.#wide + x + (twin & 1)) * 4;
        this.#light.copyWithin(index * 4, from, from + 4);
        continue;
      }
      const s = firsts.findLastIndex((first) => first <= id);
      this.#painter.paint(s, id - (firsts[s] ?? 0), x + (k & 1) + 0.5, y + (k >> 1) + 0.5);
      this.#light.set(this.#painter.light, index * 4);
      this.#light[index * 4 + 3] = 1;
    }
  }

  /** The ground is only seen by the shadow on it: black, as dark as the sky and sun it loses. Once per pixel: it is smooth. */
  #drawGround(): void {
    const ground = this.#bounds.least[1];
    const lift = size(sub(this.#bounds.most, this.#bounds.least)) / 512;
    for (let y = 0; y < this.#high; y += FINE) {
      for (let x = 0; x < this.#wide; x += FINE) {
        if (this.#covered(x, y)) continue;
        const dark = this.#groundShade(x + FINE / 2, y + FINE / 2, ground, lift);
        if (dark > 0.004) this.#darken(x, y, dark);
      }
    }
  }

  #covered(x: number, y: number): boolean {
    for (let k = 0; k < FINE * FINE; k++) if (f32(this.#depth, (y + (k >> 1)) * this.#wide + x + (k & 1)) === 0) return false;
    return true;
  }

  #groundShade(x: number, y: number, ground: number, lift: number): number {
    const { eye, right, up, forward, spread } = this.#camera;
    const scale = spread / (this.#high / 2);
    const across = (x - this.#wide / 2) * scale;
    const rise = (this.#high / 2 - y) * scale;
    const wy = forward[1] + right[1] * across + up[1] * rise;
    if (wy >= -1e-4) return 0;
    const far = (ground - eye[1]) / wy;
    const px = eye[0] + (forward[0] + right[0] * across + up[0] * rise) * far;
    const pz = eye[2] + (forward[2] + right[2] * across + up[2] * rise) * far;
    const covered = this.#contact.shade(px, pz);
    return 1 - (1 - 0.62 * covered) * (1 - 0.3 * (1 - this.#sun.light(px, ground + lift, pz, 0, 1, 0, 3)));
  }

  #darken(x: number, y: number, dark: number): void {
    for (let k = 0; k < FINE * FINE; k++) {
      const index = (y + (k >> 1)) * this.#wide + x + (k & 1);
      if (f32(this.#depth, index) > 0) continue;
      this.#light[index * 4] = 0.02 * dark;
      this.#light[index * 4 + 1] = 0.015 * dark;
      this.#light[index * 4 + 2] = 0.03 * dark;
      this.#light[index * 4 + 3] = dark;
    }
  }

  /** Clear surfaces last, far ones first. */
  #drawClear(): void {
    const list: { s: number; first: number; depth: number; corners: [Spot, Spot, Spot] }[] = [];
    this.#surfaces.forEach(({ clear, indices }, s) => {
      const spots = this.#spots[s];
      if (!clear || !spots) return;
      const spot = (i: number): Spot => ({ x: f32(spots, i * 3), y: f32(spots, i * 3 + 1), z: f32(spots, i * 3 + 2) });
      for (let i = 0; i < indices.length; i += 3) {
        const corners: [Spot, Spot, Spot] = [spot(u32(indices, i)), spot(u32(indices, i + 1)), spot(u32(indices, i + 2))];
        list.push({ s, first: i, depth: corners.reduce((sum, { z }) => sum + 1 / z, 0), corners });
      }
    });
    list.sort((a, b) => b.depth - a.depth);
    const { light } = this.#painter;
    for (const { s, first, corners } of list) {
      const [a, b, c] = corners;
      fillTriangle(a, b, c, this.#wide, this.#high, (index, wa, wb, wc) => {
        if (a.z * wa + b.z * wb + c.z * wc <= f32(this.#depth, index)) return;
        const alpha = this.#painter.paint(s, first, (index % this.#wide) + 0.5, Math.floor(index / this.#wide) + 0.5);
        for (const k of RGB) this.#light[index * 4 + k] = f32(light, k) * alpha + f32(this.#light, index * 4 + k) * (1 - alpha);
        this.#light[index * 4 + 3] = alpha + f32(this.#light, index * 4 + 3) * (1 - alpha);
      });
    }
  }

  /** Samples become pixels: each is brought into range first, so that bright rims stay smooth. */
  #resolve(): Picture {
    const { width, height, background = 'studio' } = this.#options;
    const pixels = new Uint8Array(width * height * 4);
    for (let y = 0; y < height; y++) {
      const behind = backdrop(y / height);
      for (let x = 0; x < width; x++) {
        const sum = this.#sum(x, y);
        const count = FINE * FINE;
        const alpha = sum[3] / count;
        const out = (y * width + x) * 4;
        for (const i of RGB) {
          const linear = background === 'clear' ? sum[i] / Math.max(1e-6, sum[3]) : sum[i] / count + behind[i] * (1 - alpha);
          pixels[out + i] = byteOf(linear);
        }
        pixels[out + 3] = background === 'clear' ? Math.round(alpha * 255) : 255;
      }
    }
    return { width, height, pixels };
  }

  #sum(x: number, y: number): [number, number, number, number] {
    const sum: [number, number, number, number] = [0, 0, 0, 0];
    for (let k = 0; k < FINE * FINE; k++) {
      const index = ((y * FINE + (k >> 1)) * this.#wide + x * FINE + (k & 1)) * 4;
      const alpha = f32(this.#light, index + 3);
      if (alpha === 0) continue;
      for (const i of RGB) SAMPLE[i] = f32(this.#light, index + i) / alpha;
      expose(SAMPLE);
      for (const i of RGB) sum[i] += f32(SAMPLE, i) * alpha;
      sum[3] += alpha;
    }
    return sum;
  }
}

const RGB = [0, 1, 2] as const;
const SAMPLE = new Float32Array(3);
