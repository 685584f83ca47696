import type { Batch } from '../assembly/batches.ts';
import { at } from '../geometry/vec.ts';
import { grainOf } from '../library/grain.ts';
import type { DrawnSurface } from './surface-set.ts';

/** A model's batches as surfaces to draw. */
export function surfacesOfBatches(batches: readonly Batch[]): DrawnSurface[] {
  return batches.map(({ pivot, finish, positions, normals, uvs, colors, indices }) => {
    const stood = positions.map((c, i) => c + at(pivot, i % 3));
    return {
      positions: stood,
      normals,
      colors,
      indices,
      roughness: finish.roughness,
      metallic: finish.metallic,
      emissive: finish.emissive,
      clear: finish.alpha < 1,
      uvs,
      grain: finish.set && grainOf(finish.set),
    };
  });
}
