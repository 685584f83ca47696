import { assertNever, BRUSH, WORLD_HALF_M, type GroundOp } from '@worldkiln/contracts';
import { coat } from './coat.ts';
import { emptyPatch, type GroundPatch } from './ground-patch.ts';
import { fractalNoise } from './noise.ts';
import type { Terrain } from './terrain.ts';

/** A full coat, a full way: weights of a brush are counted in 256ths. */
const FULL = 256;
/** Bumps of the noise brush are this wide: narrower ones are spikes on a lattice of one metre. */
const BUMP_M = 5;

/** The rectangle of lattice points a dab can reach, inside the world. */
export function reachOfOp({ x, z, radius }: GroundOp): { x0: number; z0: number; x1: number; z1: number } {
  const inside = (value: number) => Math.min(Math.max(value, -WORLD_HALF_M), WORLD_HALF_M);
  return {
    x0: inside(Math.ceil((x - radius) / BRUSH.unitsPerM)),
    z0: inside(Math.ceil((z - radius) / BRUSH.unitsPerM)),
    x1: inside(Math.floor((x + radius) / BRUSH.unitsPerM)),
    z1: inside(Math.floor((z + radius) / BRUSH.unitsPerM)),
  };
}

/** What a dab does to this ground: whole numbers in, whole numbers out. The ground is not changed. */
export function effectOf(terrain: Terrain, op: GroundOp): GroundPatch {
  const { x0, z0, x1, z1 } = reachOfOp(op);
  const patch = emptyPatch(x0, z0, x1 - x0 + 1, z1 - z0 + 1);
  for (let z = z0; z <= z1; z++) {
    for (let x = x0; x <= x1; x++) {
      const weight = weightAt(op, x, z);
      if (weight === 0) continue;
      const at = (z - z0) * patch.width + x - x0;
      if (op.brush === 'paint') coat(terrain.paintAt(x, z), op.argument, (op.strength * weight) >> 8, patch, at);
      else patch.rise[at] = riseAt(terrain, op, x, z, weight);
    }
  }
  return patch;
}

/**
 * How much of the brush reaches a point, 0 … 256: full inside, then a smooth way down to the brush's rim. The world's own
 * rim stays: the hills beyond join it there.
 */
function weightAt({ x, z, radius, falloff }: GroundOp, px: number, pz: number): number {
  if (Math.max(Math.abs(px), Math.abs(pz)) >= WORLD_HALF_M - 1) return 0;
  const dx = px * BRUSH.unitsPerM - x;
  const dz = pz * BRUSH.unitsPerM - z;
  const away = Math.sqrt(dx * dx + dz * dz);
  if (away > radius) return 0;
  const inner = (radius * (255 - falloff)) / 255;
  if (away <= inner) return FULL;
  const t = (radius - away) / (radius - inner);
  return Math.round(t * t * (3 - 2 * t) * FULL);
}

function riseAt(terrain: Terrain, { brush, strength, argument }: GroundOp, x: number, z: number, weight: number): number {
  const height = terrain.pointAt(x, z);
  switch (brush) {
    case 'raise':
      return Math.round((strength * weight) / FULL);
    case 'lower':
      return -Math.round((strength * weight) / FULL);
    case 'smooth':
      return wayTo(around(terrain, x, z) - height, strength, weight);
    case 'flatten':
      return wayTo(argument - height, strength, weight);
    case 'noise':
      return Math.round((fractalNoise(x, z, BUMP_M, 2, argument) * strength * weight) / FULL);
    case 'terrace':
      return wayTo(Math.round(height / argument) * argument - height, strength, weight);
    case 'paint':
      return 0;
    default:
      return assertNever(brush);
  }
}

/** Part of a way, and never nothing of a way that is left under the brush's middle: or smoothing would stop short. */
function wayTo(left: number, strength: number, weight: number): number {
  const step = Math.round((left * strength * weight) / (255 * FULL));
  return step === 0 && weight > FULL / 2 ? Math.sign(left) : step;
}

/** The mean of a point and its eight neighbours. */
function around(terrain: Terrain, x: number, z: number): number {
  let sum = 0;
  for (let dz = -1; dz <= 1; dz++) for (let dx = -1; dx <= 1; dx++) sum += terrain.pointAt(x + dx, z + dz);
  return Math.round(sum / 9);
}
