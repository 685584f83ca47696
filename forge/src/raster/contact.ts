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
    const [u, v] = [(x - this.#left) * this.#scale - 0.5, (z - this.#back) * this.#scale - 0.5];
    const [i, j] = [Math.floor(u), Math.floor(v)];
    const [fu, fv] = [u - i, v - j];
    const near = (a: number, b: number): number => (a < 0 || b < 0 || a >= SIDE || b >= SIDE ? 0 : at(this.#shade, b * SIDE + a));
    return near(i, j) * (1 - fu) * (1 - fv) + near(i + 1, j) * fu * (1 - fv) + near(i, j + 1) * (1 - fu) * fv + near(i + 1, j + 1) * fu * fv;
  }

  #draw({ positions, indices }: DrawnSurface, ground: number, reach: number): void {
    const spot = (i: number): Spot => ({
      x: (at(positions, i * 3) - this.#left) * this.#scale,
      y: (at(positions, i * 3 + 2) - this.#back) * this.#scale,
      z: at(positions, i * 3 + 1),
    });
    for (let i = 0; i < indices.length; i += 3) {
      const [a, b, c] = [spot(at(indices, i)), spot(at(indices, i + 1)), spot(at(indices, i + 2))];
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
