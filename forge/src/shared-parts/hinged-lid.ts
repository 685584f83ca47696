import type { Solid } from '@worldkiln/contracts';
import { hinge, type Make } from '../archetypes/make.ts';
import { at, turned } from '../archetypes/solids.ts';

/** A lid hinged along its back edge at height y, z = back; opens upward. `solid` stands on y = 0, centred. Says 'open' stands open. */
export function hingedLid(it: Make, solid: Solid, { parent, y, back, role = 'main' }: { parent: string; y: number; back: number; role?: string }): string {
  const open = it.says('open', 'opened') ? -70 : 0;
  // Turn about the hinge line: forward to the origin, turn, and back to the edge.
  const placed = at(turned(at(solid, 0, 0, -back), open), 0, y, back);
  return it.part('lid', placed, role, { parent, joint: hinge(0, y, back, [1, 0, 0], -110, 0) });
}
