import type { Document, mat4 } from '@gltf-transform/core';
import type { Vec3 } from '@worldkiln/contracts';
import { surfacesOfDocument } from '../bake/surfaces-of-document.ts';
import type { DrawnSurface } from '../raster/surface-set.ts';

type Mat4 = mat4;

/** What a skinned document shows at a key of one of its clips, as a graphics card would bend it. */
export function posedSurfaces(document: Document, clip: string, key: number): DrawnSurface[] {
  const animation = document
    .getRoot()
    .listAnimations()
    .find((each) => each.getName() === clip);
  if (!animation) throw new Error(`no clip ${clip}`);
  const rest = new Map(
    document
      .getRoot()
      .listNodes()
      .map((node) => [node, { turn: node.getRotation(), at: node.getTranslation() }]),
  );
  for (const channel of animation.listChannels()) {
    const [node, output] = [channel.getTargetNode(), channel.getSampler()?.getOutput()];
    if (!node || !output) continue;
    if (channel.getTargetPath() === 'rotation') {
      const turn = output.getElement<[number, number, number, number]>(key, [0, 0, 0, 1]);
      const length = Math.hypot(...turn);
      node.setRotation(turn.map((c) => c / length) as typeof turn); // four numbers
    } else node.setTranslation(output.getElement<Vec3>(key, [0, 0, 0]));
  }
  const surfaces = surfacesOfDocument(document);
  const [holder] = document
    .getRoot()
    .listNodes()
    .filter((node) => node.getSkin());
  const skin = holder?.getSkin();
  const undo = skin?.getInverseBindMatrices();
  const mesh = holder?.getMesh();
  if (!skin || !undo || !mesh) throw new Error('no skin');
  const bones = skin.listJoints().map((joint, i) => chain(joint.getWorldMatrix(), undo.getElement<Mat4>(i, [] as unknown as Mat4))); // filled by the call
  mesh.listPrimitives().forEach((primitive, index) => {
    const surface = surfaces[index];
    const [joints, weights] = [primitive.getAttribute('JOINTS_0'), primitive.getAttribute('WEIGHTS_0')];
    if (!surface || !joints || !weights) return;
    for (let v = 0; v < joints.getCount(); v++) {
      const [names, shares] = [joints.getElement<number[]>(v, []), weights.getElement<number[]>(v, [])];
      const [place, normal] = [surface.positions.slice(v * 3, v * 3 + 3), surface.normals.slice(v * 3, v * 3 + 3)];
      surface.positions.set(pulled(place, 1, bones, names, shares), v * 3);
      surface.normals.set(pulled(normal, 0, bones, names, shares), v * 3);
    }
  });
  for (const [node, { turn, at }] of rest) node.setRotation(turn).setTranslation(at);
  return surfaces;
}

function pulled(p: Float32Array, w: number, bones: readonly Mat4[], names: readonly number[], shares: readonly number[]): Vec3 {
  const out: Vec3 = [0, 0, 0];
  names.forEach((name, i) => {
    const m = bones[name];
    const share = shares[i] ?? 0;
    if (!m || share === 0) return;
    for (const k of [0, 1, 2] as const)
      out[k] += share * ((m[k] ?? 0) * (p[0] ?? 0) + (m[k + 4] ?? 0) * (p[1] ?? 0) + (m[k + 8] ?? 0) * (p[2] ?? 0) + (m[k + 12] ?? 0) * w);
  });
  return out;
}

const chain = (a: Mat4, b: Mat4): Mat4 =>
  Array.from({ length: 16 }, (_, i) => [0, 1, 2, 3].reduce((sum, k) => sum + (a[k * 4 + (i % 4)] ?? 0) * (b[Math.floor(i / 4) * 4 + k] ?? 0), 0)) as Mat4; // sixteen
