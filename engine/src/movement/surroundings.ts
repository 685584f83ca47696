import type { Vec3 } from '@worldkiln/contracts';
import type { Box } from '../world/boxes.ts';

/** What movement needs to know of a world. */
export interface Surroundings {
  terrain: { heightAt(x: number, z: number): number; normalAt(x: number, z: number): Vec3 };
  /** Boxes that may come within `radius` of this column of the world. */
  boxesNear(x: number, z: number, radius: number): readonly Box[];
}

/** A player's body: a capsule, feet at its position. */
export const PLAYER = { radius: 0.35, height: 1.8, eye: 1.62 } as const;
