import { cells, chance, cloud, noise, rise, zigzag } from './noise.ts';
import { drawing, type Drawing } from './spot.ts';

/** Sawn wood: rings cut lengthwise along v, pores as fine dashes, now and then a knot. */
function grain(
  seed: number,
  { rings, wave, pores, strength, tileM = 0.6 }: { rings: number; wave: number; pores: number; strength: number; tileM?: number },
): Drawing {
  return drawing(tileM, 0.0006, (u, v) => {
    const bend = (cloud(u, v, 3, 1, 2, seed) - 0.5) * wave;
    const ring = zigzag((u + bend) * rings);
    const late = rise(ring, 0.55, 0.95);
    const dash = noise(u * 96, v * 6, 96, 6, seed + 7);
    const pore = rise(dash, 0.72, 0.9) * pores;
    const broad = cloud(u, v, 2, 1, 2, seed + 3) - 0.5;
    return {
      height: 1 - late * 0.4 - pore,
      tone: 1 + strength * (0.5 - late) + broad * strength * 0.7 - pore * strength * 0.9,
      warm: (late - 0.5) * 0.25,
      rough: pore * 0.3,
    };
  });
}

/** Boards side by side, each its own shade, with a dark joint. */
function boards(seed: number, count: number, tileM: number): Drawing {
  return drawing(
    tileM,
    0.006,
    (u, v) => {
      const board = Math.floor(u * count);
      const within = u * count - board;
      const start = chance(board, 0, count, 1, seed);
      const along = (v + start) % 1;
      const own = chance(board, Math.floor(along * 2), count, 2, seed + 1);
      const joint = Math.min(rise(Math.min(within, 1 - within), 0.02, 0.07), rise(Math.min(Math.abs(along - 0.5), along, 1 - along), 0.004, 0.014));
      const line = noise(u * count * 12, v * 4 + own * 4, count * 12, 4, seed + 2);
      return { height: joint * (0.9 + line * 0.1), tone: (0.9 + own * 0.2) * (0.62 + 0.38 * joint) * (0.92 + line * 0.16), rough: (1 - joint) * 0.1 };
    },
    256,
  );
}

/** Ridges that run along v and split and join. */
const bark: Drawing = drawing(0.8, 0.03, (u, v) => {
  const { gap, own } = cells(u + (cloud(u, v, 4, 4, 2, 2) - 0.5) * 0.12, v, 9, 3, 0.95, 11);
  const ridge = rise(gap, 0.02, 0.35);
  const fine = cloud(u, v, 32, 12, 2, 5);
  return { height: ridge * (0.7 + fine * 0.3), tone: 0.7 + ridge * 0.35 + (fine - 0.5) * 0.3 + (own - 0.5) * 0.15 };
});

const bamboo: Drawing = drawing(0.5, 0.006, (u, v) => {
  const pole = u * 6 - Math.floor(u * 6);
  const round = Math.sqrt(Math.max(0, 1 - (2 * pole - 1) ** 2));
  const shift = chance(Math.floor(u * 6), 0, 6, 1, 4);
  const ring = 1 - rise(Math.abs(((v * 2 + shift) % 1) - 0.5), 0.01, 0.04);
  return { height: round * 0.8 + ring * 0.2, tone: 0.78 + round * 0.28 - ring * 0.2 + (noise(u * 60, v * 4, 60, 4, 9) - 0.5) * 0.1 };
});

/** Over and under: a basket's weave. */
const wicker: Drawing = drawing(0.12, 0.004, (u, v) => {
  const [x, y] = [u * 8, v * 8];
  const over = (Math.floor(x) + Math.floor(y)) % 2 === 0;
  const along = over ? x - Math.floor(x) : y - Math.floor(y);
  const across = over ? y - Math.floor(y) : x - Math.floor(x);
  const round = Math.sqrt(Math.max(0, 1 - (2 * across - 1) ** 2));
  const arch = Math.sin(along * Math.PI);
  return { height: round * (0.5 + 0.5 * arch), tone: 0.66 + 0.44 * round * (0.6 + 0.4 * arch) };
});

const cork: Drawing = drawing(0.25, 0.0015, (u, v) => {
  const { gap, own } = cells(u, v, 16, 16, 1, 21);
  const hole = rise(cloud(u, v, 24, 24, 2, 8), 0.66, 0.74);
  return { height: rise(gap, 0, 0.2) * (1 - hole), tone: (0.9 + own * 0.2) * (1 - hole * 0.35) };
});

export const WOODS = {
  oak: grain(1, { rings: 9, wave: 0.22, pores: 1, strength: 0.22 }),
  pine: grain(2, { rings: 6, wave: 0.3, pores: 0.15, strength: 0.2 }),
  walnut: grain(3, { rings: 11, wave: 0.34, pores: 0.8, strength: 0.26 }),
  birch: grain(4, { rings: 5, wave: 0.16, pores: 0.3, strength: 0.1 }),
  bark,
  plank: boards(5, 5, 1),
  bamboo,
  wicker,
  cork,
};
