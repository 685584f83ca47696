import { HEIGHT_UNITS_MAX, TERRAIN, WORLD_HALF_M, type Vec3 } from '@worldkiln/contracts';
import { emptyPatch, type GroundPatch } from './ground-patch.ts';
import { landscapeHeight, landscapeSplat } from './landscape.ts';
import { latticeHash } from './noise.ts';

const LAYERS = TERRAIN.layers.length;

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
  /** How often somebody has changed it: 0 is as the seed made it. */
  revision: number;
}

/** The last whole metre of ground in each direction. */
const EDGE = WORLD_HALF_M / TERRAIN.cellM;

/**
 * The ground, made from the seed, chunk by chunk when somebody asks, and changed by patches since. Every cell is two triangles, cut from
 * (x, z + 1) to (x + 1, z): physics and pictures cut the same way, so feet, crates and grass meet at one height.
 */
export class Terrain {
  readonly seed: number;
  /** Goes up with every change. */
  revision = 0;
  readonly #chunks = new Map<number, TerrainChunk>();
  /** Chunks somebody has worked on. */
  readonly #edited = new Set<TerrainChunk>();

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

  /** The height in 1/64 m at a whole-metre point; beyond the edge, the edge's. */
  pointAt(x: number, z: number): number {
    return this.#point(clampPoint(x), clampPoint(z));
  }

  /** The four weights at a whole-metre point of the world. Read, don't write. */
  paintAt(x: number, z: number): Uint8Array {
    const chunk = this.#home(x, z);
    const index = indexIn(chunk, x, z) * LAYERS;
    return chunk.splat.subarray(index, index + LAYERS);
  }

  /** Changes the ground. Answers the chunks that look different now, each once. */
  apply(patch: GroundPatch): TerrainChunk[] {
    this.revision++;
    const touched = new Set<TerrainChunk>();
    for (let at = 0; at < patch.rise.length; at++) {
      const rise = patch.rise[at] ?? 0;
      if (rise === 0 && !patch.painted[at]) continue;
      const x = patch.x0 + (at % patch.width);
      const z = patch.z0 + Math.floor(at / patch.width);
      const height = clampHeight(this.#point(x, z) + rise);
      for (const chunk of this.#sharing(x, z)) {
        const index = indexIn(chunk, x, z);
        chunk.heights[index] = height;
        if (patch.painted[at]) chunk.splat.set(patch.paint.subarray(at * LAYERS, at * LAYERS + LAYERS), index * LAYERS);
        touched.add(chunk);
        this.#edited.add(chunk);
      }
    }
    for (const chunk of touched) chunk.revision++;
    return [...touched];
  }

  /** The patch that takes this one back from the ground as it is: ask before applying it. */
  inverseOf(patch: GroundPatch): GroundPatch {
    const inverse = emptyPatch(patch.x0, patch.z0, patch.width, patch.depth);
    for (let at = 0; at < patch.rise.length; at++) {
      const x = patch.x0 + (at % patch.width);
      const z = patch.z0 + Math.floor(at / patch.width);
      const height = this.#point(x, z);
      inverse.rise[at] = height - clampHeight(height + (patch.rise[at] ?? 0));
      if (!patch.painted[at]) continue;
      inverse.painted[at] = 1;
      inverse.paint.set(this.paintAt(x, z), at * LAYERS);
    }
    return inverse;
  }

  /** Everything that was done to this ground since its seed, as one patch for a newcomer or a checkpoint; null when it is as the seed made it. */
  sinceSeed(): GroundPatch | null {
    if (this.#edited.size === 0) return null;
    let changed = false;
    const untouched = new Terrain(this.seed);
    const [columns, rows] = [[...this.#edited].map(({ cx }) => cx), [...this.#edited].map(({ cz }) => cz)];
    const side = (chunks: number[]) => (Math.max(...chunks) - Math.min(...chunks) + 1) * TERRAIN.cells + 1;
    const patch = emptyPatch(Math.min(...columns) * TERRAIN.cells, Math.min(...rows) * TERRAIN.cells, side(columns), side(rows));
    for (const chunk of this.#edited) {
      const before = untouched.chunk(chunk.cx, chunk.cz);
      for (let index = 0; index < chunk.heights.length; index++) {
        const x = chunk.cx * TERRAIN.cells + (index % CHUNK_SIDE);
        const z = chunk.cz * TERRAIN.cells + Math.floor(index / CHUNK_SIDE);
        const at = (z - patch.z0) * patch.width + x - patch.x0;
        const rise = (chunk.heights[index] ?? 0) - (before.heights[index] ?? 0);
        patch.rise[at] = rise;
        if (rise !== 0) changed = true;
        const paint = chunk.splat.subarray(index * LAYERS, index * LAYERS + LAYERS);
        if (paint.every((weight, layer) => weight === before.splat[index * LAYERS + layer])) continue;
        patch.painted[at] = 1;
        patch.paint.set(paint, at * LAYERS);
        changed = true;
      }
    }
    return changed ? patch : null;
  }

  /** Fingerprints of the chunks that are not as the seed made them, in order of place. */
  worked(): { cx: number; cz: number; hash: number }[] {
    const untouched = new Terrain(this.seed);
    return [...this.#edited]
      .map(({ cx, cz }) => ({ cx, cz, hash: this.chunkHash(cx, cz) }))
      .filter(({ cx, cz, hash }) => hash !== untouched.chunkHash(cx, cz))
      .sort((a, b) => a.cx - b.cx || a.cz - b.cz);
  }

  /** A fingerprint of a chunk, to compare with another machine's. */
  chunkHash(cx: number, cz: number): number {
    const { heights, splat } = this.chunk(cx, cz);
    let hash = latticeHash(cx, cz, this.seed);
    for (const column of [heights, splat]) for (const value of column) hash = latticeHash(hash, value, 1);
    return hash;
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
    const chunk = this.#home(cellX, cellZ);
    return chunk.heights[indexIn(chunk, cellX, cellZ)] ?? 0;
  }

  /** The chunk a lattice point belongs to: the last row of the world to the last chunk, not to one beyond it. */
  #home(x: number, z: number): TerrainChunk {
    const last = TERRAIN.radiusChunks - 1;
    return this.chunk(Math.min(Math.floor(x / TERRAIN.cells), last), Math.min(Math.floor(z / TERRAIN.cells), last));
  }

  /** Every chunk that has this point: one, or two or four at a border. */
  #sharing(x: number, z: number): TerrainChunk[] {
    const home = this.#home(x, z);
    const west = x === home.cx * TERRAIN.cells && home.cx > -TERRAIN.radiusChunks;
    const north = z === home.cz * TERRAIN.cells && home.cz > -TERRAIN.radiusChunks;
    const all = [home];
    if (west) all.push(this.chunk(home.cx - 1, home.cz));
    if (north) all.push(this.chunk(home.cx, home.cz - 1));
    if (west && north) all.push(this.chunk(home.cx - 1, home.cz - 1));
    return all;
  }
}

const clampCell = (metres: number): number => Math.min(Math.max(Math.floor(metres / TERRAIN.cellM), -EDGE), EDGE - 1);
const clampPoint = (point: number): number => Math.min(Math.max(point, -EDGE), EDGE);
const clampHeight = (units: number): number => Math.min(Math.max(units, -HEIGHT_UNITS_MAX), HEIGHT_UNITS_MAX);
const indexIn = ({ cx, cz }: TerrainChunk, x: number, z: number): number => (z - cz * TERRAIN.cells) * CHUNK_SIDE + (x - cx * TERRAIN.cells);

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
  return { cx, cz, heights, splat, revision: 0 };
}
