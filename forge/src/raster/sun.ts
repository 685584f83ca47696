import type { Vec3 } from '@worldkiln/contracts';
import { centreOf, type Bounds } from '../geometry/mesh.ts';
import { cross, f32, size, sub, u32, unit } from '../geometry/vec.ts';
import { fillNearest } from './fill-nearest.ts';
import type { DrawnSurface } from './surface-set.ts';

/** Towards the sun: over the viewer's left shoulder, so that fronts are lit and shadows fall to the right. */
export const SUN: Vec3 = unit([-0.42, 0.8, 0.52]);

const SIDE = 512;

/** A cell of this many texels knows whether anything is drawn near it. */
const CELL = 16;
const CELLS = SIDE / CELL;

/** How deep the sun looks into the scene, texel by texel. */
export class SunMap {
  readonly #near = new Float32Array(SIDE * SIDE).fill(-Infinity);
  readonly #busy = new Uint8Array(CELLS * CELLS);
  readonly #right = unit(cross([0, 1, 0], SUN));
  readonly #up = cross(SUN, unit(cross([0, 1, 0], SUN)));
  readonly #centre: Vec3;
  readonly #scale: number;
  readonly #texelM: number;

  constructor(surfaces: readonly DrawnSurface[], bounds: Bounds) {
    this.#centre = centreOf(bounds);
    const radius = size(sub(bounds.most, bounds.least)) / 2 || 1;
    this.#scale = (SIDE - 8) / 2 / radius;
    this.#texelM = 1 / this.#scale;
    for (const surface of surfaces) if (!surface.clear) this.#draw(surface);
    this.#note();
  }

  /** How much sun reaches a point, 0 to 1; `blur` in texels makes the shadow's rim softer. */
  light(px: number, py: number, pz: number, nx: number, ny: number, nz: number, blur: number): number {
    // Moved off its surface by the size of a texel, or it would shadow itself.
    const slope = (1.5 + 2.5 * (1 - Math.max(0, nx * SUN[0] + ny * SUN[1] + nz * SUN[2]))) * this.#texelM;
    const x = px + nx * slope - this.#centre[0];
    const y = py + ny * slope - this.#centre[1];
    const z = pz + nz * slope - this.#centre[2];
    const right = this.#right;
    const up = this.#up;
    const u = SIDE / 2 + (x * right[0] + y * right[1] + z * right[2]) * this.#scale;
    const v = SIDE / 2 - (x * up[0] + y * up[1] + z * up[2]) * this.#scale;
    const reach = blur + 2;
    if (u < reach || v < reach || u > SIDE - reach || v > SIDE - reach) return 1;
    if (this.#busy[Math.floor(v / CELL) * CELLS + Math.floor(u / CELL)] === 0) return 1;
    const near = x * SUN[0] + y * SUN[1] + z * SUN[2];
    if (blur === 1) return this.#soft(u, v, near);
    let lit = 0;
    for (let i = -1; i <= 1; i++) for (let j = -1; j <= 1; j++) lit += this.#sample(u + i * blur, v + j * blur, near);
    return lit / 9;
  }

  /** Nine bilinear tests a texel apart share most of their texels: sixteen, each read once, are the same sum. */
  #soft(u: number, v: number, near: number): number {
    const left = Math.floor(u - 0.5);
    const top = Math.floor(v - 0.5);
    const fx = u - 0.5 - left;
    const fy = v - 0.5 - top;
    const map = this.#near;
    let lit = 0;
    for (let j = -1; j <= 2; j++) {
      const first = (top + j) * SIDE + left;
      const row =
        (f32(map, first - 1) <= near ? 1 - fx : 0) +
        (f32(map, first) <= near ? 1 : 0) +
        (f32(map, first + 1) <= near ? 1 : 0) +
        (f32(map, first + 2) <= near ? fx : 0);
      lit += row * (j === -1 ? 1 - fy : j === 2 ? fy : 1);
    }
    return lit / 9;
  }

  /** One bilinear test: the four texels around, each lit or not. */
  #sample(x: number, y: number, near: number): number {
    const left = Math.floor(x - 0.5);
    const top = Math.floor(y - 0.5);
    const fx = x - 0.5 - left;
    const fy = y - 0.5 - top;
    const first = top * SIDE + left;
    const map = this.#near;
    const above = (f32(map, first) <= near ? 1 - fx : 0) + (f32(map, first + 1) <= near ? fx : 0);
    const below = (f32(map, first + SIDE) <= near ? 1 - fx : 0) + (f32(map, first + SIDE + 1) <= near ? fx : 0);
    return above * (1 - fy) + below * fy;
  }

  #draw({ positions, indices }: DrawnSurface): void {
    const spots = new Float32Array(positions.length);
    for (let i = 0; i < positions.length; i += 3) {
      const x = f32(positions, i) - this.#centre[0];
      const y = f32(positions, i + 1) - this.#centre[1];
      const z = f32(positions, i + 2) - this.#centre[2];
      spots[i] = SIDE / 2 + (x * this.#right[0] + y * this.#right[1] + z * this.#right[2]) * this.#scale;
      spots[i + 1] = SIDE / 2 - (x * this.#up[0] + y * this.#up[1] + z * this.#up[2]) * this.#scale;
      spots[i + 2] = x * SUN[0] + y * SUN[1] + z * SUN[2];
    }
    const map = { width: SIDE, height: SIDE, near: this.#near, ids: null };
    for (let i = 0; i < indices.length; i += 3) fillNearest(map, spots, u32(indices, i), u32(indices, i + 1), u32(indices, i + 2), 0);
  }

  /** Marks cells with something in or beside them: elsewhere nothing can be in shadow, and most of a picture is elsewhere. */
  #note(): void {
    for (let y = 0; y < SIDE; y++) {
      for (let x = 0; x < SIDE; x++) {
        if (f32(this.#near, y * SIDE + x) === -Infinity) continue;
        const [cx, cy] = [Math.floor(x / CELL), Math.floor(y / CELL)];
        for (let j = Math.max(0, cy - 1); j <= Math.min(CELLS - 1, cy + 1); j++)
          for (let i = Math.max(0, cx - 1); i <= Math.min(CELLS - 1, cx + 1); i++) this.#busy[j * CELLS + i] = 1;
        x = cx * CELL + CELL - 1;
      }
    }
  }
}
