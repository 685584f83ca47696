import { Document, type Material, type Mesh } from '@gltf-transform/core';
import type { Vec3 } from '@worldkiln/contracts';
import { dice } from '../geometry/random.ts';
import { cross, sub, unit } from '../geometry/vec.ts';
import { glbIo } from '../glb/io.ts';
import { encodePng } from '../raster/png.ts';

/** Models as they come from scanners, generators and animators, drawn in code: nothing of anybody's is shipped. */
export const MADE_MODELS: Record<string, () => Promise<Uint8Array>> = {
  'noise-sphere': () => written((d) => still(d, grid(d, 128, 80, ball(0.25, 9)), plain(d))),
  'scan-textured': () => written((d) => still(d, grid(d, 200, 100, ball(0.12, 4)), painted(d, 2_048))),
  'scan-no-uv': () => written((d) => still(d, soup(d, 200, 100, ball(0.15, 5)), plain(d))),
  'knot-painted': () => written((d) => still(d, grid(d, 400, 40, knot, true), plain(d))),
  'rough-rock': () => written((d) => still(d, grid(d, 96, 48, ball(0.4, 3)), plain(d))),
  'two-paints': () => written(twoPaints),
  'many-pieces': () => written(manyPieces),
  skinned: () => written(skinned),
  morphed: () => written(morphed),
};

/** The models with bones or shapes: they keep their hierarchy. */
export const LIVING_MODELS = new Set(['skinned', 'morphed']);

type Shape = (u: number, v: number) => Vec3;

async function written(draw: (document: Document) => void): Promise<Uint8Array> {
  const document = new Document();
  document.createBuffer();
  document.getRoot().setDefaultScene(document.createScene());
  draw(document);
  return (await glbIo()).writeBinary(document);
}

const still = (document: Document, mesh: Mesh, material: Material): void => {
  for (const primitive of mesh.listPrimitives()) if (!primitive.getMaterial()) primitive.setMaterial(material);
  document.getRoot().getDefaultScene()?.addChild(document.createNode('thing').setMesh(mesh));
};

const plain = (document: Document): Material =>
  document.createMaterial('clay').setBaseColorFactor([0.6, 0.45, 0.35, 1]).setMetallicFactor(0).setRoughnessFactor(0.9);

function painted(document: Document, side: number): Material {
  const pixels = new Uint8Array(side * side * 4);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const wave = Math.sin((x / side) * 60) * Math.cos((y / side) * 40);
      pixels.set([150 + 80 * wave, 120 + 60 * Math.sin((y / side) * 90), (x ^ y) & 64 ? 90 : 140, 255], (y * side + x) * 4);
    }
  const texture = document
    .createTexture('skin')
    .setMimeType('image/png')
    .setImage(encodePng({ width: side, height: side, pixels }));
  return plain(document).setName('skin').setBaseColorFactor([1, 1, 1, 1]).setBaseColorTexture(texture);
}

/** A ball with hills: `rough` is their height, `often` how many go round. */
function ball(rough: number, often: number): Shape {
  return (u, v) => {
    const [long, lat] = [u * Math.PI * 2, (v - 0.5) * Math.PI];
    const p: Vec3 = [Math.cos(lat) * Math.cos(long), Math.sin(lat), Math.cos(lat) * Math.sin(long)];
    const hills = Math.sin(p[0] * often) * Math.cos(p[1] * often * 1.3 + 1) + 0.5 * Math.sin(p[2] * often * 2.1 + p[0] * often);
    const r = 0.5 * (1 + rough * hills);
    return [p[0] * r, p[1] * r, p[2] * r];
  };
}

const knot: Shape = (u, v) => {
  const along = (t: number): Vec3 => [(2 + Math.cos(3 * t)) * Math.cos(2 * t), Math.sin(3 * t), (2 + Math.cos(3 * t)) * Math.sin(2 * t)];
  const t = -u * Math.PI * 2;
  const at = along(t);
  const forward = unit(sub(along(t + 0.001), at));
  const side = unit(cross(forward, [0, 1, 0.01]));
  const up = cross(side, forward);
  const [c, s] = [Math.cos(v * Math.PI * 2) * 0.35, Math.sin(v * Math.PI * 2) * 0.35];
  return [at[0] + side[0] * c + up[0] * s, at[1] + side[1] * c + up[1] * s, at[2] + side[2] * c + up[2] * s];
};

