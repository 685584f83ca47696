import type { Vec3 } from '@worldkiln/contracts';

/** A figure at one moment: turns of its bones in degrees about x, then y, then z, and moves in metres. */
export class Pose {
  readonly turns = new Map<string, Vec3>();
  readonly moves = new Map<string, Vec3>();

  /** Turns a bone further; a bone that is not there is not missed. */
  turn(bone: string | null, x: number, y = 0, z = 0): void {
    if (bone === null) return;
    const [a, b, c] = this.turns.get(bone) ?? [0, 0, 0];
    this.turns.set(bone, [a + x, b + y, c + z]);
  }

  move(bone: string, x: number, y: number, z = 0): void {
    const [a, b, c] = this.moves.get(bone) ?? [0, 0, 0];
    this.moves.set(bone, [a + x, b + y, c + z]);
  }
}

const RADIANS = Math.PI / 180;

export const wave = (phase: number): number => Math.sin(phase * 2 * Math.PI);
export const sin = (degrees: number): number => Math.sin(degrees * RADIANS);
export const cos = (degrees: number): number => Math.cos(degrees * RADIANS);
/** 0 to 1 and softly. */
export function ease(from: number, to: number, x: number): number {
  const t = Math.min(1, Math.max(0, (x - from) / (to - from)));
  return t * t * (3 - 2 * t);
}
