import type { Vec3 } from '@worldkiln/contracts';
import { centreOf, type Bounds } from '../geometry/mesh.ts';
import { at, cross, dot, size, sub, unit } from '../geometry/vec.ts';
import { fillTriangle, type Spot } from './fill-triangle.ts';
import type { DrawnSurface } from './surface-set.ts';

/** Towards the sun: over the viewer's left shoulder, so that fronts are lit and shadows fall to the right. */
export const SUN: Vec3 = unit([-0.42, 0.8, 0.52]);

const SIDE = 512;

/** How deep the sun looks into the scene, texel by texel. */
export class SunMap {
  readonly #depth = new Float32Array(SIDE * SIDE).fill(Infinity);
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
  }

  /** How much sun reaches a point, 0 to 1; `blur` in texels makes the shadow's rim softer. */
  light(point: Vec3, normal: Vec3, blur: number): number {
    // Moved off its surface by the size of a texel, or it would shadow itself.
    const slope = (1.5 + 2.5 * (1 - Math.max(0, dot(normal, SUN)))) * this.#texelM;
    const x = point[0] + normal[0] * slope - this.#centre[0];
    const y = point[1] + normal[1] * slope - this.#centre[1];
    const z = point[2] + normal[2] * slope - this.#centre[2];
    const right = this.#right;
    const up = this.#up;
    const u = SIDE / 2 + (x * right[0] + y * right[1] + z * right[2]) * this.#scale;
    const v = SIDE / 2 - (x * up[0] + y * up[1] + z * up[2]) * this.#scale;
    const reach = blur + 1;
    if (u < -reach || v < -reach || u > SIDE + reach || v > SIDE + reach) return 1;
    const depth = -(x * SUN[0] + y * SUN[1] + z * SUN[2]);
    let lit = 0;
    for (let i = -1; i <= 1; i++) for (let j = -1; j <= 1; j++) lit += this.#sample(u + i * blur, v + j * blur, depth);
    return lit / 9;
  }

  /** One bilinear test: the four texels around, each lit or not. */
  #sample(x: number, y: number, z: number): number {
    const left = Math.floor(x - 0.5);
    const top = Math.floor(y - 0.5);
    const fx = x - 0.5 - left;
    const fy = y - 0.5 - top;
    const above = this.#lit(left, top, z) * (1 - fx) + this.#lit(left + 1, top, z) * fx;
    const below = this.#lit(left, top + 1, z) * (1 - fx) + this.#lit(left + 1, top + 1, z) * fx;
    return above * (1 - fy) + below * fy;
  }

  #lit(i: number, j: number, z: number): number {
    if (i < 0 || j < 0 || i >= SIDE || j >= SIDE) return 1;
    return (this.#depth[j * SIDE + i] ?? 0) >= z ? 1 : 0;
  }

  #spot(point: Vec3): Spot {
    const from = sub(point, this.#centre);
    return { x: SIDE / 2 + dot(from, this.#right) * this.#scale, y: SIDE / 2 - dot(from, this.#up) * this.#scale, z: -dot(from, SUN) };
  }

  #draw({ positions, indices }: DrawnSurface): void {
    const spots: Spot[] = [];
    for (let i = 0; i < positions.length; i += 3) spots.push(this.#spot([at(positions, i), at(positions, i + 1), at(positions, i + 2)]));
    for (let i = 0; i < indices.length; i += 3) {
      const a = spots[at(indices, i)];
      const b = spots[at(indices, i + 1)];
      const c = spots[at(indices, i + 2)];
      if (!a || !b || !c) continue;
      fillTriangle(a, b, c, SIDE, SIDE, (index, wa, wb, wc) => {
        const z = a.z * wa + b.z * wb + c.z * wc;
        if (z < at(this.#depth, index)) this.#depth[index] = z;
      });
    }
  }
}
