import type { Vec3 } from '@worldkiln/contracts';
import type { World } from '@worldkiln/engine';

/** Where people arrive: the middle of the meadow. */
export const spawnPoint = (world: World): Vec3 => [0, world.terrain.heightAt(0, 0), 0];

/** A place of one's own around it, so that arrivals do not stand in each other. */
export function arrivalPoint(world: World, turn: number): Vec3 {
  const angle = turn * 2.4; // the golden angle: any number of people spread evenly
  const [x, z] = [Math.sin(angle) * 1.5, 4 + Math.cos(angle) * 1.5];
  return [x, world.terrain.heightAt(x, z), z];
}
