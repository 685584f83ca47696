import type { Vec3 } from '@worldkiln/contracts';
import { f64, i32 } from '../geometry/vec.ts';

const LEAF_TRIANGLES = 4;

/** What a ray met: how far, and whether it came from inside (the back of a face). */
export interface Hit {
  distance: number;
  back: boolean;
}

/** A tree of boxes over triangles (flat, nine numbers each), for rays. */
export class Bvh {
  readonly #corners: Float64Array;
  readonly #order: Int32Array;
  /** Per node: six bounds; then [first child or first triangle, triangle count or 0]. */
  readonly #bounds: Float64Array;
  readonly #links: Int32Array;
  #nodes = 0;
  readonly #stack = new Int32Array(64);

  constructor(corners: Float64Array) {
    this.#corners = corners;
    const count = corners.length / 9;
    this.#bounds = new Float64Array(Math.max(1, count) * 2 * 6);
    this.#links = new Int32Array(Math.max(1, count) * 2 * 2);
    this.#order = Int32Array.from({ length: count }, (_, i) => i);
    const centres = Float64Array.from({ length: count * 3 }, (_, i) => {
      const t = Math.floor(i / 3) * 9 + (i % 3);
      return (f64(corners, t) + f64(corners, t + 3) + f64(corners, t + 6)) / 3;
    });
    if (count > 0) this.#split(centres, 0, count, this.#node(0, count));
  }

  /** The nearest face along a ray within `most`, or null. */
  nearest(from: Vec3, way: Vec3, most: number): Hit | null {
    const stack = this.#stack;
    const links = this.#links;
    const ix = 1 / (way[0] || 1e-12);
    const iy = 1 / (way[1] || 1e-12);
    const iz = 1 / (way[2] || 1e-12);
    let size = this.#nodes > 0 ? 1 : 0;
    stack[0] = 0;
    let best = most;
    let signed = 0;
    while (size > 0) {
      const node = i32(stack, --size);
      if (this.#entry(node * 6, from, ix, iy, iz, best) < 0) continue;
      const first = i32(links, node * 2);
      const count = i32(links, node * 2 + 1);
      if (count === 0) {
        // The nearer child is looked into first: what it holds cuts the other one short.
        const one = this.#entry(first * 6, from, ix, iy, iz, best);
        const two = this.#entry(first * 6 + 6, from, ix, iy, iz, best);
        if (one >= 0 && two >= 0) {
          stack[size++] = one <= two ? first + 1 : first;
          stack[size++] = one <= two ? first : first + 1;
        } else if (one >= 0) stack[size++] = first;
        else if (two >= 0) stack[size++] = first + 1;
        continue;
      }
      for (let i = first; i < first + count; i++) {
        const t = this.#meets(i32(this.#order, i) * 9, from, way, best);
        if (t === 0) continue;
        signed = t;
        best = Math.abs(t);
      }
    }
    return signed === 0 ? null : { distance: best, back: signed < 0 };
  }

  #node(from: number, to: number): number {
    const low = Float64Array.of(Infinity, Infinity, Infinity);
    const high = Float64Array.of(-Infinity, -Infinity, -Infinity);
    for (let i = from; i < to; i++) {
      const t = i32(this.#order, i) * 9;
      for (let k = 0; k < 9; k++) {
        const value = f64(this.#corners, t + k);
        const axis = k % 3;
        low[axis] = Math.min(f64(low, axis), value);
        high[axis] = Math.max(f64(high, axis), value);
      }
    }
    const node = this.#nodes++;
    this.#bounds.set([...low, ...high], node * 6);
    this.#links[node * 2] = from;
    this.#links[node * 2 + 1] = to - from;
    return node;
  }

  #split(centres: Float64Array, from: number, to: number, node: number): void {
    if (to - from <= LEAF_TRIANGLES) return;
    const axis = [0, 1, 2].toSorted((a, b) => this.#width(node, b) - this.#width(node, a))[0] ?? 0;
    this.#order.subarray(from, to).sort((a, b) => f64(centres, a * 3 + axis) - f64(centres, b * 3 + axis) || a - b);
    const middle = (from + to) >> 1;
    const left = this.#node(from, middle);
    this.#node(middle, to);
    this.#links[node * 2] = left;
    this.#links[node * 2 + 1] = 0;
    this.#split(centres, from, middle, left);
    this.#split(centres, middle, to, left + 1);
  }

  #width(node: number, axis: number): number {
    return f64(this.#bounds, node * 6 + 3 + axis) - f64(this.#bounds, node * 6 + axis);
  }

  /** How far along the ray a box begins; below 0 when it is missed or beyond `most`. */
  #entry(box: number, from: Vec3, ix: number, iy: number, iz: number, most: number): number {
    const b = this.#bounds;
    const x0 = (f64(b, box) - from[0]) * ix;
    const x1 = (f64(b, box + 3) - from[0]) * ix;
    const y0 = (f64(b, box + 1) - from[1]) * iy;
    const y1 = (f64(b, box + 4) - from[1]) * iy;
    const z0 = (f64(b, box + 2) - from[2]) * iz;
    const z1 = (f64(b, box + 5) - from[2]) * iz;
    const near = Math.max(0, Math.min(x0, x1), Math.min(y0, y1), Math.min(z0, z1));
    const far = Math.min(most, Math.max(x0, x1), Math.max(y0, y1), Math.max(z0, z1));
    return near <= far ? near : -1;
  }

  /** Distance to a triangle, negative from behind, 0 for none nearer than `most` (Möller and Trumbore's test). */
  #meets(t: number, from: Vec3, way: Vec3, most: number): number {
    const c = this.#corners;
    const ax = f64(c, t);
    const ay = f64(c, t + 1);
    const az = f64(c, t + 2);
    const ex = f64(c, t + 3) - ax;
    const ey = f64(c, t + 4) - ay;
    const ez = f64(c, t + 5) - az;
    const fx = f64(c, t + 6) - ax;
    const fy = f64(c, t + 7) - ay;
    const fz = f64(c, t + 8) - az;
    const px = way[1] * fz - way[2] * fy;
    const py = way[2] * fx - way[0] * fz;
    const pz = way[0] * fy - way[1] * fx;
    const determinant = ex * px + ey * py + ez * pz;
    if (Math.abs(determinant) < 1e-14) return 0;
    const sx = from[0] - ax;
    const sy = from[1] - ay;
    const sz = from[2] - az;
    const u = (sx * px + sy * py + sz * pz) / determinant;
    if (u < 0 || u > 1) return 0;
    const qx = sy * ez - sz * ey;
    const qy = sz * ex - sx * ez;
    const qz = sx * ey - sy * ex;
    const v = (way[0] * qx + way[1] * qy + way[2] * qz) / determinant;
    if (v < 0 || u + v > 1) return 0;
    const distance = (fx * qx + fy * qy + fz * qz) / determinant;
    if (distance <= 1e-7 || distance >= most) return 0;
    return determinant > 0 ? distance : -distance;
  }
}
