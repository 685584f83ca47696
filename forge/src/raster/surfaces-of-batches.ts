import type { Batch } from '../assembly/batches.ts';
import type { Vec3 } from '@worldkiln/contracts';
import { at } from '../geometry/vec.ts';
import { grainOf } from '../library/grain.ts';
import type { DrawnSurface } from './surface-set.ts';

/** A model's batches as surfaces to draw; `pivots` says where each jointed part's origin stands. */
export function surfacesOfBatches(batches: readonly Batch[], pivots: ReadonlyMap<string, Vec3>): DrawnSurface[] {
  return batches.map(({ owner, finish, positions, normals, uvs, colors, indices }) => {
    const pivot = (owner === null ? null : pivots.get(owner)) ?? [0, 0, 0];
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
