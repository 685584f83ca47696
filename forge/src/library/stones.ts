import { cells, chance, cloud, noise, rise } from './noise.ts';
import { drawing, type Drawing } from './spot.ts';

/** Courses of blocks, every second shifted by half. */
function courses(
  seed: number,
  { across, down, tileM, joint, round, vary }: { across: number; down: number; tileM: number; joint: number; round: number; vary: number },
): Drawing {
  return drawing(
    tileM,
    0.012,
    (u, v) => {
      const row = Math.floor(v * down);
      const x = u * across + (row % 2) * 0.5;
      const column = Math.floor(x);
      const wobble = (cloud(u, v, 12, 12, 2, seed) - 0.5) * joint * 1.5;
      const side = Math.min(x - column, column + 1 - x) / across;
      const end = Math.min(v * down - row, row + 1 - v * down) / down;
      const stone = rise(Math.min(side, end) + wobble, joint * 0.5, joint * 0.5 + round);
      const own = chance(column, row, across, down, seed + 1);
      const fine = cloud(u, v, 24, 24, 3, seed + 2);
      return {
        height: stone * (0.85 + fine * 0.15),
        tone: (1 + (own - 0.5) * vary) * (0.93 + fine * 0.14) * (0.72 + 0.28 * stone),
        warm: (own - 0.5) * vary * 0.6 - (1 - stone) * 0.15,
        rough: (1 - stone) * 0.1,
      };
    },
    256,
  );
}

/** A rough face: large hollows, small ones in them. */
const rough = (seed: number, count: number, strength: number, reliefM: number, tileM = 1): Drawing =>
  drawing(tileM, reliefM, (u, v) => {
    const broad = cloud(u, v, count, count, 4, seed);
    const chip = cells(u + (broad - 0.5) * 0.1, v, count * 2, count * 2, 1, seed + 5);
    return { height: broad * 0.7 + chip.near * 0.4, tone: 1 + (broad - 0.5) * strength + (chip.own - 0.5) * strength * 0.4, warm: (broad - 0.5) * 0.1 };
  });

/** Speckles of two minerals. */
const granite: Drawing = drawing(0.4, 0.0004, (u, v) => {
  const { own, gap } = cells(u, v, 36, 36, 1, 31);
  const dark = rise(own, 0.72, 0.76);
  const light = 1 - rise(own, 0.2, 0.24);
  return { height: 0.9 + rise(gap, 0, 0.1) * 0.1, tone: 1 - dark * 0.34 + light * 0.2 + (cloud(u, v, 4, 4, 2, 3) - 0.5) * 0.1, rough: -dark * 0.2 };
});

/** Veins where two clouds cross. */
const marble: Drawing = drawing(
  1.2,
  0.0002,
  (u, v) => {
    const bend = cloud(u, v, 3, 3, 4, 41);
    const vein = 1 - rise(Math.abs(cloud(u, v, 2, 2, 5, 43) + (bend - 0.5) * 0.5 - 0.5), 0, 0.06);
    const thin = 1 - rise(Math.abs(cloud(u, v, 5, 5, 3, 47) - 0.5), 0, 0.025);
    return { height: 1, tone: 1.02 - vein * 0.24 - thin * 0.1 + (bend - 0.5) * 0.06, warm: -vein * 0.12, rough: vein * 0.1 };
  },
  256,
);

/** Layers lying on each other. */
const layers = (seed: number, count: number, strength: number, tileM = 1): Drawing =>
  drawing(tileM, 0.006, (u, v) => {
    const y = v * count + (cloud(u, v, 3, 3, 3, seed) - 0.5) * 2.2;
    const layer = Math.floor(y);
    const own = chance(0, layer, 1, count, seed + 1);
    const edge = rise(Math.min(y - layer, layer + 1 - y), 0, 0.18);
    const fine = cloud(u, v, 40, 20, 2, seed + 2);
    return {
      height: own * 0.5 + edge * 0.4 + fine * 0.1,
      tone: 1 + (own - 0.5) * strength + (fine - 0.5) * 0.12 - (1 - edge) * 0.08,
      warm: (own - 0.5) * 0.15,
    };
  });

const cobble: Drawing = drawing(
  1.4,
  0.03,
  (u, v) => {
    const { gap, own, near } = cells(u, v, 7, 7, 0.7, 61);
    const stone = rise(gap, 0.03, 0.3);
    const fine = cloud(u, v, 32, 32, 2, 63);
    return { height: stone * (1 - near * 0.3), tone: (0.55 + 0.45 * stone) * (1 + (own - 0.5) * 0.36) * (0.94 + fine * 0.12), warm: (own - 0.5) * 0.2 };
  },
  256,
);

