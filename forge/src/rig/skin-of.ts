import type { Buffer, Document, Node, Skin } from '@gltf-transform/core';
import { GROUND_BONE, type Skeleton } from './skeleton.ts';

/** The skin of a skeleton: bones stand unturned, so what undoes one is only a move. */
export function skinOf(document: Document, buffer: Buffer, { bones }: Skeleton, nodes: ReadonlyMap<string, Node>): Skin {
  const undo = Float32Array.from(bones.flatMap(({ at: [x, y, z] }) => [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, -x, -y, -z, 1]));
  const skin = document.createSkin('skeleton').setInverseBindMatrices(document.createAccessor().setType('MAT4').setArray(undo).setBuffer(buffer));
  for (const { name } of bones) {
    const node = nodes.get(name);
    if (node) skin.addJoint(node);
  }
  const root = nodes.get(GROUND_BONE);
  return root ? skin.setSkeleton(root) : skin;
}
