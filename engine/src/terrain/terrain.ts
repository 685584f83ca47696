import { TERRAIN, WORLD_HALF_M, type Vec3 } from '@worldkiln/contracts';
import { landscapeHeight, landscapeSplat } from './landscape.ts';

/** Heights along a chunk's side: the last row and column are shared with the neighbours. */
export const CHUNK_SIDE = TERRAIN.cells + 1;

/** A chunk of ground: row after row along z, x within a row. Its corner stands at (cx, cz) × 32 m. */
export interface TerrainChunk {
  cx: number;
  cz: number;
  /** (cells + 1)² heights in 1/64 m. */
  heights: Int16Array;
  /** Four weights a point, in the order of TERRAIN.layers; they sum to 255. */
  splat: Uint8Array;
}

/** The last whole metre of ground in each direction. */
const EDGE = WORLD_HALF_M / TERRAIN.cellM;

/**
 * The ground, made from the seed, chunk by chunk when somebody asks. Every cell is two triangles, cut from
 * (x, z + 1) to (x + 1, z): physics and pictures cut the same way, so feet, crates and grass meet at one height.
 */
export class Terrain {
  readonly seed: number;
  readonly #chunks = new Map<number, TerrainChunk>();

  constructor(seed: number) {
    this.seed = seed;
  }

  /** The chunk at these chunk coordinates, −radiusChunks … radiusChunks − 1. Its arrays are the terrain's own: don't write. */
  chunk(cx: number, cz: number): TerrainChunk {
    const key = cx * 4_096 + cz;
    let chunk = this.#chunks.get(key);
    if (!chunk) {
      chunk = makeChunk(cx, cz, this.seed);
      this.#chunks.set(key, chunk);
    }
    return chunk;
  }

  /** Every chunk of the world, row by row. */
  *chunks(): Generator<TerrainChunk> {
    for (let cz = -TERRAIN.radiusChunks; cz < TERRAIN.radiusChunks; cz++) {
      for (let cx = -TERRAIN.radiusChunks; cx < TERRAIN.radiusChunks; cx++) yield this.chunk(cx, cz);
    }
  }

  /** Height in metres of the triangle under (x, z); beyond the edge, the edge's. */
  heightAt(x: number, z: number): number {
    const cellX = clampCell(x);
    const cellZ = clampCell(z);
    const fx = Math.min(Math.max(x / TERRAIN.cellM - cellX, 0), 1);
    const fz = Math.min(Math.max(z / TERRAIN.cellM - cellZ, 0), 1);
    const east = this.#point(cellX + 1, cellZ);
    const south = this.#point(cellX, cellZ + 1);
    if (fx + fz <= 1) {
      const corner = this.#point(cellX, cellZ);
      return (corner + (east - corner) * fx + (south - corner) * fz) / TERRAIN.unitsPerM;
    }
    const corner = this.#point(cellX + 1, cellZ + 1);
    return (corner + (south - corner) * (1 - fx) + (east - corner) * (1 - fz)) / TERRAIN.unitsPerM;
  }

  /** The upward unit normal of the triangle under (x, z). */
  normalAt(x: number, z: number): Vec3 {
    const cellX = clampCell(x);
    const cellZ = clampCell(z);
    const near = x / TERRAIN.cellM - cellX + (z / TERRAIN.cellM - cellZ) <= 1;
    const east = this.#point(cellX + 1, cellZ);
    const south = this.#point(cellX, cellZ + 1);
    const corner = near ? this.#point(cellX, cellZ) : this.#point(cellX + 1, cellZ + 1);
    const run = TERRAIN.unitsPerM * TERRAIN.cellM;
    const slopeX = (near ? east - corner : corner - south) / run;
    const slopeZ = (near ? south - corner : corner - east) / run;
    const length = Math.sqrt(slopeX * slopeX + slopeZ * slopeZ + 1);
    return [-slopeX / length, 1 / length, -slopeZ / length];
  }

  /** A lattice height in 1/64 m, at whole cells. */
  #point(cellX: number, cellZ: number): number {
    // The last row of the world belongs to the last chunk, not to one beyond it.
    const cx = Math.min(Math.floor(cellX / TERRAIN.cells), TERRAIN.radiusChunks - 1);
    const cz = Math.min(Math.floor(cellZ / TERRAIN.cells), TERRAIN.radiusChunks - 1);
    const index = (cellZ - cz * TERRAIN.cells) * CHUNK_SIDE + (cellX - cx * TERRAIN.cells);
    return this.chunk(cx, cz).heights[index] ?? 0;
  }
}

const clampCell = (metres: number): number => Math.min(Math.max(Math.floor(metres / TERRAIN.cellM), -EDGE), EDGE - 1);

function makeChunk(cx: number, cz: number, seed: number): TerrainChunk {
  const heights = new Int16Array(CHUNK_SIDE * CHUNK_SIDE);
  const splat = new Uint8Array(CHUNK_SIDE * CHUNK_SIDE * TERRAIN.layers.length);
  // One ring more than the chunk, for the slopes at its border: neighbours then agree on the splat there.
  const ring = CHUNK_SIDE + 2;
  const around = new Int32Array(ring * ring);
  for (let z = 0; z < ring; z++) {
    for (let x = 0; x < ring; x++) around[z * ring + x] = landscapeHeight(cx * TERRAIN.cells + x - 1, cz * TERRAIN.cells + z - 1, seed);
  }
  const run = 2 * TERRAIN.cellM * TERRAIN.unitsPerM;
  for (let z = 0; z < CHUNK_SIDE; z++) {
    for (let x = 0; x < CHUNK_SIDE; x++) {
      const at = (dx: number, dz: number) => around[(z + 1 + dz) * ring + x + 1 + dx] ?? 0;
      const [slopeX, slopeZ] = [(at(1, 0) - at(-1, 0)) / run, (at(0, 1) - at(0, -1)) / run];
      const slope = Math.sqrt(slopeX * slopeX + slopeZ * slopeZ);
      const index = z * CHUNK_SIDE + x;
      heights[index] = at(0, 0);
      landscapeSplat(cx * TERRAIN.cells + x, cz * TERRAIN.cells + z, slope, at(0, 0) / TERRAIN.unitsPerM, seed, splat, index * TERRAIN.layers.length);
    }
  }
  return { cx, cz, heights, splat };
}
