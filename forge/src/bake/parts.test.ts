import { Document } from '@gltf-transform/core';
import type { Vec3 } from '@worldkiln/contracts';
import { expect, test } from 'vitest';
import { joinDocument } from './join.ts';
import { splitParts } from './parts.ts';
import type { Soup } from './soup.ts';

interface Thing {
  node: string;
  material: string;
  at: Vec3;
  size: Vec3;
  /** A round one lies along x; a box otherwise. */
  round?: boolean;
}

/** Boxes and discs as a file has them: a node, a mesh and a material each. */
function soupOf(things: readonly Thing[]): Soup {
  const document = new Document();
  const buffer = document.createBuffer();
  const scene = document.createScene();
  const materials = new Map<string, ReturnType<Document['createMaterial']>>();
  for (const { node, material, at, size, round } of things) {
    const ring = round ? 16 : 4;
    const corners: number[] = [];
    for (const end of [-0.5, 0.5])
      for (let i = 0; i < ring; i++) {
        const angle = ((i + (round ? 0 : 0.5)) / ring) * Math.PI * 2;
        const reach = round ? 0.5 : Math.SQRT1_2;
        corners.push(at[0] + end * size[0], at[1] + Math.sin(angle) * reach * size[1], at[2] + Math.cos(angle) * reach * size[2]);
      }
    const indices: number[] = [];
    for (let i = 0; i < ring; i++) {
      const next = (i + 1) % ring;
      indices.push(i, next, ring + i, next, ring + next, ring + i);
      if (i > 0 && i < ring - 1) indices.push(0, i, i + 1, ring, ring + i + 1, ring + i);
    }
    const own = materials.get(material) ?? document.createMaterial(material);
    materials.set(material, own);
    const accessor = (type: 'VEC3' | 'SCALAR', array: Float32Array | Uint16Array) => document.createAccessor().setType(type).setArray(array).setBuffer(buffer);
    const primitive = document
      .createPrimitive()
      .setAttribute('POSITION', accessor('VEC3', new Float32Array(corners)))
      .setIndices(accessor('SCALAR', new Uint16Array(indices)))
      .setMaterial(own);
    scene.addChild(document.createNode(node).setMesh(document.createMesh().addPrimitive(primitive)));
  }
  return joinDocument(document, new Map());
}

const CART: Thing[] = [
  { node: '', material: 'wood', at: [0, 0.6, 0], size: [0.9, 0.5, 2] },
  { node: '', material: 'wood', at: [0, 0.9, 0], size: [0.95, 0.06, 2.1] },
  ...[-1, 1].flatMap((x) => [-1, 1].map((z): Thing => ({ node: '', material: 'iron', at: [x * 0.55, 0.25, z * 0.7], size: [0.1, 0.5, 0.5], round: true }))),
];
const names = (found: { parts: readonly { name: string }[] }): string[] => found.parts.map(({ name }) => name).toSorted();

test('a file without names is divided by connected surface and named after its materials', () => {
  const found = splitParts(soupOf(CART), []);
  expect(names(found)).toEqual(['iron', 'iron 2', 'iron 3', 'iron 4', 'wood', 'wood 2']);
  expect(found.notes).toEqual([]);
  expect(new Set(found.soup.pieces).size).toBe(6);
});

test('wheels and a lid that are wanted are found by their form, and what cannot be found is told', () => {
  const found = splitParts(soupOf(CART), ['front wheels', 'lid', 'steering wheel', 'sail']);
  expect(names(found)).toEqual(['lid', 'wheel 1', 'wheel 2', 'wheel 3', 'wheel 4', 'wood']);
  expect(found.parts.filter(({ wanted }) => wanted)).toHaveLength(5);
  expect(found.notes).toEqual([{ step: 'parts', message: 'The recipe asks for “sail”; no piece of the file is surely one, so none is named so.' }]);
});

test('one round thing is no wheel, and a ball is none', () => {
  const ball: Thing = { node: '', material: 'rubber', at: [0.8, 0.25, 0], size: [0.5, 0.5, 0.5], round: true };
  expect(splitParts(soupOf([...CART.slice(0, 3), ball]), ['wheel']).notes).toHaveLength(1);
});

test('names that a file gives are kept, and stand for what is wanted', () => {
  const called = ['chassis', 'hatch', 'wheelFL', 'wheelFR', 'wheel_bl', 'wheel_br'];
  const found = splitParts(soupOf(CART.map((thing, i) => ({ ...thing, node: called[i] ?? '' }))), ['wheels']);
  expect(names(found)).toEqual(called.toSorted());
  expect(found.parts.filter(({ wanted }) => wanted)).toHaveLength(4);
  expect(found.notes).toEqual([]);
});

test('names that exporters give by themselves are none', () => {
  expect(names(splitParts(soupOf(CART.map((thing, i) => ({ ...thing, node: `Object_${i}` }))), []))).toContain('wood');
});

test('what is small or too many is one part: the rest', () => {
  const leaves = Array.from({ length: 40 }, (_, i): Thing => ({ node: '', material: 'leaf', at: [i * 0.1, 2, 0], size: [0.05, 0.05, 0.05] }));
  const found = splitParts(soupOf([...CART, ...leaves]), []);
  expect(names(found)).toEqual(['iron', 'iron 2', 'iron 3', 'iron 4', 'rest', 'wood', 'wood 2']);
  expect(found.parts.find(({ name }) => name === 'rest')?.triangles).toBe(40 * 12);
});
