import type { Vec3 } from '@worldkiln/contracts';
import type { Bounds } from '../geometry/mesh.ts';
import { along, at, dot, size, sub, times, unit } from '../geometry/vec.ts';
import { byteOf } from '../materials/colour.ts';
import { backdrop } from './backdrop.ts';
import { fitCamera, type Camera } from './camera.ts';
import { ContactMap } from './contact.ts';
import { fillTriangle, type Spot } from './fill-triangle.ts';
import { expose, shade } from './light.ts';
import { SUN, SunMap } from './sun.ts';
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

const UP: Vec3 = [0, 1, 0];

interface Corner extends Spot {
  /** One over the depth: attributes are straight lines in this, not in depth. */
  w: number;
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
  readonly #corners: Corner[][];
  readonly #depth: Float32Array;
  readonly #light: Float32Array;

  constructor(surfaces: readonly DrawnSurface[], options: RenderOptions) {
    this.#surfaces = surfaces;
    this.#options = options;
    this.#wide = options.width * FINE;
    this.#high = options.height * FINE;
    this.#bounds = boundsOfSurfaces(surfaces);
    this.#camera = fitCamera([...pointsOfSurfaces(surfaces)], this.#bounds, options.width / options.height, options.yawDeg, options.pitchDeg);
    this.#sun = new SunMap(surfaces, this.#bounds);
    this.#contact = new ContactMap(surfaces, this.#bounds);
    this.#corners = surfaces.map((surface) => this.#project(surface));
    this.#depth = new Float32Array(this.#wide * this.#high);
    this.#light = new Float32Array(this.#wide * this.#high * 4);
  }

  picture(): Picture {
    this.#drawSolid();
    this.#drawGround();
    this.#drawClear();
    return this.#resolve();
  }

  #project({ positions }: DrawnSurface): Corner[] {
    const { eye, right, up, forward, spread } = this.#camera;
    const corners: Corner[] = [];
    for (let i = 0; i < positions.length; i += 3) {
      const from = sub([at(positions, i), at(positions, i + 1), at(positions, i + 2)], eye);
      const depth = Math.max(1e-4, dot(from, forward));
      const scale = this.#high / 2 / (depth * spread);
      corners.push({ x: this.#wide / 2 + dot(from, right) * scale, y: this.#high / 2 - dot(from, up) * scale, z: depth, w: 1 / depth });
    }
    return corners;
  }

  /** First who is in front, then the light of who is: one shading for all samples of a pixel that see one triangle. */
  #drawSolid(): void {
    const seen = new Int32Array(this.#wide * this.#high).fill(-1);
    const owner = new Uint16Array(this.#wide * this.#high);
    this.#surfaces.forEach((surface, s) => {
      if (surface.clear) return;
      this.#triangles(s, (first, a, b, c) => {
        fillTriangle(a, b, c, this.#wide, this.#high, (index, wa, wb, wc) => {
          const w = a.w * wa + b.w * wb + c.w * wc;
          if (w <= at(this.#depth, index)) return;
          this.#depth[index] = w;
          seen[index] = first;
          owner[index] = s;
        });
      });
    });
    for (let y = 0; y < this.#high; y += FINE) for (let x = 0; x < this.#wide; x += FINE) this.#shadePixel(x, y, seen, owner);
  }

  #shadePixel(x: number, y: number, seen: Int32Array, owner: Uint16Array): void {
    const done: { first: number; s: number; light: Vec3 }[] = [];
    for (let k = 0; k < FINE * FINE; k++) {
      const [sx, sy] = [x + (k % FINE), y + Math.floor(k / FINE)];
      const index = sy * this.#wide + sx;
      const first = at(seen, index);
      if (first < 0) continue;
      const s = at(owner, index);
      let known = done.find((one) => one.first === first && one.s === s);
      if (!known) {
        known = { first, s, light: this.#lightAt(s, first, sx + 0.5, sy + 0.5).light };
        done.push(known);
      }
      this.#light[index * 4] = known.light[0];
      this.#light[index * 4 + 1] = known.light[1];
      this.#light[index * 4 + 2] = known.light[2];
      this.#light[index * 4 + 3] = 1;
    }
  }

