import type { Vec3 } from '@worldkiln/contracts';
import { sub } from '../geometry/vec.ts';
import type { Skeleton } from '../rig/skeleton.ts';
import { hanging } from '../rig/hanging.ts';
import type { Finish } from '../materials/finish.ts';
import type { BuiltPart, Model } from './model.ts';

/** Triangles drawn in one call: all parts of one finish that move together. */
export interface Batch {
  /** The jointed part these move with; null is the body of the thing, and all of what bones move. */
  owner: string | null;
  finish: Finish;
  /** Where the positions' origin stands: at the owner's joint. */
  pivot: Vec3;
  positions: Float32Array;
  normals: Float32Array;
  uvs: Float32Array;
  /** Linear red, green, blue and alpha. */
  colors: Float32Array;
  indices: Uint32Array;
  /** Four bones a vertex, by their place in the skeleton, and 255 shared among them; null where nothing bends. */
  skin: { joints: Uint8Array; weights: Uint8Array } | null;
}

/** The jointed part a part moves with, itself included; null for the body. */
export function moverOf(name: string, parts: ReadonlyMap<string, Pick<BuiltPart, 'name' | 'parent' | 'joint'>>): string | null {
  for (let part = parts.get(name); part; part = part.parent === null ? undefined : parts.get(part.parent)) if (part.joint) return part.name;
  return null;
}

/** Merges a model's parts by what they move with and how they answer light. */
export function batchesOf(model: Model): Batch[] {
  const byName = new Map(model.parts.map((part) => [part.name, part]));
  const groups = new Map<string, { owner: string | null; parts: BuiltPart[] }>();
  for (const part of model.parts) {
    // Bones move a character's parts one by one within a mesh, so that it needs one draw a finish, however many limbs it has.
    const owner = model.skeleton ? null : moverOf(part.name, byName);
    const key = `${owner ?? ''}|${part.finish.name}`;
    const group = groups.get(key);
    if (group) group.parts.push(part);
    else groups.set(key, { owner, parts: [part] });
  }
  return [...groups.values()]
    .map(({ owner, parts }) => merge(owner, parts, pivotOf(owner, byName), model.skeleton))
    .filter((batch) => batch.indices.length > 0);
}

/** Where a mover's own origin lies: at its joint, so that turning the node turns the part. */
export function pivotOf(owner: string | null, parts: ReadonlyMap<string, Pick<BuiltPart, 'joint'>>): Vec3 {
  return (owner === null ? null : parts.get(owner)?.joint?.at) ?? [0, 0, 0];
}

function merge(owner: string | null, parts: readonly BuiltPart[], pivot: Vec3, skeleton: Skeleton | null): Batch {
  const [first] = parts;
  const finish: Finish = first?.finish ?? { name: 'matte', roughness: 1, metallic: 0, alpha: 1, emissive: [0, 0, 0], set: null };
  const count = parts.reduce((sum, { mesh }) => sum + mesh.vertices.length, 0);
  const corners = parts.reduce((sum, { mesh }) => sum + mesh.triangles.length * 3, 0);
  const batch: Batch = {
    owner,
    pivot,
    finish,
    positions: new Float32Array(count * 3),
    normals: new Float32Array(count * 3),
    uvs: new Float32Array(count * 2),
    colors: new Float32Array(count * 4),
    indices: new Uint32Array(corners),
    skin: skeleton && { joints: new Uint8Array(count * 4), weights: new Uint8Array(count * 4) },
  };
  let vertex = 0;
  let index = 0;
  const hang = skeleton && hanging(skeleton);
  for (const { name, mesh, colors } of parts) {
    const start = vertex;
    mesh.vertices.forEach((corner, i) => {
      batch.positions.set(sub(corner.at, pivot), vertex * 3);
      batch.normals.set(corner.normal, vertex * 3);
      batch.uvs.set(corner.uv, vertex * 2);
      batch.colors.set([...(colors[i] ?? [1, 1, 1]), finish.alpha], vertex * 4);
      if (batch.skin && hang) hang(name, corner.at, batch.skin, vertex);
      vertex++;
    });
    for (const [a, b, c] of mesh.triangles) {
      batch.indices.set([a + start, b + start, c + start], index);
      index += 3;
    }
  }
  return batch;
}
