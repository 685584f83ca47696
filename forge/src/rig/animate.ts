import type { Buffer, Document, Node } from '@gltf-transform/core';
import type { Vec3 } from '@worldkiln/contracts';
import { quaternion, turned } from '../geometry/affine.ts';
import { add, sub } from '../geometry/vec.ts';
import { clipsOf, type Clip } from './clips.ts';
import type { Bone, Skeleton } from './skeleton.ts';

/** Turns smaller than this in all of a clip are not written. */
const LEAST_DEG = 0.05;
const LEAST_M = 1e-5;

/** Writes a skeleton's clips into a document; `nodes` are its bones. Turns are 16-bit, which is 0.004°. */
export function animate(document: Document, buffer: Buffer, skeleton: Skeleton, nodes: ReadonlyMap<string, Node>): void {
  for (const clip of clipsOf(skeleton)) {
    const steps = clip.poses.length - 1;
    const times = document
      .createAccessor()
      .setType('SCALAR')
      .setArray(Float32Array.from(clip.poses, (_, i) => (i / steps) * clip.seconds))
      .setBuffer(buffer);
    const animation = document.createAnimation(clip.name).setExtras({ worldkiln: { loop: clip.loop } });
    for (const bone of skeleton.bones) {
      const node = nodes.get(bone.name);
      if (!node) continue;
      const channel = (path: 'rotation' | 'translation', output: Int16Array | Float32Array): void => {
        const accessor = document.createAccessor().setBuffer(buffer).setArray(output);
        if (path === 'rotation') accessor.setType('VEC4').setNormalized(true);
        else accessor.setType('VEC3');
        const sampler = document.createAnimationSampler().setInput(times).setOutput(accessor).setInterpolation('LINEAR');
        animation.addSampler(sampler).addChannel(document.createAnimationChannel().setTargetNode(node).setTargetPath(path).setSampler(sampler));
      };
      const turns = turnsOf(clip, bone);
      if (turns) channel('rotation', turns);
      const moves = movesOf(clip, bone, skeleton);
      if (moves) channel('translation', moves);
    }
  }
}

function turnsOf({ poses }: Clip, bone: Bone): Int16Array | null {
  const turns = poses.map((pose): Vec3 => pose.turns.get(bone.name) ?? [0, 0, 0]);
  if (turns.every((turn) => turn.every((degrees) => Math.abs(degrees) < LEAST_DEG))) return null;
  return Int16Array.from(turns.flatMap((turn) => quaternion(turned(turn)).map((c) => Math.round(c * 32_767))));
}

function movesOf({ poses }: Clip, bone: Bone, { bones }: Skeleton): Float32Array | null {
  const moves = poses.map((pose): Vec3 => pose.moves.get(bone.name) ?? [0, 0, 0]);
  if (moves.every((move) => move.every((metres) => Math.abs(metres) < LEAST_M))) return null;
  const above = bones.find(({ name }) => name === bone.parent)?.at ?? [0, 0, 0];
  return Float32Array.from(moves.flatMap((move) => add(sub(bone.at, above), move)));
}
