import { BatchedMesh, type BufferGeometry, type Color, type Material, type Matrix4 } from 'three';

/** What a batch begins with, and what it grows by: doubling, so that a thousand arrivals are ten moves of memory. */
const INSTANCES = 16;
const SPARE = 2;

interface Kept {
  id: number;
  users: number;
}

/** Everything that wears one material, drawn in one call: each thing culled and levelled by itself. */
export class Batch {
  readonly mesh: BatchedMesh;
  readonly #geometries = new Map<BufferGeometry, Kept>();
  #instances = 0;

  constructor(material: Material, first: BufferGeometry) {
    const { vertices, indices } = sizeOf(first);
    this.mesh = new BatchedMesh(INSTANCES, vertices * SPARE, indices * SPARE, material);
    // Only what shows through needs an order: sorting ten thousand costs more than it saves.
    this.mesh.sortObjects = material.transparent;
    // Culled a thing at a time by whoever has the things: a thing is three pieces or ten, and most stand still.
    this.mesh.perObjectFrustumCulled = false;
    this.mesh.frustumCulled = false;
    this.mesh.castShadow = true;
    this.mesh.receiveShadow = true;
  }

  get empty(): boolean {
    return this.#instances === 0;
  }

  add(geometry: BufferGeometry, matrix: Matrix4, color: Color): number {
    const kept = this.#keep(geometry);
    if (this.#instances >= this.mesh.maxInstanceCount) this.mesh.setInstanceCount(this.mesh.maxInstanceCount * SPARE);
    const instance = this.mesh.addInstance(kept.id);
    this.#instances++;
    this.mesh.setMatrixAt(instance, matrix);
    this.mesh.setColorAt(instance, color);
    return instance;
  }

  move(instance: number, matrix: Matrix4): void {
    this.mesh.setMatrixAt(instance, matrix);
  }

  show(instance: number, shown: boolean): void {
    this.mesh.setVisibleAt(instance, shown);
  }

  remove(instance: number, geometry: BufferGeometry): void {
    this.mesh.deleteInstance(instance);
    this.#instances--;
    const kept = this.#geometries.get(geometry);
    if (!kept || --kept.users > 0) return;
    this.mesh.deleteGeometry(kept.id);
    this.#geometries.delete(geometry);
  }

  #keep(geometry: BufferGeometry): Kept {
    const known = this.#geometries.get(geometry);
    if (known) {
      known.users++;
      return known;
    }
    this.#makeRoom(sizeOf(geometry));
    const kept = { id: this.mesh.addGeometry(geometry), users: 1 };
    this.#geometries.set(geometry, kept);
    return kept;
  }

  /** What was deleted leaves holes: they are closed before more memory is taken. */
  #makeRoom({ vertices, indices }: { vertices: number; indices: number }): void {
    const fits = () => this.mesh.unusedVertexCount >= vertices && this.mesh.unusedIndexCount >= indices;
    if (fits()) return;
    this.mesh.optimize();
    if (fits()) return;
    const { geometry } = this.mesh;
    const has = sizeOf(geometry);
    this.mesh.setGeometrySize((has.vertices + vertices) * SPARE, (has.indices + indices) * SPARE);
  }

  dispose(): void {
    this.mesh.removeFromParent();
    this.mesh.dispose();
    (this.mesh.material as Material).dispose(); // one, given at birth
  }
}

function sizeOf(geometry: BufferGeometry): { vertices: number; indices: number } {
  return { vertices: geometry.getAttribute('position').count, indices: geometry.index?.count ?? 0 };
}
