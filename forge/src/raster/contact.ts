import type { Bounds } from '../geometry/mesh.ts';
import { at } from '../geometry/vec.ts';
import { fillTriangle, type Spot } from './fill-triangle.ts';
import type { DrawnSurface } from './surface-set.ts';

const SIDE = 96;
/** The map reaches this far beyond the thing, as a share of its longer side. */
const MARGIN = 0.35;

/** How the sky is kept off the ground under and around a thing: dark where it stands, fading outwards and with height. */
export class ContactMap {
  #shade: Float32Array = new Float32Array(SIDE * SIDE);
  readonly #left: number;
  readonly #back: number;
  readonly #scale: number;

  constructor(surfaces: readonly DrawnSurface[], { least, most }: Bounds) {
    const wide = Math.max(most[0] - least[0], most[2] - least[2], (most[1] - least[1]) * 0.4, 1e-3);
    const whole = wide * (1 + MARGIN * 2);
    this.#left = (least[0] + most[0]) / 2 - whole / 2;
    this.#back = (least[2] + most[2]) / 2 - whole / 2;
    this.#scale = SIDE / whole;
    const reach = Math.max(wide, most[1] - least[1]) * 0.3;
    for (const surface of surfaces) this.#draw(surface, least[1], reach);
    for (const radius of [2, 3, 4]) this.#blur(radius);
  }

  /** 0 where the ground sees the whole sky, towards 1 where it is covered. */
  shade(x: number, z: number): number {
    const u = (x - this.#left) * this.#scale - 0.5;
    const v = (z - this.#back) * this.#scale - 0.5;
    const i = Math.floor(u);
    const j = Math.floor(v);
    if (i < -1 || j < -1 || i >= SIDE || j >= SIDE) return 0;
    const fu = u - i;
    const fv = v - j;
    const back = this.#cell(i, j) * (1 - fu) + this.#cell(i + 1, j) * fu;
    const front = this.#cell(i, j + 1) * (1 - fu) + this.#cell(i + 1, j + 1) * fu;
    return back * (1 - fv) + front * fv;
  }

  #cell(i: number, j: number): number {
    return i < 0 || j < 0 || i >= SIDE || j >= SIDE ? 0 : at(this.#shade, j * SIDE + i);
  }

  #draw({ positions, indices }: DrawnSurface, ground: number, reach: number): void {
    const spots: Spot[] = [];
    for (let i = 0; i < positions.length; i += 3) {
      spots.push({ x: (at(positions, i) - this.#left) * this.#scale, y: (at(positions, i + 2) - this.#back) * this.#scale, z: at(positions, i + 1) });
    }
    for (let i = 0; i < indices.length; i += 3) {
      const a = spots[at(indices, i)];
      const b = spots[at(indices, i + 1)];
      const c = spots[at(indices, i + 2)];
      if (!a || !b || !c) continue;
      fillTriangle(a, b, c, SIDE, SIDE, (index, wa, wb, wc) => {
        const height = (a.z * wa + b.z * wb + c.z * wc - ground) / reach;
        const shade = height >= 1 ? 0 : (1 - Math.max(0, height)) ** 2;
        if (shade > at(this.#shade, index)) this.#shade[index] = shade;
      });
    }
  }

  /** A box blur along both axes; three of them are close to a bell. */
  #blur(radius: number): void {
    for (const step of [1, SIDE]) {
      const other = SIDE + 1 - step;
      const out = new Float32Array(SIDE * SIDE);
      for (let line = 0; line < SIDE; line++) {
        for (let i = 0; i < SIDE; i++) {
          let sum = 0;
          for (let k = -radius; k <= radius; k++) if (i + k >= 0 && i + k < SIDE) sum += at(this.#shade, line * other + (i + k) * step);
          out[line * other + i * step] = sum / (radius * 2 + 1);
        }
      }
      this.#shade = out;
    }
  }
}
