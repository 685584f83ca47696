import { CHUNK_M, TERRAIN } from '@worldkiln/contracts';
import { BufferAttribute, BufferGeometry, Group, Mesh } from 'three';
import type { Ground } from '../scene-view.ts';
import type { Lattice } from './lattice.ts';

const ROW = TERRAIN.cells + 1;

/** The ground as meshes, one a chunk, made nearest first and a few a frame so that the first picture comes at once. */
export class TerrainMeshes {
  readonly group = new Group();
  readonly #waiting: { cx: number; cz: number }[] = [];
  readonly #ground: Ground;
  readonly #lattice: Lattice;
  readonly #paint: (mesh: Mesh) => void;
  readonly #index = chunkIndex();

  constructor(ground: Ground, lattice: Lattice, paint: (mesh: Mesh) => void, near: { x: number; z: number }) {
    this.#ground = ground;
    this.#lattice = lattice;
    this.#paint = paint;
    const { radiusChunks } = TERRAIN;
    for (let cz = -radiusChunks; cz < radiusChunks; cz++) for (let cx = -radiusChunks; cx < radiusChunks; cx++) this.#waiting.push({ cx, cz });
    const far = ({ cx, cz }: { cx: number; cz: number }): number => Math.hypot((cx + 0.5) * CHUNK_M - near.x, (cz + 0.5) * CHUNK_M - near.z);
    this.#waiting.sort((a, b) => far(b) - far(a)); // nearest last: taken with pop
  }

  /** True while chunks are missing. */
  get busy(): boolean {
    return this.#waiting.length > 0;
  }

  /** Makes missing chunks for this long, and at least three: a slow machine must not wait as many frames as a fast one. */
  grow(budgetMs: number): void {
    const end = performance.now() + budgetMs;
    for (let i = 0; i < 3 || performance.now() < end; i++) {
      const next = this.#waiting.pop();
      if (!next) return;
      this.group.add(this.#makeChunk(next.cx, next.cz));
    }
  }

  #makeChunk(cx: number, cz: number): Mesh {
    const { heights, splat } = this.#ground.chunk(cx, cz);
    const positions = new Float32Array(ROW * ROW * 3);
    const normals = new Float32Array(ROW * ROW * 3);
    for (let j = 0; j < ROW; j++) {
      for (let i = 0; i < ROW; i++) {
        const at = j * ROW + i;
        positions[at * 3] = i * TERRAIN.cellM;
        positions[at * 3 + 1] = (heights[at] ?? 0) / TERRAIN.unitsPerM;
        positions[at * 3 + 2] = j * TERRAIN.cellM;
        this.#lattice.normal(cx * CHUNK_M + i, cz * CHUNK_M + j, normals, at * 3);
      }
    }
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(positions, 3));
    geometry.setAttribute('normal', new BufferAttribute(normals, 3));
    geometry.setAttribute('splat', new BufferAttribute(splat.slice(), 4, true));
    geometry.setIndex(this.#index);
    const mesh = new Mesh(geometry);
    mesh.position.set(cx * CHUNK_M, 0, cz * CHUNK_M);
    mesh.receiveShadow = true;
    mesh.matrixAutoUpdate = false;
    mesh.updateMatrix();
    this.#paint(mesh);
    return mesh;
  }

  dispose(): void {
    for (const child of this.group.children) if (child instanceof Mesh) child.geometry.dispose();
    this.group.clear();
  }
}

/** Two triangles a cell, cut from (x, z + 1) to (x + 1, z) as the engine cuts them: feet stand on what is seen. */
function chunkIndex(): BufferAttribute {
  const index = new Uint16Array(TERRAIN.cells * TERRAIN.cells * 6);
  let to = 0;
  for (let j = 0; j < TERRAIN.cells; j++) {
    for (let i = 0; i < TERRAIN.cells; i++) {
      const a = j * ROW + i;
      const corners = [a, a + ROW, a + 1, a + 1, a + ROW, a + ROW + 1];
      for (const corner of corners) index[to++] = corner;
    }
  }
  return new BufferAttribute(index, 1);
}
