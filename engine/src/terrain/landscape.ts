import { TERRAIN, WORLD_HALF_M } from '@worldkiln/contracts';
import { fractalNoise, smoothstep } from './noise.ts';

/** The meadow in the middle stays gentle this far out, so that there is somewhere to build. */
const MEADOW_M = 22;
const HILLS_FROM_M = 70;
const MEADOW_HEIGHT_M = 3;
const HILL_M = 7;
const RIM_M = 26;

/** The untouched height at a whole-metre point, in 1/64 m. Only + − × ÷ and sqrt: every machine agrees to the bit. */
export function landscapeHeight(x: number, z: number, seed: number): number {
  const fromMiddle = Math.sqrt(x * x + z * z);
  const wild = smoothstep(MEADOW_M, HILLS_FROM_M, fromMiddle);
  const ripple = fractalNoise(x, z, 19, 2, seed + 7) * 0.12;
  // What would be multiplied by nothing is not asked for: half the world is meadow or far from the rim.
  const hills = wild === 0 ? 0 : fractalNoise(x, z, 56, 4, seed) * HILL_M * wild;
  // The rim wanders in and out a little, or the hills would stand like a box.
  const outward = Math.max(Math.abs(x), Math.abs(z)) * 0.7 + fromMiddle * 0.3 + fractalNoise(x, z, 40, 2, seed + 31) * 6;
  const rising = smoothstep(WORLD_HALF_M * 0.74, WORLD_HALF_M, outward);
  const rim = rising === 0 ? 0 : rising * (RIM_M + fractalNoise(x, z, 28, 3, seed + 53) * 8);
  return Math.round((MEADOW_HEIGHT_M + ripple + hills + rim) * TERRAIN.unitsPerM);
}

/** Fills four weights (grass, rock, sand, earth) that sum to 255. `slope` is rise over run, `height` in metres. */
export function landscapeSplat(x: number, z: number, slope: number, height: number, seed: number, into: Uint8Array, offset: number): void {
  const rock = smoothstep(0.55, 0.95, slope + fractalNoise(x, z, 7, 2, seed + 71) * 0.08);
  const sand = (1 - rock) * smoothstep(0.6, -0.8, height + fractalNoise(x, z, 11, 2, seed + 83) * 0.5);
  const patch = smoothstep(0.45, 0.9, fractalNoise(x, z, 23, 3, seed + 97)) * 0.8 + smoothstep(0.3, 0.6, slope) * 0.35;
  const earth = Math.max(0, 1 - rock - sand) * Math.min(patch, 1);
  const weights = [0, Math.round(rock * 255), Math.round(sand * 255), Math.round(earth * 255)];
  weights[0] = 255 - (weights[1] ?? 0) - (weights[2] ?? 0) - (weights[3] ?? 0);
  // Rounding three layers up can overdraw the fourth by one.
  if ((weights[0] ?? 0) < 0) {
    weights[1] = (weights[1] ?? 0) + (weights[0] ?? 0);
    weights[0] = 0;
  }
  into.set(weights, offset);
}