/** A closed surface over u and v, with UVs and, if asked, painted stripes. */
function grid(document: Document, wide: number, high: number, shape: Shape, stripes = false): Mesh {
  const [positions, uvs, colors, indices]: number[][] = [[], [], [], []];
  for (let j = 0; j <= high; j++)
    for (let i = 0; i <= wide; i++) {
      positions?.push(...shape(i / wide, j / high));
      uvs?.push(i / wide, j / high);
      const light = Math.floor((i / wide) * 12) % 2;
      colors?.push(light ? 0.8 : 0.2, 0.3, light ? 0.2 : 0.7, 1);
    }
  for (let j = 0; j < high; j++)
    for (let i = 0; i < wide; i++) {
      const a = j * (wide + 1) + i;
      indices?.push(a, a + wide + 1, a + 1, a + 1, a + wide + 1, a + wide + 2);
    }
  return meshOf(document, { positions: positions ?? [], uvs: uvs ?? [], ...(stripes && { colors: colors ?? [] }), indices: indices ?? [] });
}

/** As generators give them: no UVs, every triangle on its own, a little noise. */
function soup(document: Document, wide: number, high: number, shape: Shape): Mesh {
  const roll = dice(11);
  const jitter = Array.from({ length: (wide + 1) * (high + 1) }, () => (roll() - 0.5) * 0.002);
  const at = (i: number, j: number): Vec3 => {
    const p = shape(i / wide, j / high);
    const off = jitter[j * (wide + 1) + (i % wide)] ?? 0;
    return [p[0] + off, p[1] + off, p[2] - off];
  };
  const positions: number[] = [];
  for (let j = 0; j < high; j++)
    for (let i = 0; i < wide; i++)
      for (const [x, y] of [
        [0, 0],
        [0, 1],
        [1, 0],
        [1, 0],
        [0, 1],
        [1, 1],
      ] as const)
        positions.push(...at(i + x, j + y));
  return meshOf(document, { positions, indices: Array.from({ length: positions.length / 3 }, (_, i) => i) });
}

interface Lists {
  positions: number[];
  uvs?: number[];
  colors?: number[];
  indices: number[];
}

function meshOf(document: Document, { positions, uvs, colors, indices }: Lists): Mesh {
  const buffer = document.getRoot().listBuffers()[0] ?? null;
  const accessor = (type: 'VEC2' | 'VEC3' | 'VEC4' | 'SCALAR', array: Float32Array | Uint32Array) =>
    document.createAccessor().setType(type).setArray(array).setBuffer(buffer);
  const primitive = document
    .createPrimitive()
    .setAttribute('POSITION', accessor('VEC3', Float32Array.from(positions)))
    .setIndices(accessor('SCALAR', Uint32Array.from(indices)));
  if (uvs) primitive.setAttribute('TEXCOORD_0', accessor('VEC2', Float32Array.from(uvs)));
  if (colors) primitive.setAttribute('COLOR_0', accessor('VEC4', Float32Array.from(colors)));
  return document.createMesh().addPrimitive(primitive);
}

/** Two materials that meet along a line: the border must hold. */
function twoPaints(document: Document): void {
  const half = (from: number) => grid(document, 60, 60, (u, v) => ball(0.1, 3)(u, from + v / 2));
  const mesh = document.createMesh('urn');
  const paints = [plain(document), document.createMaterial('glaze').setBaseColorFactor([0.1, 0.3, 0.6, 1]).setRoughnessFactor(0.2).setMetallicFactor(0)];
  paints.forEach((paint, i) =>
    half(i / 2)
      .listPrimitives()
      .forEach((primitive) => mesh.addPrimitive(primitive.setMaterial(paint))),
  );
  still(document, mesh, paints[0] ?? plain(document));
}

/** Sixty separate pebbles, some mirrored, under turned nodes. */
function manyPieces(document: Document): void {
  const material = plain(document);
  const mesh = grid(document, 24, 12, ball(0.2, 3));
  mesh.listPrimitives().forEach((primitive) => primitive.setMaterial(material));
  const roll = dice(3);
  for (let i = 0; i < 60; i++) {
    const [x, z, s] = [roll() * 4 - 2, roll() * 4 - 2, 0.3 + roll() * 0.5];
    const node = document
      .createNode(`pebble ${i}`)
      .setMesh(mesh)
      .setTranslation([x, s / 2, z])
      .setScale([i % 3 === 0 ? -s : s, s, s])
      .setRotation([0, Math.sin(i), 0, Math.cos(i)]);
    document.getRoot().getDefaultScene()?.addChild(node);
  }
}