const concrete: Drawing = drawing(1.5, 0.002, (u, v) => {
  const pit = rise(cloud(u, v, 40, 40, 2, 71), 0.74, 0.8);
  return { height: 1 - pit * 0.8, tone: 1 + (cloud(u, v, 3, 3, 4, 72) - 0.5) * 0.2 - pit * 0.18, rough: pit * 0.1 };
});

const plaster: Drawing = drawing(1.2, 0.003, (u, v) => {
  const sweep = noise(u * 14 + noise(u * 3, v * 3, 3, 3, 81) * 2, v * 9, 14, 9, 82);
  return { height: sweep * 0.6 + cloud(u, v, 30, 30, 2, 83) * 0.4, tone: 1 + (cloud(u, v, 4, 4, 3, 84) - 0.5) * 0.1 + (sweep - 0.5) * 0.05 };
});

/** Scalloped tiles in courses, each overlapping the one below. */
const tile: Drawing = drawing(
  1.6,
  0.02,
  (u, v) => {
    const row = Math.floor(v * 6);
    const x = u * 5 + (row % 2) * 0.5;
    const column = Math.floor(x);
    const [across, up] = [x - column - 0.5, v * 6 - row];
    const own = chance(column, row, 5, 6, 91);
    const arc = up - 0.35 + Math.sqrt(Math.max(0, 0.25 - across * across)) * 0.7;
    const lip = rise(arc, 0, 0.12);
    return { height: 0.25 + lip * (0.75 - up * 0.5), tone: (0.64 + 0.36 * lip) * (1 + (own - 0.5) * 0.24), warm: (own - 0.5) * 0.15 };
  },
  256,
);

const clay: Drawing = drawing(0.4, 0.001, (u, v) => {
  const wheel = noise(4, v * 28, 8, 28, 95);
  return { height: wheel * 0.7 + cloud(u, v, 20, 20, 2, 96) * 0.3, tone: 1 + (wheel - 0.5) * 0.08 + (cloud(u, v, 5, 5, 3, 97) - 0.5) * 0.14 };
});

/** A fine net of cracks in the glaze. */
const porcelain: Drawing = drawing(0.3, 0.0001, (u, v) => {
  const crack = 1 - rise(cells(u, v, 7, 7, 1, 99).gap, 0, 0.03);
  return { height: 1 - crack, tone: 1.003 - crack * 0.05, rough: crack * 0.2 };
});

export const STONES = {
  stone: rough(51, 5, 0.3, 0.02, 2),
  granite,
  marble,
  sandstone: layers(52, 9, 0.18),
  slate: layers(53, 14, 0.22),
  cobble,
  brick: courses(54, { across: 4, down: 8, tileM: 1.6, joint: 0.016, round: 0.014, vary: 0.34 }),
  concrete,
  plaster,
  tile,
  clay,
  porcelain,
  sand: drawing(0.6, 0.006, (u, v) => {
    const ripple = Math.sin((v * 9 + (cloud(u, v, 3, 3, 2, 55) - 0.5) * 1.6) * Math.PI * 2) * 0.5 + 0.5;
    const fine = noise(u * 100, v * 100, 100, 100, 56);
    return { height: ripple * 0.8 + fine * 0.2, tone: 0.95 + ripple * 0.07 + (fine - 0.5) * 0.12 };
  }),
  earth: rough(57, 8, 0.4, 0.03, 1.6),
  snow: drawing(1, 0.006, (u, v) => {
    const fine = noise(u * 90, v * 90, 90, 90, 60);
    return { height: cloud(u, v, 4, 4, 3, 61), tone: 1 + (cloud(u, v, 4, 4, 3, 61) - 0.5) * 0.05 + (fine > 0.93 ? 0.06 : 0) };
  }),
  ice: drawing(1, 0.002, (u, v) => {
    const crack = 1 - rise(cells(u + (cloud(u, v, 6, 6, 2, 62) - 0.5) * 0.1, v, 3, 3, 1, 63).gap, 0, 0.035);
    return { height: 1 - crack * 0.5, tone: 0.98 + crack * 0.25 + (cloud(u, v, 4, 4, 3, 64) - 0.5) * 0.14 };
  }),
  bone: drawing(0.3, 0.0008, (u, v) => {
    const pit = rise(cloud(u, v, 40, 16, 2, 65), 0.7, 0.8);
    return { height: 1 - pit, tone: 1 - pit * 0.12 + (cloud(u, v, 4, 4, 3, 66) - 0.5) * 0.12, warm: pit * 0.1 };
  }),
};
