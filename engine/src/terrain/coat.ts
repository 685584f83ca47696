import { TERRAIN } from '@worldkiln/contracts';
import type { GroundPatch } from './ground-patch.ts';

const LAYERS = TERRAIN.layers.length;

/** Lays more of a layer over what is there; the others give way in proportion, and all still sum to 255. */
export function coat(before: Uint8Array, layer: number, more: number, patch: GroundPatch, at: number): void {
  const had = before[layer] ?? 0;
  const now = Math.min(had + more, 255);
  if (now === had) return;
  const others = 255 - had;
  let left = 255 - now;
  let largest = layer === 0 ? 1 : 0;
  for (let each = 0; each < LAYERS; each++) {
    if (each === layer) continue;
    if ((before[each] ?? 0) > (before[largest] ?? 0)) largest = each;
    const share = Math.floor(((before[each] ?? 0) * (255 - now)) / others);
    patch.paint[at * LAYERS + each] = share;
    left -= share;
  }
  // What rounding down left over goes to the largest of them.
  patch.paint[at * LAYERS + largest] = (patch.paint[at * LAYERS + largest] ?? 0) + left;
  patch.paint[at * LAYERS + layer] = now;
  patch.painted[at] = 1;
}
