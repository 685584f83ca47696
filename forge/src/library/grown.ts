import { cells, chance, cloud, noise, rise, zigzag } from './noise.ts';
import { drawing, type Drawing } from './spot.ts';

/** Stalks laid in bundles along v. */
const stalks = (seed: number, across: number, strength: number, reliefM: number, tileM: number): Drawing =>
  drawing(tileM, reliefM, (u, v) => {
    const lean = (cloud(u, v, 5, 2, 2, seed) - 0.5) * 0.12;
    const x = (u + lean) * across;
    const stalk = Math.floor(x);
    const round = Math.sqrt(Math.max(0, 1 - (2 * (x - stalk) - 1) ** 2));
    const own = chance(stalk, Math.floor(v * 3 + chance(stalk, 0, across, 1, seed)) % 3, across, 3, seed + 1);
    return { height: round * (0.5 + own * 0.5), tone: (0.62 + 0.4 * round) * (1 + (own - 0.5) * strength), warm: (own - 0.5) * 0.15 };
  });

/** Overlapping leaves in rows. */
const scales = (seed: number, across: number, down: number, tileM: number, strength: number): Drawing =>
  drawing(tileM, 0.004, (u, v) => {
    const row = Math.floor(v * down);
    const x = u * across + (row % 2) * 0.5;
    const column = Math.floor(x);
    const side = x - column - 0.5;
    const up = v * down - row;
    const own = chance(column, row, across, down, seed);
    const arc = rise(Math.sqrt(Math.max(0, 0.25 - side * side)) * 1.5 + 0.35 - up, 0, 0.2);
    return { height: arc * (1 - up * 0.5), tone: (0.7 + 0.32 * arc) * (1 + (own - 0.5) * strength), rough: (1 - arc) * 0.15 };
  });

/** A midrib with veins that branch from it. */
const leaf: Drawing = drawing(0.4, 0.002, (u, v) => {
  const x = u * 4 - Math.floor(u * 4);
  const across = Math.abs(x - 0.5);
  const rib = 1 - rise(across, 0.02, 0.06);
  const vein = 1 - rise(Math.abs(zigzag(v * 10 + across * 4) - 0.5), 0.02, 0.12);
  const fine = cloud(u, v, 24, 24, 2, 181);
  return { height: fine * 0.4 + Math.max(rib, vein * 0.5) * 0.6, tone: 0.95 + rib * 0.12 + vein * 0.06 + (fine - 0.5) * 0.16, warm: rib * 0.1 };
});

const blades: Drawing = drawing(0.6, 0.02, (u, v) => {
  const one = noise(u * 50, v * 8, 50, 8, 191);
  const two = noise((u + v * 0.25) * 40 - v * 10, v * 10, 40, 10, 192);
  const blade = Math.max(one, two);
  return { height: blade, tone: 0.72 + blade * 0.4, warm: (two - 0.5) * 0.2 };
});

const moss: Drawing = drawing(0.5, 0.02, (u, v) => {
  const { near, own } = cells(u, v, 9, 9, 1, 201);
  const fine = cloud(u, v, 40, 40, 2, 202);
  return { height: (1 - near) * 0.7 + fine * 0.3, tone: 0.8 + (1 - near) * 0.24 + (fine - 0.5) * 0.34 + (own - 0.5) * 0.1, warm: (own - 0.5) * 0.2 };
});

const pores = (seed: number, count: number, strength: number, blush: number, tileM: number): Drawing =>
  drawing(tileM, 0.0005, (u, v) => {
    const { gap } = cells(u, v, count, count, 1, seed);
    const skin = rise(gap, 0, 0.2);
    const warm = cloud(u, v, 3, 3, 3, seed + 1) - 0.5;
    return { height: skin, tone: 1 - (1 - skin) * strength + warm * 0.05, warm: warm * blush };
  });

export const GROWN = {
  thatch: stalks(211, 30, 0.4, 0.02, 0.8),
  straw: stalks(212, 22, 0.36, 0.01, 0.4),
  skin: pores(213, 28, 0.05, 0.3, 0.3),
  scales: scales(214, 8, 12, 0.4, 0.24),
  shell: drawing(0.4, 0.004, (u, v) => {
    const { near, gap, own } = cells(u, v, 5, 5, 0.5, 215);
    const ring = zigzag(near * 7);
    const plate = rise(gap, 0.02, 0.14);
    return { height: plate * (1 - near * 0.4), tone: (0.7 + plate * 0.3) * (1 + (ring - 0.5) * 0.1 + (own - 0.5) * 0.1) };
  }),
  horn: drawing(0.3, 0.002, (u, v) => {
    const ring = zigzag(v * 12 + (cloud(u, v, 3, 3, 2, 216) - 0.5) * 0.5);
    return { height: ring, tone: 0.92 + ring * 0.1 + (noise(u * 40, v * 3, 40, 3, 217) - 0.5) * 0.12 };
  }),
  leaf,
  grass: blades,
  moss,
  petal: drawing(0.3, 0.0006, (u, v) => {
    const vein = noise(u * 44, v * 3, 44, 3, 218);
    return { height: vein, tone: 1 + (vein - 0.5) * 0.14 + (cloud(u, v, 3, 3, 2, 219) - 0.5) * 0.1 };
  }),
};
