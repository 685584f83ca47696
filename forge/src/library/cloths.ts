import { cells, cloud, noise, rise, zigzag } from './noise.ts';
import { drawing, type Drawing } from './spot.ts';

/** Threads over and under; `twill` shifts each row, so that lines run slanting. */
const woven = (seed: number, threads: number, tileM: number, strength: number, twill = 1): Drawing =>
  drawing(tileM, 0.0008, (u, v) => {
    const [x, y] = [u * threads, v * threads];
    const [i, j] = [Math.floor(x), Math.floor(y)];
    const over = (i + j) % (twill + 1) === 0;
    const across = over ? x - i : y - j;
    const round = Math.sqrt(Math.max(0, 1 - (2 * across - 1) ** 2));
    const slub = noise(u * threads, v * 5, threads, 5, seed) - 0.5;
    return { height: round * (over ? 1 : 0.75), tone: 1 - strength + strength * 1.4 * round * (over ? 1 : 0.85) + slub * strength * 0.8 };
  });

/** Strands lying one way, in tufts. */
const strands = (seed: number, across: number, along: number, strength: number, tileM: number, reliefM: number): Drawing =>
  drawing(tileM, reliefM, (u, v) => {
    const sway = (cloud(u, v, 4, 4, 2, seed) - 0.5) * 0.1;
    const strand = noise((u + sway) * across, v * along, across, along, seed + 1);
    const tuft = cloud(u, v, 6, 6, 2, seed + 2);
    return { height: strand * 0.7 + tuft * 0.3, tone: 1 + (strand - 0.5) * strength + (tuft - 0.5) * strength * 0.8 };
  });

/** Loops standing up. */
const loops = (seed: number, count: number, tileM: number, strength: number): Drawing =>
  drawing(tileM, 0.004, (u, v) => {
    const { near, own } = cells(u, v, count, count, 0.7, seed);
    return { height: 1 - near, tone: 1 + strength * (0.45 - near) + (own - 0.5) * strength * 0.6 };
  });

const leather: Drawing = drawing(0.25, 0.001, (u, v) => {
  const { gap, own } = cells(u + (cloud(u, v, 8, 8, 2, 141) - 0.5) * 0.05, v, 20, 20, 1, 142);
  const skin = rise(gap, 0.02, 0.22);
  const worn = cloud(u, v, 3, 3, 3, 143) - 0.5;
  return { height: skin, tone: 0.86 + skin * 0.16 + (own - 0.5) * 0.06 + worn * 0.16, rough: (1 - skin) * 0.15 - worn * 0.2 };
});

/** Barbs on both sides of a shaft, in rows. */
const feather: Drawing = drawing(0.3, 0.003, (u, v) => {
  const row = Math.floor(v * 4);
  const x = u * 4 + (row % 2) * 0.5;
  const across = Math.abs(x - Math.floor(x) - 0.5);
  const up = v * 4 - row;
  const barb = zigzag(up * 9 + across * 10);
  const edge = rise(Math.sqrt(Math.max(0, 0.25 - across * across)) + 0.55 - up, 0, 0.15);
  const shaft = 1 - rise(across, 0.015, 0.04);
  return { height: edge * 0.6 + barb * 0.2 + shaft * 0.2, tone: 0.82 + edge * 0.16 + barb * 0.06 + shaft * 0.06 };
});

const rope: Drawing = drawing(0.1, 0.004, (u, v) => {
  const twist = (u * 4 + v * 4) % 1;
  const round = Math.sin(twist * Math.PI);
  const fibre = noise(u * 40 - v * 20, v * 60 + u * 20, 20, 20, 151);
  return { height: round, tone: 0.68 + round * 0.4 + (fibre - 0.5) * 0.18 };
});

export const CLOTHS = {
  cotton: woven(161, 40, 0.12, 0.1),
  wool: loops(162, 16, 0.2, 0.34),
  canvas: woven(163, 24, 0.12, 0.2),
  denim: woven(164, 36, 0.12, 0.24, 2),
  velvet: strands(165, 60, 30, 0.16, 0.3, 0.001),
  carpet: loops(166, 28, 0.3, 0.36),
  leather,
  fur: strands(167, 44, 9, 0.42, 0.4, 0.01),
  feather,
  hair: strands(168, 60, 4, 0.4, 0.3, 0.006),
  rope,
  paper: drawing(0.3, 0.0003, (u, v) => ({
    height: cloud(u, v, 30, 30, 2, 169),
    tone: 1 + (cloud(u, v, 40, 40, 2, 170) - 0.5) * 0.08 + (cloud(u, v, 3, 3, 2, 171) - 0.5) * 0.05,
  })),
  rubber: drawing(0.2, 0.0006, (u, v) => ({
    height: noise(u * 50, v * 50, 50, 50, 172),
    tone: 1 + (noise(u * 50, v * 50, 50, 50, 172) - 0.5) * 0.1 + (cloud(u, v, 4, 4, 2, 173) - 0.5) * 0.1,
  })),
  plastic: drawing(0.2, 0.0002, (u, v) => ({
    height: noise(u * 56, v * 56, 56, 56, 174),
    tone: 1 + (cloud(u, v, 3, 3, 2, 175) - 0.5) * 0.03,
    rough: (noise(u * 56, v * 56, 56, 56, 174) - 0.5) * 0.1,
  })),
};
