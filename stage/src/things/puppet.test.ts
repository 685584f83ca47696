import { AnimationClip, Bone, Group, QuaternionKeyframeTrack, Vector3 } from 'three';
import { expect, it } from 'vitest';
import { Puppet } from './puppet.ts';

/** A model of one bone, each of whose clips turns it about another axis. */
function doll(): { model: Group; bone: Bone; clips: AnimationClip[] } {
  const model = new Group();
  const bone = new Bone();
  bone.name = 'leg';
  model.add(bone);
  const half = Math.SQRT1_2;
  const clip = (name: string, turn: [number, number, number, number]) =>
    new AnimationClip(name, 1, [new QuaternionKeyframeTrack('leg.quaternion', [0, 1], [...turn, ...turn])]);
  return { model, bone, clips: [clip('idle', [0, 0, 0, 1]), clip('walk', [half, 0, 0, half]), clip('run', [0, 0, half, half])] };
}

function go(puppet: Puppet, metresASecond: number, from: Vector3, calm = false, distanceM = 5): Vector3 {
  const at = from.clone();
  for (let i = 0; i < 90; i++) {
    at.x += metresASecond / 60;
    puppet.tick({ dt: 1 / 60, distanceM, calm }, at, 1);
  }
  return at;
}

it('stands, walks and runs as fast as its entity goes, and stands again', () => {
  const { model, bone, clips } = doll();
  const puppet = new Puppet(model, clips);
  let at = go(puppet, 0, new Vector3());
  expect(bone.quaternion.w).toBeCloseTo(1, 3);
  at = go(puppet, 1, at);
  expect(bone.quaternion.x).toBeCloseTo(Math.SQRT1_2, 2);
  at = go(puppet, 6, at);
  expect(bone.quaternion.z).toBeCloseTo(Math.SQRT1_2, 2);
  go(puppet, 0, at);
  expect(bone.quaternion.w).toBeCloseTo(1, 2);
});

it('people who asked for less motion see it walk where it goes, and no breathing', () => {
  const { model, bone, clips } = doll();
  const puppet = new Puppet(model, clips);
  bone.quaternion.set(0, 1, 0, 0);
  const at = go(puppet, 0, new Vector3(), true);
  expect(bone.quaternion.y).toBe(1);
  go(puppet, 1, at, true);
  expect(bone.quaternion.x).toBeCloseTo(Math.SQRT1_2, 2);
});

it('a model with clips of other names plays the first of them, and one that lacks a walk keeps it', () => {
  const { model, bone, clips } = doll();
  const [, walk] = clips;
  if (!walk) throw new Error('no clip');
  walk.name = 'Armature|Dance';
  const puppet = new Puppet(model, [walk]);
  go(puppet, 1, new Vector3());
  expect(bone.quaternion.x).toBeCloseTo(Math.SQRT1_2, 2);
  puppet.dispose();
});
