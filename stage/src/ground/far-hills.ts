import { WORLD_HALF_M } from '@worldkiln/contracts';
import { BufferAttribute, BufferGeometry, type Material, Mesh } from 'three';
import { plainNoise } from '../noise.ts';
import type { Lattice } from './lattice.ts';

/** Rings outward from the world's edge, metres. The last hides below the haze. */
const RINGS = [0, 4, 10, 20, 36, 60, 95, 140, 200, 280, 380, 500, 640];
const STEPS = WORLD_HALF_M * 2;

/** The land beyond the playable square: joins its edge exactly and rises into ridges that the haze swallows. */
export function makeFarHills(lattice: Lattice, seed: number, material: Material): Mesh {
  const around = STEPS * 4;
  const positions = new Float32Array((around + 1) * RINGS.length * 3);
  const splat = new Uint8Array((around + 1) * RINGS.length * 4);
  for (let ring = 0; ring < RINGS.length; ring++) {
    for (let step = 0; step <= around; step++) {
      const at = ring * (around + 1) + step;
      const edge = edgePoint(step % around);
      const out = RINGS[ring] ?? 0;
      const angle = Math.atan2(edge.z, edge.x);
      const x = edge.x + Math.cos(angle) * out;
      const z = edge.z + Math.sin(angle) * out;
      const { y, stone } = hillAt(x, z, out, lattice.at(edge.x, edge.z), seed);
      positions.set([x, y, z], at * 3);
      splat.set([255 - stone, stone, 0, 0], at * 4);
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  geometry.setAttribute('splat', new BufferAttribute(splat, 4, true));
  geometry.setIndex(ringIndex(around));
  geometry.computeVertexNormals();
  const mesh = new Mesh(geometry, material);
  mesh.matrixAutoUpdate = false;
  return mesh;
}

/** The height of the far land at a place outside the square. */
export function farHeight(lattice: Lattice, seed: number, x: number, z: number): number {
  const scale = WORLD_HALF_M / Math.max(Math.abs(x), Math.abs(z));
  const ex = x * scale;
  const ez = z * scale;
  return hillAt(x, z, Math.hypot(x - ex, z - ez), lattice.at(Math.round(ex), Math.round(ez)), seed).y;
}

function hillAt(x: number, z: number, out: number, edgeY: number, seed: number): { y: number; stone: number } {
  const rise = Math.min(1, out / 260);
  const broad = plainNoise(x / 210 + 400, z / 210 + 400, seed + 5);
  const ridge = 1 - Math.abs(plainNoise(x / 90 + 400, z / 90 + 400, seed + 6) * 2 - 1);
  const bumps = plainNoise(x / 28 + 400, z / 28 + 400, seed + 7);
  const hill = 6 + rise * (22 + 74 * broad * broad + 22 * ridge * broad) + bumps * 5 * Math.min(1, out / 30);
  const join = Math.min(1, out / 60);
  const smooth = join * join * (3 - 2 * join);
  const y = edgeY + (hill - edgeY) * smooth;
  return { y, stone: Math.round(255 * Math.max(0, Math.min(1, (y - 52) / 30 + (bumps - 0.5)))) };
}

/** A point of the square's rim, whole metres, counted around. */
function edgePoint(step: number): { x: number; z: number } {
  const side = Math.floor(step / STEPS);
  const along = (step % STEPS) - WORLD_HALF_M;
  if (side === 0) return { x: along, z: -WORLD_HALF_M };
  if (side === 1) return { x: WORLD_HALF_M, z: along };
  if (side === 2) return { x: -along, z: WORLD_HALF_M };
  return { x: -WORLD_HALF_M, z: -along };
}

function ringIndex(around: number): BufferAttribute {
  const index = new Uint32Array(around * (RINGS.length - 1) * 6);
  let to = 0;
  for (let ring = 0; ring < RINGS.length - 1; ring++) {
    for (let step = 0; step < around; step++) {
      const a = ring * (around + 1) + step;
      const b = a + around + 1;
      for (const corner of [a, a + 1, b, a + 1, b + 1, b]) index[to++] = corner;
    }
  }
  return new BufferAttribute(index, 1);
}
