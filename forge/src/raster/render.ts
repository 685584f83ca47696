import type { Bounds } from '../geometry/mesh.ts';
import { f32, f64, i32, size, sub, u32 } from '../geometry/vec.ts';
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

/** What does not depend on where one looks from: the frames of a turn share it. */
export interface Scenery {
  bounds: Bounds;
  sun: SunMap;
  contact: ContactMap;
}

export function sceneryOf(surfaces: readonly DrawnSurface[]): Scenery {
  const bounds = boundsOfSurfaces(surfaces);
  return { bounds, sun: new SunMap(surfaces, bounds), contact: new ContactMap(surfaces, bounds) };
}

/** Draws a thing on the ground, lit by sun and sky. Same surfaces, same picture. */
export function render(surfaces: readonly DrawnSurface[], options: RenderOptions, scenery = sceneryOf(surfaces)): Picture {
  return new Rendering(surfaces, options, scenery).picture();
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
  /** The surface that was shaded last. */
  #last = 0;
  readonly #sum = new Float64Array(4);

  constructor(surfaces: readonly DrawnSurface[], options: RenderOptions, { bounds, sun, contact }: Scenery) {
    this.#surfaces = surfaces;
    this.#options = options;
    this.#wide = options.width * FINE;
    this.#high = options.height * FINE;
    this.#bounds = bounds;
    this.#camera = fitCamera(pointsOfSurfaces(surfaces), bounds, options.width / options.height, options.yawDeg, options.pitchDeg);
    this.#sun = sun;
    this.#contact = contact;
    const projected = new Map(pointsOfSurfaces(surfaces).map((positions) => [positions, this.#project(positions)]));
    this.#spots = surfaces.map(({ positions }) => projected.get(positions) ?? new Float32Array());
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

  #project(positions: Float32Array): Float32Array {
    const { eye, right, up, forward, spread } = this.#camera;
    const spots = new Float32Array(positions.length);
    for (let i = 0; i < positions.length; i += 3) {
      const x = f32(positions, i) - eye[0];
      const y = f32(positions, i + 1) - eye[1];
      const z = f32(positions, i + 2) - eye[2];
      const depth = Math.max(1e-4, x * forward[0] + y * forward[1] + z * forward[2]);
      const scale = this.#high / 2 / (depth * spread);
      spots[i] = this.#wide / 2 + (x * right[0] + y * right[1] + z * right[2]) * scale;
      spots[i + 1] = this.#high / 2 - (x * up[0] + y * up[1] + z * up[2]) * scale;
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
    const light = this.#light;
    for (let k = 0; k < FINE * FINE; k++) {
      const index = (y + (k >> 1)) * this.#wide + x + (k & 1);
      const id = i32(seen, index);
      if (id < 0) continue;
      let twin = 0;
      while (twin < k && i32(seen, (y + (twin >> 1)) * this.#wide + x + (twin & 1)) !== id) twin++;
      const out = index * 4;
      if (twin < k) {
        const from = ((y + (twin >> 1)) * this.#wide + x + (twin & 1)) * 4;
        light[out] = f32(light, from);
        light[out + 1] = f32(light, from + 1);
        light[out + 2] = f32(light, from + 2);
      } else {
        // Neighbours mostly lie on one surface: the last one is looked at first.
        let s = this.#last;
        if ((firsts[s] ?? 0) > id || (firsts[s + 1] ?? Infinity) <= id) s = this.#last = firsts.findLastIndex((first) => first <= id);
        this.#painter.paint(s, id - (firsts[s] ?? 0), x + (k & 1) + 0.5, y + (k >> 1) + 0.5);
        light[out] = f32(this.#painter.light, 0);
        light[out + 1] = f32(this.#painter.light, 1);
        light[out + 2] = f32(this.#painter.light, 2);
      }
      light[out + 3] = 1;
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
    const sum = this.#sum;
    for (let y = 0; y < height; y++) {
      const behind = backdrop(y / height);
      for (let x = 0; x < width; x++) {
        const out = (y * width + x) * 4;
        this.#add(x, y);
        const alpha = f64(sum, 3) / (FINE * FINE);
        for (const i of RGB) {
          const linear = background === 'clear' ? f64(sum, i) / Math.max(1e-6, f64(sum, 3)) : f64(sum, i) / (FINE * FINE) + behind[i] * (1 - alpha);
          pixels[out + i] = byteOf(linear);
        }
        pixels[out + 3] = background === 'clear' ? Math.round(alpha * 255) : 255;
      }
    }
    return { width, height, pixels };
  }

  /** Adds a pixel's samples up: what they show, and how much of it they cover. */
  #add(x: number, y: number): void {
    const sum = this.#sum.fill(0);
    for (let k = 0; k < FINE * FINE; k++) {
      const index = ((y * FINE + (k >> 1)) * this.#wide + x * FINE + (k & 1)) * 4;
      const alpha = f32(this.#light, index + 3);
      if (alpha === 0) continue;
      for (let i = 0; i < 3; i++) SAMPLE[i] = f32(this.#light, index + i) / alpha;
      expose(SAMPLE);
      for (let i = 0; i < 3; i++) sum[i] = f64(sum, i) + f32(SAMPLE, i) * alpha;
      sum[3] = f64(sum, 3) + alpha;
    }
  }
}

const RGB = [0, 1, 2] as const;
const SAMPLE = new Float32Array(3);
