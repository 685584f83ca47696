import { WORLD_HALF_M } from '@worldkiln/contracts';
import { BufferAttribute, BufferGeometry, type Material, Mesh } from 'three';
import { plainNoise } from '../noise.ts';
import type { Lattice } from './lattice.ts';

/** Rings outward from the world's edge, metres. The last hides below the haze. */
const RINGS = [0, 4, 9, 16, 26, 38, 52, 68, 86, 106, 128, 150, 172, 194, 216, 238, 260, 282, 304, 328, 354, 382, 412, 446, 484, 530, 590, 680];
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
  const broad = plainNoise(x / 230 + 400, z / 230 + 400, seed + 5);
  const bumps = plainNoise(x / 31 + 400, z / 31 + 400, seed + 7) - 0.5;
  // Two steps up: wooded shoulders behind the rim, then far ridges that must look over it.
  const shoulders = 20 + 26 * broad + bumps * 8;
  const crest = 0.6 * ridge(x / 190, z / 190, seed + 6) + 0.28 * ridge(x / 83, z / 83, seed + 8) + 0.12 * ridge(x / 37, z / 37, seed + 9);
  const peaks = smooth((out - 110) / 330) * (26 + 150 * crest * crest * (0.35 + broad));
  const y = edgeY + (shoulders + peaks - edgeY) * smooth(out / 70);
  return { y, stone: Math.round(255 * Math.max(0, Math.min(1, (y - 88) / 46 + bumps))) };
}

/** Sharp where noise crosses its middle: the line of a mountain's back. */
const ridge = (x: number, z: number, seed: number): number => 1 - Math.abs(plainNoise(x + 400, z + 400, seed) * 2 - 1);

const smooth = (t: number): number => {
  const u = Math.max(0, Math.min(1, t));
  return u * u * (3 - 2 * u);
};

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
