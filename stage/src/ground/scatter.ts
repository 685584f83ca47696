import { WORLD_HALF_M } from '@worldkiln/contracts';
import {
  BufferAttribute,
  Color,
  ConeGeometry,
  CylinderGeometry,
  DodecahedronGeometry,
  Group,
  InstancedMesh,
  Matrix4,
  MeshLambertMaterial,
  Quaternion,
  Vector3,
  type BufferGeometry,
} from 'three';
import { mergeGeometries } from 'three/addons/utils/BufferGeometryUtils.js';
import { hash2, plainNoise } from '../noise.ts';
import type { Ground } from '../scene-view.ts';

/** Pebbles small enough to walk over, and firs on the hills nobody reaches: pure decoration, one draw call each. */
export function makeScatter(ground: Ground, seed: number, hillY: (x: number, z: number) => number | null): Group {
  const group = new Group();
  group.add(makePebbles(ground, seed), makeFirs(hillY, seed));
  return group;
}

const UP = new Vector3(0, 1, 0);
const PEBBLES = 'pebbles';

/** Puts the pebbles back on ground that has moved. */
export function settlePebbles(scatter: Group, ground: Ground): void {
  const mesh = scatter.getObjectByName(PEBBLES);
  if (!(mesh instanceof InstancedMesh)) return;
  const [matrix, place, turn, size] = [new Matrix4(), new Vector3(), new Quaternion(), new Vector3()];
  for (let i = 0; i < mesh.count; i++) {
    mesh.getMatrixAt(i, matrix);
    matrix.decompose(place, turn, size);
    // As deep in the ground as makePebbles laid it: its height is three quarters of its size.
    place.y = ground.heightAt(place.x, place.z) + size.y * 0.2;
    mesh.setMatrixAt(i, matrix.compose(place, turn, size));
  }
  mesh.instanceMatrix.needsUpdate = true;
}

function makePebbles(ground: Ground, seed: number): InstancedMesh {
  const count = 700;
  const geometry = new DodecahedronGeometry(1, 0);
  const mesh = new InstancedMesh(geometry, new MeshLambertMaterial(), count);
  const matrix = new Matrix4();
  const turn = new Quaternion();
  const place = new Vector3();
  for (let i = 0; i < count; i++) {
    // Thrown in handfuls: stones lie where other stones lie.
    const heap = Math.floor(i / 5);
    const x = (hash2(heap, 1, seed) * 2 - 1) * (WORLD_HALF_M - 4) + (hash2(i, 2, seed) - 0.5) * 5;
    const z = (hash2(heap, 3, seed) * 2 - 1) * (WORLD_HALF_M - 4) + (hash2(i, 4, seed) - 0.5) * 5;
    const size = 0.05 + 0.15 * hash2(i, 5, seed) ** 2;
    turn.setFromAxisAngle(UP, hash2(i, 6, seed) * 6.3);
    place.set(x, ground.heightAt(x, z) + size * 0.15, z);
    mesh.setMatrixAt(i, matrix.compose(place, turn, new Vector3(size * (1 + hash2(i, 7, seed)), size * 0.75, size * 1.1)));
    mesh.setColorAt(i, new Color().setHSL(0.08, 0.06 + 0.06 * hash2(i, 8, seed), 0.34 + 0.22 * hash2(i, 9, seed)));
  }
  mesh.name = PEBBLES;
  mesh.receiveShadow = true;
  mesh.castShadow = true;
  return mesh;
}

function makeFirs(hillY: (x: number, z: number) => number | null, seed: number): InstancedMesh {
  const places: { x: number; y: number; z: number; size: number; tone: number }[] = [];
  for (let i = 0; i < 9_000 && places.length < 2_200; i++) {
    const angle = hash2(i, 11, seed) * Math.PI * 2;
    // Along the square's rim outwards: close behind the ridge they stand as a skyline.
    const square = 1 / Math.max(Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle)));
    const out = WORLD_HALF_M * square + 3 + 210 * hash2(i, 12, seed) ** 1.9;
    const x = Math.cos(angle) * out;
    const z = Math.sin(angle) * out;
    const y = hillY(x, z);
    const wood = plainNoise(x / 46 + 90, z / 46 + 90, seed + 9);
    if (y === null || wood < 0.4 + 0.25 * hash2(i, 15, seed) || y > 105) continue;
    places.push({ x, y, z, size: 5 + 8 * hash2(i, 13, seed) * wood, tone: hash2(i, 14, seed) });
  }
  const mesh = new InstancedMesh(firGeometry(), new MeshLambertMaterial({ vertexColors: true }), Math.max(1, places.length));
  const matrix = new Matrix4();
  const turn = new Quaternion();
  for (const [i, fir] of places.entries()) {
    turn.setFromAxisAngle(UP, fir.tone * 17);
    mesh.setMatrixAt(i, matrix.compose(new Vector3(fir.x, fir.y - 0.3, fir.z), turn, new Vector3(fir.size * 0.5, fir.size, fir.size * 0.5)));
    mesh.setColorAt(i, new Color().setHSL(0.19 + 0.1 * fir.tone, 0.3, 0.62 + 0.3 * fir.tone));
  }
  mesh.count = places.length;
  mesh.frustumCulled = false;
  return mesh;
}

/** One fir, one metre tall: a trunk and three skirts, dark below and light above. */
function firGeometry(): BufferGeometry {
  const trunk = tinted(new CylinderGeometry(0.04, 0.06, 0.22, 5, 1, true).translate(0, 0.1, 0), '#5a4030', '#6b4c38');
  const skirts = [0, 1, 2].map((i) =>
    tinted(new ConeGeometry(0.34 - i * 0.085, 0.46 - i * 0.04, 7, 1, true).rotateY(i * 0.4).translate(0, 0.34 + i * 0.23, 0), '#33512f', '#88a052'),
  );
  const merged = mergeGeometries([trunk, ...skirts]);
  for (const part of [trunk, ...skirts]) part.dispose();
  return merged;
}

function tinted(geometry: BufferGeometry, low: string, high: string): BufferGeometry {
  geometry.computeBoundingBox();
  const { min, max } = geometry.boundingBox ?? { min: { y: 0 }, max: { y: 1 } };
  const position = geometry.getAttribute('position');
  const from = new Color(low);
  const to = new Color(high);
  const colors = new Float32Array(position.count * 3);
  for (let i = 0; i < position.count; i++)
    from
      .clone()
      .lerp(to, (position.getY(i) - min.y) / (max.y - min.y))
      .toArray(colors, i * 3);
  geometry.setAttribute('color', new BufferAttribute(colors, 3));
  return geometry;
}
