import { CHUNK_M, TERRAIN, WORLD_HALF_M } from '@worldkiln/contracts';
import type { Ground } from '../scene-view.ts';

const SIDE = WORLD_HALF_M * 2 + 1;

/** All heights of the world at whole metres, filled chunk by chunk: normals need their neighbours across borders. */
export class Lattice {
  readonly #ground: Ground;
  readonly #heights = new Float32Array(SIDE * SIDE);
  readonly #filled = new Set<number>();

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  /** The height at a corner; outside the world, the nearest edge's. */
  at(x: number, z: number): number {
    const cx = Math.max(0, Math.min(SIDE - 1, x + WORLD_HALF_M));
    const cz = Math.max(0, Math.min(SIDE - 1, z + WORLD_HALF_M));
    this.#fill(Math.floor((cx - WORLD_HALF_M) / CHUNK_M), Math.floor((cz - WORLD_HALF_M) / CHUNK_M));
    return this.#heights[cz * SIDE + cx] ?? 0;
  }

  #fill(cx: number, cz: number): void {
    const last = TERRAIN.radiusChunks - 1;
    const x = Math.min(last, cx);
    const z = Math.min(last, cz);
    const key = (z + TERRAIN.radiusChunks) * 64 + x + TERRAIN.radiusChunks;
    if (this.#filled.has(key)) return;
    this.#filled.add(key);
    this.refill(x, z);
  }

  /** Reads a chunk's heights again. */
  refill(x: number, z: number): void {
    const { heights } = this.#ground.chunk(x, z);
    const row = TERRAIN.cells + 1;
    for (let j = 0; j < row; j++) {
      const to = (z * CHUNK_M + j + WORLD_HALF_M) * SIDE + x * CHUNK_M + WORLD_HALF_M;
      for (let i = 0; i < row; i++) this.#heights[to + i] = (heights[j * row + i] ?? 0) / TERRAIN.unitsPerM;
    }
  }

  /** The slope's normal at a corner, by central differences, unit length, into `out` at `to`. */
  normal(x: number, z: number, out: Float32Array, to: number): void {
    const dx = this.at(x - 1, z) - this.at(x + 1, z);
    const dz = this.at(x, z - 1) - this.at(x, z + 1);
    const length = Math.hypot(dx, 2, dz);
    out[to] = dx / length;
    out[to + 1] = 2 / length;
    out[to + 2] = dz / length;
  }
}