  #lightAt(s: number, first: number, x: number, y: number): { light: Vec3; alpha: number } {
    const surface = this.#surfaces[s];
    const corners = this.#corners[s];
    if (!surface || !corners) return { light: [0, 0, 0], alpha: 0 };
    const ids: Vec3 = [at(surface.indices, first), at(surface.indices, first + 1), at(surface.indices, first + 2)];
    const a = corners[ids[0]];
    const b = corners[ids[1]];
    const c = corners[ids[2]];
    if (!a || !b || !c) return { light: [0, 0, 0], alpha: 0 };
    const shares = weights(a, b, c, x, y);
    const point = blend(surface.positions, 3, ids, shares);
    const toEye = unit(sub(this.#camera.eye, point));
    let normal = unit(blend(surface.normals, 3, ids, shares));
    // Clear things show their backs, and smooth normals may look away at an outline.
    if (surface.clear && dot(normal, toEye) < 0) normal = times(normal, -1);
    const sun = dot(normal, SUN) <= 0 ? 0 : this.#sun.light(point, normal, 1);
    const { roughness, metallic, emissive } = surface;
    const light = shade({ color: blend(surface.colors, 4, ids, shares), normal, toEye, roughness, metallic, emissive, sun });
    const rim = surface.clear ? 0.5 * (1 - Math.abs(dot(normal, toEye))) ** 2 : 0;
    return { light, alpha: Math.min(1, at(surface.colors, ids[0] * 4 + 3) + rim) };
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
    for (let k = 0; k < FINE * FINE; k++) if (at(this.#depth, (y + Math.floor(k / FINE)) * this.#wide + x + (k % FINE)) === 0) return false;
    return true;
  }

  #groundShade(x: number, y: number, ground: number, lift: number): number {
    const { eye } = this.#camera;
    const way = this.#way(x, y);
    if (way[1] >= -1e-4) return 0;
    const far = (ground - eye[1]) / way[1];
    const point: Vec3 = [eye[0] + way[0] * far, ground + lift, eye[2] + way[2] * far];
    const covered = this.#contact.shade(point[0], point[2]);
    return 1 - (1 - 0.62 * covered) * (1 - 0.3 * (1 - this.#sun.light(point, UP, 3)));
  }

  #darken(x: number, y: number, dark: number): void {
    for (let k = 0; k < FINE * FINE; k++) {
      const index = (y + Math.floor(k / FINE)) * this.#wide + x + (k % FINE);
      if (at(this.#depth, index) > 0) continue;
      this.#light[index * 4] = 0.02 * dark;
      this.#light[index * 4 + 1] = 0.015 * dark;
      this.#light[index * 4 + 2] = 0.03 * dark;
      this.#light[index * 4 + 3] = dark;
    }
  }

  #way(x: number, y: number): Vec3 {
    const { right, up, forward, spread } = this.#camera;
    const scale = spread / (this.#high / 2);
    return unit(along(along(forward, right, (x - this.#wide / 2) * scale), up, (this.#high / 2 - y) * scale));
  }

  /** Clear surfaces last, far ones first. */
  #drawClear(): void {
    const list: { s: number; first: number; depth: number; spots: [Corner, Corner, Corner] }[] = [];
    this.#surfaces.forEach((surface, s) => {
      if (surface.clear) this.#triangles(s, (first, a, b, c) => list.push({ s, first, depth: a.z + b.z + c.z, spots: [a, b, c] }));
    });
    list.sort((a, b) => b.depth - a.depth);
    for (const { s, first, spots } of list) {
      const [a, b, c] = spots;
      fillTriangle(a, b, c, this.#wide, this.#high, (index, wa, wb, wc) => {
        if (a.w * wa + b.w * wb + c.w * wc <= at(this.#depth, index)) return;
        const { light, alpha } = this.#lightAt(s, first, (index % this.#wide) + 0.5, Math.floor(index / this.#wide) + 0.5);
        for (const k of RGB) this.#light[index * 4 + k] = light[k] * alpha + at(this.#light, index * 4 + k) * (1 - alpha);
        this.#light[index * 4 + 3] = alpha + at(this.#light, index * 4 + 3) * (1 - alpha);
      });
    }
  }

  #triangles(s: number, visit: (first: number, a: Corner, b: Corner, c: Corner) => void): void {
    const [indices, corners] = [this.#surfaces[s]?.indices ?? new Uint32Array(), this.#corners[s] ?? []];
    for (let i = 0; i < indices.length; i += 3) {
      const [a, b, c] = [corners[at(indices, i)], corners[at(indices, i + 1)], corners[at(indices, i + 2)]];
      if (a && b && c) visit(i, a, b, c);
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
      const index = ((y * FINE + Math.floor(k / FINE)) * this.#wide + x * FINE + (k % FINE)) * 4;
      const alpha = at(this.#light, index + 3);
      if (alpha === 0) continue;
      const light = expose([at(this.#light, index) / alpha, at(this.#light, index + 1) / alpha, at(this.#light, index + 2) / alpha]);
      sum[0] += light[0] * alpha;
      sum[1] += light[1] * alpha;
      sum[2] += light[2] * alpha;
      sum[3] += alpha;
    }
    return sum;
  }
}

const RGB = [0, 1, 2] as const;

/** Three numbers of the corners, mixed by their shares. */
function blend(list: Float32Array, stride: number, [a, b, c]: Vec3, [wa, wb, wc]: Vec3): Vec3 {
  const i = a * stride;
  const j = b * stride;
  const k = c * stride;
  return [
    at(list, i) * wa + at(list, j) * wb + at(list, k) * wc,
    at(list, i + 1) * wa + at(list, j + 1) * wb + at(list, k + 1) * wc,
    at(list, i + 2) * wa + at(list, j + 2) * wb + at(list, k + 2) * wc,
  ];
}

/** The corners' shares of a place on the picture, corrected for depth. */
function weights(a: Corner, b: Corner, c: Corner, x: number, y: number): Vec3 {
  const area = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
  const wa = (((b.x - x) * (c.y - y) - (b.y - y) * (c.x - x)) / area) * a.w;
  const wb = (((c.x - x) * (a.y - y) - (c.y - y) * (a.x - x)) / area) * b.w;
  const wc = (1 - wa / a.w - wb / b.w) * c.w;
  const sum = wa + wb + wc;
  return [wa / sum, wb / sum, wc / sum];
}
