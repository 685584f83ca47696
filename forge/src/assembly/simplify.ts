import { MeshoptSimplifier } from 'meshoptimizer';
import { at } from '../geometry/vec.ts';
import type { Batch } from './batches.ts';

/** Floats per vertex the simplifier keeps an eye on: normal and colour. */
const WATCHED = 6;

/** Takes triangles out of batches until they are at most `most`; the last resort when a rebuild is still too fine. */
export async function simplify(batches: readonly Batch[], most: number): Promise<Batch[]> {
  await MeshoptSimplifier.ready;
  const count = batches.reduce((sum, { indices }) => sum + indices.length / 3, 0);
  if (count <= most) return [...batches];
  return batches.map((batch) => {
    const target = Math.max(4, Math.floor(((batch.indices.length / 3) * most) / count)) * 3;
    return compact(batch, reduced(batch, target));
  });
}

function reduced({ positions, normals, colors, indices }: Batch, target: number): Uint32Array {
  const watched = new Float32Array((positions.length / 3) * WATCHED);
  for (let i = 0; i < positions.length / 3; i++) {
    for (let k = 0; k < 3; k++) {
      watched[i * WATCHED + k] = at(normals, i * 3 + k);
      watched[i * WATCHED + 3 + k] = at(colors, i * 4 + k);
    }
  }
  const [kept] = MeshoptSimplifier.simplifyWithAttributes(indices, positions, 3, watched, WATCHED, [0.3, 0.3, 0.3, 0.6, 0.6, 0.6], null, target, 1, [
    'Permissive',
    'Prune',
  ]);
  if (kept.length > 0 && kept.length <= target * 1.1) return kept;
  const [rough] = MeshoptSimplifier.simplifySloppy(indices, positions, 3, null, target, 1);
  return rough.length > 0 ? rough : kept.length > 0 ? kept : indices;
}

/** Drops vertices nobody uses any more. */
function compact(batch: Batch, indices: Uint32Array): Batch {
  const order = new Map<number, number>();
  const renamed = indices.map((i) => {
    const known = order.get(i) ?? order.size;
    order.set(i, known);
    return known;
  });
  const pick = <List extends Float32Array | Uint8Array>(list: List, stride: number, out: List): List => {
    for (const [from, to] of order) out.set(list.subarray(from * stride, (from + 1) * stride), to * stride);
    return out;
  };
  return {
    ...batch,
    positions: pick(batch.positions, 3, new Float32Array(order.size * 3)),
    normals: pick(batch.normals, 3, new Float32Array(order.size * 3)),
    uvs: pick(batch.uvs, 2, new Float32Array(order.size * 2)),
    colors: pick(batch.colors, 4, new Float32Array(order.size * 4)),
    indices: renamed,
    skin: batch.skin && {
      joints: pick(batch.skin.joints, 4, new Uint8Array(order.size * 4)),
      weights: pick(batch.skin.weights, 4, new Uint8Array(order.size * 4)),
    },
  };
}
