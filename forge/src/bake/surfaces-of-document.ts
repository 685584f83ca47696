import type { Document, Material, Node, Primitive } from '@gltf-transform/core';
import type { Vec3 } from '@worldkiln/contracts';
import { mapNormal, type Affine } from '../geometry/affine.ts';
import { mapPoint } from '../geometry/affine.ts';
import { at } from '../geometry/vec.ts';
import { grainOf } from '../library/grain.ts';
import { libraryMaterialOf, markOf } from '../library/mark.ts';
import type { DrawnSurface, Grain } from '../raster/surface-set.ts';

/** Everything a document shows, in world space, as surfaces to draw. Images are not read: their materials keep their factor's colour. */
export function surfacesOfDocument(document: Document): DrawnSurface[] {
  const surfaces: DrawnSurface[] = [];
  const scene = document.getRoot().getDefaultScene() ?? document.getRoot().listScenes()[0];
  scene?.traverse((node) => {
    for (const primitive of node.getMesh()?.listPrimitives() ?? []) {
      const surface = surfaceOf(primitive, affineOf(node));
      if (surface) surfaces.push(surface);
    }
  });
  return surfaces;
}

/** A node's place in the scene. */
export function affineOf(node: Node): Affine {
  const m = node.getWorldMatrix();
  return {
    rows: [
      [m[0], m[4], m[8]],
      [m[1], m[5], m[9]],
      [m[2], m[6], m[10]],
    ],
    move: [m[12], m[13], m[14]],
  };
}

/** A primitive's triangles as a plain list; strips and fans are unrolled, points and lines are none. */
export function trianglesOfPrimitive(primitive: Primitive): Uint32Array {
  const count = primitive.getAttribute('POSITION')?.getCount() ?? 0;
  const list = Uint32Array.from(primitive.getIndices()?.getArray() ?? Uint32Array.from({ length: count }, (_, i) => i));
  switch (primitive.getMode()) {
    case 4:
      return list.subarray(0, list.length - (list.length % 3));
    case 5:
      return unroll(list, (i) => (i % 2 === 0 ? [i, i + 1, i + 2] : [i + 1, i, i + 2]));
    case 6:
      return unroll(list, (i) => [0, i + 1, i + 2]);
    default:
      return new Uint32Array();
  }
}

function unroll(list: Uint32Array, corners: (i: number) => [number, number, number]): Uint32Array {
  const out = new Uint32Array(Math.max(0, list.length - 2) * 3);
  for (let i = 0; i + 2 < list.length; i++)
    out.set(
      corners(i).map((k) => at(list, k)),
      i * 3,
    );
  return out;
}

function surfaceOf(primitive: Primitive, map: Affine): DrawnSurface | null {
  const place = primitive.getAttribute('POSITION');
  const indices = trianglesOfPrimitive(primitive);
  if (!place || indices.length === 0) return null;
  const count = place.getCount();
  const positions = new Float32Array(count * 3);
  const normals = new Float32Array(count * 3);
  const colors = new Float32Array(count * 4);
  const material = primitive.getMaterial();
  const factor = material?.getBaseColorFactor() ?? [0.8, 0.8, 0.8, 1];
  const [normal, color] = [primitive.getAttribute('NORMAL'), primitive.getAttribute('COLOR_0')];
  for (let i = 0; i < count; i++) {
    positions.set(mapPoint(map, place.getElement<Vec3>(i, [0, 0, 0])), i * 3);
    if (normal) normals.set(mapNormal(map, normal.getElement<Vec3>(i, [0, 0, 0])), i * 3);
    const own = color?.getElement<number[]>(i, []) ?? [1, 1, 1, 1];
    for (let k = 0; k < 4; k++) colors[i * 4 + k] = at(factor, k) * (own[k] ?? 1);
  }
  if (!normal) flatNormals(positions, indices, normals);
  return {
    positions,
    normals,
    colors,
    indices,
    roughness: material?.getRoughnessFactor() ?? 1,
    metallic: material?.getMetallicFactor() ?? 0,
    emissive: (material?.getEmissiveFactor() ?? [0, 0, 0]) as Vec3, // the library's vec3 is a longer name for it
    clear: material?.getAlphaMode() === 'BLEND',
    uvs: uvsOf(primitive, count),
    grain: material ? grainOfMaterial(material) : null,
  };
}

/** Metres on the surface; only our own GLBs have such, and only they name a library material. */
function uvsOf(primitive: Primitive, count: number): Float32Array | null {
  const accessor = primitive.getAttribute('TEXCOORD_0');
  if (!accessor) return null;
  const uvs = new Float32Array(count * 2);
  for (let i = 0; i < count; i++) uvs.set(accessor.getElement<[number, number]>(i, [0, 0]), i * 2);
  return uvs;
}

function grainOfMaterial(material: Material): Grain | null {
  const mark = markOf(material);
  const name = mark && libraryMaterialOf(mark.set);
  return name ? grainOf(name) : null;
}

function flatNormals(positions: Float32Array, indices: Uint32Array, normals: Float32Array): void {
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b, c] = [at(indices, i) * 3, at(indices, i + 1) * 3, at(indices, i + 2) * 3];
    const [ux, uy, uz] = [at(positions, b) - at(positions, a), at(positions, b + 1) - at(positions, a + 1), at(positions, b + 2) - at(positions, a + 2)];
    const [vx, vy, vz] = [at(positions, c) - at(positions, a), at(positions, c + 1) - at(positions, a + 1), at(positions, c + 2) - at(positions, a + 2)];
    for (const corner of [a, b, c]) normals.set([uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx], corner);
  }
}