/** A dense worm on four bones that bends. */
function skinned(document: Document): void {
  const mesh = grid(document, 80, 120, (u, v) => [Math.cos(u * Math.PI * 2) * 0.2, v * 1.6, Math.sin(u * Math.PI * 2) * 0.2]);
  const [primitive] = mesh.listPrimitives();
  const place = primitive?.getAttribute('POSITION');
  if (!primitive || !place) return;
  primitive.setMaterial(plain(document));
  const count = place.getCount();
  const [joints, weights] = [new Uint8Array(count * 4), new Float32Array(count * 4)];
  for (let i = 0; i < count; i++) {
    const along = ((place.getElement(i, [0, 0, 0])[1] ?? 0) / 1.6) * 3;
    const low = Math.min(2, Math.floor(along));
    joints.set([low, low + 1, 0, 0], i * 4);
    weights.set([1 - (along - low), along - low, 0, 0], i * 4);
  }
  const buffer = document.getRoot().listBuffers()[0] ?? null;
  primitive
    .setAttribute('JOINTS_0', document.createAccessor().setType('VEC4').setArray(joints).setBuffer(buffer))
    .setAttribute('WEIGHTS_0', document.createAccessor().setType('VEC4').setArray(weights).setBuffer(buffer));
  const skin = document.createSkin('worm');
  const bones = [0, 1, 2, 3].map((i) => document.createNode(`bone ${i}`).setTranslation([0, i === 0 ? 0 : 1.6 / 3, 0]));
  bones.forEach((bone, i) => {
    skin.addJoint(bone);
    bones[i - 1]?.addChild(bone);
  });
  const inverse = new Float32Array(bones.flatMap((_, i) => [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, (-i * 1.6) / 3, 0, 1]));
  skin.setInverseBindMatrices(document.createAccessor().setType('MAT4').setArray(inverse).setBuffer(buffer));
  const [root, bent] = [bones[0], bones[2]];
  const scene = document.getRoot().getDefaultScene();
  if (root) scene?.addChild(root);
  scene?.addChild(document.createNode('worm').setMesh(mesh).setSkin(skin));
  if (bent) animate(document, bent, 'rotation', [0, 0, 0, 1, 0, 0, 0.38, 0.92, 0, 0, 0, 1], 'VEC4');
}

/** A ball that swells by a morph target. */
function morphed(document: Document): void {
  const mesh = grid(document, 100, 60, ball(0.1, 4));
  const [primitive] = mesh.listPrimitives();
  const place = primitive?.getAttribute('POSITION')?.getArray();
  if (!primitive || !place) return;
  primitive.setMaterial(plain(document));
  const deltas = Float32Array.from(place as Float32Array, (c, i) => (i % 3 === 1 ? c * 0.5 : 0)); // written so above
  const accessor = document
    .createAccessor()
    .setType('VEC3')
    .setArray(deltas)
    .setBuffer(document.getRoot().listBuffers()[0] ?? null);
  primitive.addTarget(document.createPrimitiveTarget('swell').setAttribute('POSITION', accessor));
  mesh.setWeights([0]).setExtras({ targetNames: ['swell'] });
  const node = document.createNode('ball').setMesh(mesh);
  document.getRoot().getDefaultScene()?.addChild(node);
  animate(document, node, 'weights', [0, 1, 0], 'SCALAR');
}

function animate(document: Document, node: import('@gltf-transform/core').Node, path: 'rotation' | 'weights', values: number[], type: 'VEC4' | 'SCALAR'): void {
  const buffer = document.getRoot().listBuffers()[0] ?? null;
  const sampler = document
    .createAnimationSampler()
    .setInput(
      document
        .createAccessor()
        .setType('SCALAR')
        .setArray(new Float32Array([0, 0.5, 1]))
        .setBuffer(buffer),
    )
    .setOutput(document.createAccessor().setType(type).setArray(new Float32Array(values)).setBuffer(buffer));
  document
    .createAnimation('move')
    .addSampler(sampler)
    .addChannel(document.createAnimationChannel().setTargetNode(node).setTargetPath(path).setSampler(sampler));
}
