import { type EntityId, spellId } from '@worldkiln/contracts';
import { Frustum, Matrix4, PerspectiveCamera, Vector3 } from 'three';
import { expect, test } from 'vitest';
import { Chunks } from './chunks.ts';

const idOf = (n: number): EntityId =>
  spellId(
    'ent',
    Uint8Array.from({ length: 26 }, (_, i) => (i === 25 ? n : 0)),
  );

function sightTowards(x: number, z: number): Frustum {
  const camera = new PerspectiveCamera(60, 1, 0.1, 500);
  camera.lookAt(x, 0, z);
  camera.updateMatrixWorld();
  return new Frustum().setFromProjectionMatrix(new Matrix4().multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse));
}

test('what lies together comes into the picture and leaves it together, and is told once', () => {
  const chunks = new Chunks();
  const [ahead, beside, behind] = [idOf(1), idOf(2), idOf(3)];
  chunks.park(ahead, new Vector3(1, 0, -50), 1);
  chunks.park(beside, new Vector3(4, 0, -52), 1);
  chunks.park(behind, new Vector3(0, 0, 50), 1);
  const told: [EntityId, boolean][] = [];
  const look = (x: number, z: number) => chunks.look(sightTowards(x, z), (id, inSight) => told.push([id, inSight]));
  look(0, -1);
  expect(told).toEqual([[behind, false]]);
  look(0, -1);
  expect(told).toHaveLength(1);
  look(0, 1);
  expect(told.slice(1)).toEqual([
    [ahead, false],
    [beside, false],
    [behind, true],
  ]);
});

test('a large thing is seen when only its edge is, and what leaves is asked no more', () => {
  const chunks = new Chunks();
  const tower = idOf(1);
  chunks.park(tower, new Vector3(0, 0, 30), 40);
  const told: EntityId[] = [];
  chunks.look(sightTowards(0, -1), (id) => told.push(id));
  expect(told).toEqual([]);
  chunks.leave(tower);
  expect(chunks.has(tower)).toBe(false);
  chunks.look(sightTowards(0, -100), (id) => told.push(id));
  expect(told).toEqual([]);
});
