import { emptyPatch, type GroundPatch } from './ground-patch.ts';
import type { Terrain } from './terrain.ts';

/** The patch that makes one ground of a seed into another of the same seed; null when they are the same. */
export function wayTo(from: Terrain, to: Terrain): GroundPatch | null {
  const patches = [from.sinceSeed(), to.sinceSeed()];
  const worked = patches.filter((patch) => patch !== null);
  if (worked.length === 0) return null;
  const x0 = Math.min(...worked.map((patch) => patch.x0));
  const z0 = Math.min(...worked.map((patch) => patch.z0));
  const x1 = Math.max(...worked.map((patch) => patch.x0 + patch.width));
  const z1 = Math.max(...worked.map((patch) => patch.z0 + patch.depth));
  const way = emptyPatch(x0, z0, x1 - x0, z1 - z0);
  let changed = false;
  for (const [patch, sign] of [
    [patches[0], -1],
    [patches[1], 1],
  ] as const) {
    if (!patch) continue;
    for (let at = 0; at < patch.rise.length; at++) {
      const x = patch.x0 + (at % patch.width);
      const z = patch.z0 + Math.floor(at / patch.width);
      const index = (z - z0) * way.width + x - x0;
      way.rise[index] = (way.rise[index] ?? 0) + sign * (patch.rise[at] ?? 0);
      if (patch.rise[at]) changed = true;
      if (!patch.painted[at]) continue;
      changed = true;
      way.painted[index] = 1;
      way.paint.set(to.paintAt(x, z), index * to.paintAt(x, z).length);
    }
  }
  return changed && (way.rise.some((rise) => rise !== 0) || way.painted.includes(1)) ? way : null;
}
