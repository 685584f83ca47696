import { CHUNK_M, WORLD_HALF_M } from '@worldkiln/contracts';

/** Four cells along a chunk: fine enough for a player's elbows, and interest by chunk is whole cells. */
const CELL_M = CHUNK_M / 4;
const SIDE = (2 * WORLD_HALF_M) / CELL_M;

interface Item {
  key: number;
  minX: number;
  maxX: number;
  minZ: number;
  maxZ: number;
  /** The query that saw it last: a thing in several cells is visited once. */
  seen: number;
}

const cellOf = (metres: number): number => Math.min(Math.max(Math.floor((metres + WORLD_HALF_M) / CELL_M), 0), SIDE - 1);

/** Finds things by where they are. A thing stands in every cell its circle touches; beyond the world's edge, in the edge's. */
export class SpatialHash {
  readonly #cells: Item[][] = Array.from({ length: SIDE * SIDE }, () => []);
  readonly #items = new Map<number, Item>();
  #query = 0;

  /** Puts a thing in, or moves it. Cheap while it stays in its cells. */
  set(key: number, x: number, z: number, radius: number): void {
    const [minX, maxX, minZ, maxZ] = [cellOf(x - radius), cellOf(x + radius), cellOf(z - radius), cellOf(z + radius)];
    let item = this.#items.get(key);
    if (item && item.minX === minX && item.maxX === maxX && item.minZ === minZ && item.maxZ === maxZ) return;
    if (item) this.#takeOut(item);
    item = { key, minX, maxX, minZ, maxZ, seen: 0 };
    this.#items.set(key, item);
    for (let cz = minZ; cz <= maxZ; cz++) for (let cx = minX; cx <= maxX; cx++) this.#cells[cz * SIDE + cx]?.push(item);
  }

  delete(key: number): void {
    const item = this.#items.get(key);
    if (!item) return;
    this.#takeOut(item);
    this.#items.delete(key);
  }

  /** Visits, once each, everything whose cells the square of this radius touches: a superset of what is near. */
  near(x: number, z: number, radius: number, visit: (key: number) => void): void {
    const query = ++this.#query;
    const [maxX, maxZ] = [cellOf(x + radius), cellOf(z + radius)];
    for (let cz = cellOf(z - radius); cz <= maxZ; cz++) {
      for (let cx = cellOf(x - radius); cx <= maxX; cx++) {
        for (const item of this.#cells[cz * SIDE + cx] ?? []) {
          if (item.seen === query) continue;
          item.seen = query;
          visit(item.key);
        }
      }
    }
  }

  get size(): number {
    return this.#items.size;
  }

  #takeOut(item: Item): void {
    for (let cz = item.minZ; cz <= item.maxZ; cz++) {
      for (let cx = item.minX; cx <= item.maxX; cx++) {
        const cell = this.#cells[cz * SIDE + cx];
        const index = cell?.indexOf(item) ?? -1;
        if (cell && index >= 0) {
          const last = cell.pop();
          if (last && last !== item) cell[index] = last;
        }
      }
    }
  }
}
