import type { Accessor, AnimationSampler, Document, Primitive } from '@gltf-transform/core';
import { at } from '../geometry/vec.ts';
import type { Note } from './baked.ts';

/**
 * Bones, weights and keyframes as players of them expect: every vertex hangs on bones that are there, with shares that
 * make one; times only go forward. What cannot be mended so is taken out and told, and the thing stands still instead.
 */
export function mendMovement(document: Document): Note[] {
  const notes: Note[] = [];
  const tell = (count: number, message: string): void => void (count > 0 && notes.push({ step: 'sanitize', message: `${count} ${message}` }));
  let [matrices, vertices, tracks] = [0, 0, 0];
  for (const skin of document.getRoot().listSkins()) {
    const inverse = skin.getInverseBindMatrices();
    const whole = inverse !== null && finite(inverse) && inverse.getCount() >= skin.listJoints().length;
    if (whole) continue;
    // None is allowed and means that bones are bound as they stand; the packing's library takes it for granted that there are some.
    const array = Float32Array.from({ length: skin.listJoints().length * 16 }, (_, k) => ((k % 16) % 5 === 0 ? 1 : 0));
    const buffer = document.getRoot().listBuffers()[0] ?? null;
    skin.setInverseBindMatrices(document.createAccessor().setType('MAT4').setArray(array).setBuffer(buffer));
    if (inverse !== null) matrices++;
  }
  const seen = new Set<Primitive>();
  for (const node of document.getRoot().listNodes()) {
    const bones = node.getSkin()?.listJoints().length ?? 0;
    for (const primitive of bones === 0 ? [] : (node.getMesh()?.listPrimitives() ?? [])) {
      if (!seen.has(primitive)) vertices += mendWeights(primitive, bones);
      seen.add(primitive);
    }
  }
  for (const animation of document.getRoot().listAnimations()) {
    for (const channel of animation.listChannels()) {
      const sampler = channel.getSampler();
      if (channel.getTargetNode() && sampler && plays(sampler)) continue;
      channel.dispose();
      tracks++;
    }
    for (const sampler of animation.listSamplers()) if (!plays(sampler)) sampler.dispose();
    if (animation.listChannels().length === 0) animation.dispose();
  }
  tell(matrices, 'skins had bind matrices that are none; taken as they stand.');
  tell(vertices, 'vertices hung on bones that are not there, or by shares that are none; hung on what is left.');
  tell(tracks, 'movements had no forward times, no numbers or nothing to move; left out.');
  return notes;
}

const finite = (accessor: Accessor): boolean => (accessor.getArray() ?? []).every((value: number) => Number.isFinite(value));

function plays(sampler: AnimationSampler): boolean {
  const [input, output] = [sampler.getInput(), sampler.getOutput()];
  const times = input?.getArray();
  if (!input || !output || !times || times.length === 0 || !finite(input) || !finite(output)) return false;
  return at(times, 0) >= 0 && times.every((time: number, i: number) => i === 0 || time > at(times, i - 1));
}

function mendWeights(primitive: Primitive, bones: number): number {
  const [joints, weights] = [primitive.getAttribute('JOINTS_0'), primitive.getAttribute('WEIGHTS_0')];
  if (!joints || !weights) return 0;
  let mended = 0;
  const [who, share]: [number[], number[]] = [[], []];
  for (let i = 0; i < Math.min(joints.getCount(), weights.getCount()); i++) {
    joints.getElement(i, who);
    weights.getElement(i, share);
    const whole = share.reduce((sum, s) => sum + s, 0);
    // Shares in bytes never make exactly one; a twentieth off is an exporter's rounding.
    if (who.every((bone) => bone < bones) && share.every((s) => s >= 0 && s <= 1) && Math.abs(whole - 1) < 0.05) continue;
    const good = share.map((s, k) => (at(who, k) < bones && s > 0 && Number.isFinite(s) ? s : 0));
    const sum = good.reduce((total, s) => total + s, 0);
    joints.setElement(
      i,
      who.map((bone, k) => (at(good, k) > 0 ? bone : 0)),
    );
    weights.setElement(i, sum > 1e-6 ? good.map((s) => s / sum) : good.map((_, k) => (k === 0 ? 1 : 0)));
    mended++;
  }
  return mended;
}
