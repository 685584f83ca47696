import { CHUNK_M, TERRAIN } from '@worldkiln/contracts';
import { GROUPS } from './groups.ts';
import { RAPIER } from './rapier.ts';

/** A chunk of ground as the engine keeps it: (cells + 1)² heights in 1/64 m, row after row along z, x within a row. */
export interface GroundChunk {
  cx: number;
  cz: number;
  heights: Int16Array;
}

const SIDE = TERRAIN.cells + 1;
const SKIN_M = 0.005;

/**
 * One heightfield per chunk. Rapier keeps heights column by column (x outer, z inner) and cuts every cell from
 * (x, z + 1) to (x + 1, z), measured by rays in ground.test.ts: the engine's heightAt cuts it the same way.
 */
export function describeGround(chunk: GroundChunk): RAPIER.ColliderDesc {
  const columns = new Float32Array(SIDE * SIDE);
  for (let z = 0; z < SIDE; z++) {
    for (let x = 0; x < SIDE; x++) columns[x * SIDE + z] = (chunk.heights[z * SIDE + x] ?? 0) / TERRAIN.unitsPerM;
  }
  // Not FIX_INTERNAL_EDGES: with it a hull that lies across a seam loses contacts there, and a refrigerator fell over by itself
  // on flat ground at one place in seven, a deer at four. With neither, a sliding crate trips on the seams (it rose 0.6 m at
  // 10 m/s); a skin of half a centimetre carries it over them as flat as on one plate. standing-trial.test.ts holds both.
  return RAPIER.ColliderDesc.heightfield(TERRAIN.cells, TERRAIN.cells, columns, { x: CHUNK_M, y: 1, z: CHUNK_M })
    .setContactSkin(SKIN_M)
    .setTranslation((chunk.cx + 0.5) * CHUNK_M, 0, (chunk.cz + 0.5) * CHUNK_M)
    .setFriction(0.9)
    .setCollisionGroups(GROUPS.ground);
}
