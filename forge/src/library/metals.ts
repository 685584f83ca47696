import { cells, cloud, noise, rise } from './noise.ts';
import { drawing, type Drawing } from './spot.ts';

/** Fine scratches along u; polished metal has hardly any, brushed metal nothing else. */
const brushed = (seed: number, strength: number, smudge: number, tileM = 0.4): Drawing =>
  drawing(tileM, 0.0002, (u, v) => {
    const line = noise(u * 4, v * 110, 4, 110, seed) * 0.6 + noise(u * 9, v * 64, 9, 64, seed + 1) * 0.4;
    const cloudy = cloud(u, v, 3, 3, 3, seed + 2) - 0.5;
    return { height: line, tone: 1 + (line - 0.5) * strength + cloudy * smudge * 0.4, rough: cloudy * smudge + (line - 0.5) * strength };
  });

/** Dents of a hammer side by side. */
const hammered = (seed: number, count: number, tileM: number): Drawing =>
  drawing(tileM, 0.003, (u, v) => {
    const { near, gap, own } = cells(u, v, count, count, 0.8, seed);
    return { height: near * 0.9 + (1 - rise(gap, 0, 0.2)) * 0.2, tone: 0.94 + near * 0.14 + (own - 0.5) * 0.06, rough: (own - 0.5) * 0.1 };
  });

const iron: Drawing = drawing(0.5, 0.0015, (u, v) => {
  const pit = rise(cloud(u, v, 32, 32, 3, 111), 0.6, 0.75);
  return {
    height: 1 - pit * 0.6,
    tone: 1 + (cloud(u, v, 5, 5, 3, 112) - 0.5) * 0.22 - pit * 0.1,
    warm: rise(cloud(u, v, 4, 4, 3, 113), 0.6, 0.8) * 0.2,
    rough: pit * 0.15,
  };
});

const rust: Drawing = drawing(0.6, 0.003, (u, v) => {
  const flake = cloud(u, v, 6, 6, 5, 121);
  const scab = rise(flake, 0.48, 0.58);
  const fine = cloud(u, v, 40, 40, 2, 122);
  return { height: scab * 0.6 + fine * 0.4, tone: 0.8 + scab * 0.34 + (fine - 0.5) * 0.3, warm: (scab - 0.5) * 0.35, rough: scab * 0.1 };
});

/** Orange peel under the brush, and a rare chip. */
const painted: Drawing = drawing(0.6, 0.0006, (u, v) => {
  const peel = noise(u * 40, v * 40, 40, 40, 131);
  const chip = rise(cloud(u, v, 7, 7, 4, 132), 0.77, 0.79);
  return { height: peel * 0.2 + (1 - chip) * 0.8, tone: 1 + (cloud(u, v, 3, 3, 3, 133) - 0.5) * 0.08 - chip * 0.22, rough: chip * 0.25 + (peel - 0.5) * 0.05 };
});

export const METALS = {
  iron,
  steel: brushed(101, 0.1, 0.08),
  rust,
  copper: hammered(102, 9, 0.3),
  bronze: hammered(103, 7, 0.4),
  brass: brushed(104, 0.05, 0.12),
  gold: brushed(105, 0.04, 0.1),
  silver: brushed(106, 0.05, 0.14),
  chrome: brushed(107, 0.01, 0.06),
  painted_metal: painted,
};
