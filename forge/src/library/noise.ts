/** Everything here repeats after `period` whole steps along both axes, so that tiles have no seams. */

const hash = (x: number, y: number, seed: number): number => {
  let h = Math.imul(x, 0x27d4eb2d) ^ Math.imul(y, 0x165667b1) ^ Math.imul(seed, 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 4_294_967_296;
};
const wrap = (i: number, period: number): number => ((i % period) + period) % period;
const ease = (t: number): number => t * t * (3 - 2 * t);

/** A number of a cell's own, 0 to 1. */
export const chance = (x: number, y: number, periodX: number, periodY: number, seed: number): number => hash(wrap(x, periodX), wrap(y, periodY), seed);

/** Smooth noise, 0 to 1; the axes may repeat after different counts, for grain. */
export function noise(x: number, y: number, periodX: number, periodY: number, seed: number): number {
  const [i, j] = [Math.floor(x), Math.floor(y)];
  const [u, v] = [ease(x - i), ease(y - j)];
  const corner = (a: number, b: number): number => chance(i + a, j + b, periodX, periodY, seed);
  const low = corner(0, 0) + (corner(1, 0) - corner(0, 0)) * u;
  const high = corner(0, 1) + (corner(1, 1) - corner(0, 1)) * u;
  return low + (high - low) * v;
}

/** Noise of `octaves` sizes, each half as large and half as strong; 0 to 1. */
export function cloud(u: number, v: number, cellsX: number, cellsY: number, octaves: number, seed: number): number {
  let [sum, weight, share] = [0, 0, 1];
  for (let o = 0; o < octaves; o++) {
    const scale = 2 ** o;
    sum += noise(u * cellsX * scale, v * cellsY * scale, cellsX * scale, cellsY * scale, seed + o) * share;
    weight += share;
    share /= 2;
  }
  return sum / weight;
}

export interface Cell {
  /** Distance to the nearest middle, and how much further the next one is: 0 on the line between two cells. */
  near: number;
  gap: number;
  /** The cell's own number, 0 to 1. */
  own: number;
}

/** Which of `count` × `count` jittered cells a place lies in. */
export function cells(u: number, v: number, countX: number, countY: number, jitter: number, seed: number): Cell {
  const [x, y] = [u * countX, v * countY];
  const [i, j] = [Math.floor(x), Math.floor(y)];
  let [first, second, own] = [9, 9, 0];
  for (let a = -1; a <= 1; a++) {
    for (let b = -1; b <= 1; b++) {
      const px = i + a + 0.5 + (chance(i + a, j + b, countX, countY, seed) - 0.5) * jitter;
      const py = j + b + 0.5 + (chance(i + a, j + b, countX, countY, seed + 1) - 0.5) * jitter;
      const far = Math.hypot(px - x, py - y);
      if (far < first) {
        second = first;
        first = far;
        own = chance(i + a, j + b, countX, countY, seed + 2);
      } else second = Math.min(second, far);
    }
  }
  return { near: first, gap: second - first, own };
}

/** 0 below `from`, 1 above `to`, smooth between. */
export const rise = (value: number, from: number, to: number): number => ease(Math.max(0, Math.min(1, (value - from) / (to - from))));

/** A triangle wave, 0 to 1 to 0, once per whole number. */
export const zigzag = (x: number): number => 1 - Math.abs(2 * (x - Math.floor(x)) - 1);
