import { f32 } from '../geometry/vec.ts';
import type { Drawing } from './spot.ts';

/** A drawn material, before it becomes files. All lists run along u first, then v. */
export interface Drawn {
  sidePx: number;
  tileM: number;
  /** Linear red, green, blue to multiply a colour with; the mean of each is 1. */
  tones: Float32Array;
  /** The normal's lean along u and v: how much it falls per metre. */
  leans: Float32Array;
  /** 0 in deep places, 1 in the open. */
  open: Float32Array;
  /** To be added to the usual roughness. */
  rough: Float32Array;
}

/** A warm spot has this much more red and less blue. */
const WARMTH = 0.35;
/** Steeper than this a small bump would look like a wall. */
const LEAN_MOST = 1.2;

/** Draws one tile. Same drawing, same numbers. */
export function draw({ sidePx, tileM, reliefM, at }: Drawing, side = sidePx): Drawn {
  const count = side * side;
  const height = new Float32Array(count);
  const tones = new Float32Array(count * 3);
  const rough = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    const spot = at(((i % side) + 0.5) / side, (Math.floor(i / side) + 0.5) / side);
    const warm = (spot.warm ?? 0) * WARMTH;
    height[i] = spot.height;
    rough[i] = spot.rough ?? 0;
    tones.set([spot.tone * (1 + warm), spot.tone, spot.tone * (1 - warm)], i * 3);
  }
  evenOut(tones);
  const { leans, open } = relief(height, side, reliefM / (tileM / side));
  return { sidePx: side, tileM, tones, leans, open, rough };
}

/** Scales each colour to a mean of 1, so that what was asked to be red stays that red. */
function evenOut(tones: Float32Array): void {
  for (let c = 0; c < 3; c++) {
    let sum = 0;
    for (let i = c; i < tones.length; i += 3) sum += f32(tones, i);
    const by = tones.length / 3 / sum;
    for (let i = c; i < tones.length; i += 3) tones[i] = f32(tones, i) * by;
  }
}

function relief(height: Float32Array, side: number, steep: number): { leans: Float32Array; open: Float32Array } {
  const leans = new Float32Array(height.length * 2);
  const open = new Float32Array(height.length);
  const clamp = (lean: number): number => Math.max(-LEAN_MOST, Math.min(LEAN_MOST, lean));
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const at = (dx: number, dy: number): number => f32(height, ((y + dy + side) % side) * side + ((x + dx + side) % side));
      const i = y * side + x;
      leans[i * 2] = clamp(((at(-1, 0) - at(1, 0)) / 2) * steep);
      leans[i * 2 + 1] = clamp(((at(0, -1) - at(0, 1)) / 2) * steep);
      const around = (at(-2, 0) + at(2, 0) + at(0, -2) + at(0, 2)) / 4;
      open[i] = Math.max(0, Math.min(1, 1 - (around - at(0, 0)) * 0.8 - (1 - at(0, 0)) * 0.25));
    }
  }
  return { leans, open };
}
