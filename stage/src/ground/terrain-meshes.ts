import { CHUNK_M, TERRAIN } from '@worldkiln/contracts';
import { BufferAttribute, BufferGeometry, Group, Mesh } from 'three';
import type { Ground } from '../scene-view.ts';
import type { Lattice } from './lattice.ts';

const ROW = TERRAIN.cells + 1;
/** Rise over run where worked ground begins to show its rock, and where there is nothing else left. */
const STEEP = { from: 0.7, to: 1.3 } as const;

interface Chunk {
  cx: number;
  cz: number;
  mesh: Mesh;
  /** The ground's revision it shows. */
  revision: number;
}

/** The ground as meshes, one a chunk, made nearest first and a few a frame so that the first picture comes at once. */
export class TerrainMeshes {
  readonly group = new Group();
  readonly #waiting: { cx: number; cz: number }[] = [];
  readonly #chunks: Chunk[] = [];
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
      this.#addChunk(next.cx, next.cz);
    }
  }

  /** Draws again what somebody has worked on since; answers those chunks. Neighbours follow: slopes at a border look over it. */
  refresh(): { cx: number; cz: number }[] {
    const worked = this.#chunks.filter(({ cx, cz, revision }) => this.#ground.chunk(cx, cz).revision !== revision);
    for (const { cx, cz } of worked) this.#lattice.refill(cx, cz);
    const near = (a: Chunk) => worked.some((b) => Math.max(Math.abs(a.cx - b.cx), Math.abs(a.cz - b.cz)) <= 1);
    for (const chunk of this.#chunks) if (near(chunk)) this.#shape(chunk);
    return worked;
  }

  #addChunk(cx: number, cz: number): void {
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(new Float32Array(ROW * ROW * 3), 3));
    geometry.setAttribute('normal', new BufferAttribute(new Float32Array(ROW * ROW * 3), 3));
    geometry.setAttribute('splat', new BufferAttribute(new Uint8Array(ROW * ROW * 4), 4, true));
    geometry.setIndex(this.#index);
    const mesh = new Mesh(geometry);
    mesh.position.set(cx * CHUNK_M, 0, cz * CHUNK_M);
    mesh.receiveShadow = true;
    mesh.matrixAutoUpdate = false;
    mesh.updateMatrix();
    const chunk = { cx, cz, mesh, revision: 0 };
    this.#shape(chunk);
    this.#chunks.push(chunk);
    this.group.add(mesh);
  }

  #shape(chunk: Chunk): void {
    const { cx, cz, mesh } = chunk;
    const { heights, splat, revision } = this.#ground.chunk(cx, cz);
    const { geometry } = mesh;
    const [positions, normals, shown] = ['position', 'normal', 'splat'].map((name) => geometry.getAttribute(name));
    if (!positions || !normals || !shown) return;
    // Filled by addChunk with these kinds of arrays.
    const [place, up, coat] = [positions.array as Float32Array, normals.array as Float32Array, shown.array as Uint8Array];
    coat.set(splat);
    for (let j = 0; j < ROW; j++) {
      for (let i = 0; i < ROW; i++) {
        const at = j * ROW + i;
        place[at * 3] = i * TERRAIN.cellM;
        place[at * 3 + 1] = (heights[at] ?? 0) / TERRAIN.unitsPerM;
        place[at * 3 + 2] = j * TERRAIN.cellM;
        this.#lattice.normal(cx * CHUNK_M + i, cz * CHUNK_M + j, up, at * 3);
        if (revision > 0) bareRock(coat, at * 4, up[at * 3 + 1] ?? 1);
      }
    }
    for (const attribute of [positions, normals, shown]) attribute.needsUpdate = true;
    geometry.deleteAttribute('color');
    geometry.computeBoundingSphere();
    chunk.revision = revision;
    this.#paint(mesh);
  }

  dispose(): void {
    for (const { mesh } of this.#chunks) mesh.geometry.dispose();
    this.#chunks.length = 0;
    this.group.clear();
  }
}

/** Where hands made it steep, rock shows through whatever grew there; the seed's own slopes are painted already. */
function bareRock(coat: Uint8Array, at: number, upY: number): void {
  const slope = Math.sqrt(Math.max(1 / (upY * upY) - 1, 0));
  const bare = Math.min(Math.max((slope - STEEP.from) / (STEEP.to - STEEP.from), 0), 1);
  if (bare === 0) return;
  for (let layer = 0; layer < 4; layer++) coat[at + layer] = Math.round((coat[at + layer] ?? 0) * (1 - bare) + (layer === 1 ? 255 * bare : 0));
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
