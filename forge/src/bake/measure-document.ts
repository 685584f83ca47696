import type { Accessor, Document } from '@gltf-transform/core';
import type { Vec3 } from '@worldkiln/contracts';
import { mapPoint } from '../geometry/affine.ts';
import type { Bounds } from '../geometry/mesh.ts';
import { f32 } from '../geometry/vec.ts';
import { affineOf, trianglesOfPrimitive } from './surfaces-of-document.ts';

/** The box around everything a document shows. Places alone are read: drawing surfaces for it took a sixth of a forged thing's bake. */
export function boundsOfDocument(document: Document): Bounds {
  const least: Vec3 = [Infinity, Infinity, Infinity];
  const most: Vec3 = [-Infinity, -Infinity, -Infinity];
  const scene = document.getRoot().getDefaultScene() ?? document.getRoot().listScenes()[0];
  scene?.traverse((node) => {
    const map = affineOf(node);
    for (const primitive of node.getMesh()?.listPrimitives() ?? []) {
      const place = primitive.getAttribute('POSITION');
      if (!place) continue;
      const places = placesOf(place);
      for (let i = 0; i < places.length; i += 3) {
        const p = mapPoint(map, [f32(places, i), f32(places, i + 1), f32(places, i + 2)]);
        for (const axis of [0, 1, 2] as const) {
          if (p[axis] < least[axis]) least[axis] = p[axis];
          if (p[axis] > most[axis]) most[axis] = p[axis];
        }
      }
    }
  });
  return { least, most };
}

function placesOf(place: Accessor): Float32Array {
  const array = place.getArray();
  if (array instanceof Float32Array) return array;
  const places = new Float32Array(place.getCount() * 3);
  for (let i = 0; i < place.getCount(); i++) places.set(place.getElement<Vec3>(i, [0, 0, 0]), i * 3);
  return places;
}

/** Triangles a document draws, counting a mesh for every node that shows it. */
export function trianglesOfDocument(document: Document): number {
  let sum = 0;
  const scene = document.getRoot().getDefaultScene() ?? document.getRoot().listScenes()[0];
  scene?.traverse((node) => {
    for (const primitive of node.getMesh()?.listPrimitives() ?? []) sum += Math.floor(trianglesOfPrimitive(primitive).length / 3);
  });
  return sum;
}
