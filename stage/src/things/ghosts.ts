import type { EntityId, Hex, Vec3 } from '@worldkiln/contracts';
import { Group, Mesh } from 'three';
import type { SceneView } from '../scene-view.ts';
import { makeClayGeometry } from './clay-geometry.ts';
import { ClayMaterial } from './clay-material.ts';

/** A thing that was just asked for. */
export interface GhostWish {
  at: Vec3;
  yaw: number;
  size: Vec3;
  palette: readonly Hex[];
  /** Known once the API answered: the ghost ends when this entity stands in the world. */
  entityId: EntityId | null;
}

/** The clay one sees before the room has answered: half there, breathing, gone when the real one stands. */
export class Ghosts {
  readonly group = new Group();
  readonly #shown = new Map<GhostWish, Mesh>();

  show(wish: GhostWish): () => void {
    const material = new ClayMaterial(wish.size, wish.palette, 7);
    material.transparent = true;
    const mesh = new Mesh(makeClayGeometry(wish.size, 7), material);
    mesh.position.fromArray(wish.at);
    mesh.rotation.y = wish.yaw;
    this.#shown.set(wish, mesh);
    this.group.add(mesh);
    return () => this.#drop(wish);
  }

  tick(seconds: number, view: SceneView): void {
    for (const [wish, mesh] of this.#shown) {
      if (wish.entityId && view.entities.has(wish.entityId)) this.#drop(wish);
      else if (mesh.material instanceof ClayMaterial) mesh.material.opacity = 0.55 + 0.12 * Math.sin(seconds * 5);
    }
  }

  #drop(wish: GhostWish): void {
    const mesh = this.#shown.get(wish);
    if (!mesh) return;
    this.#shown.delete(wish);
    mesh.removeFromParent();
    mesh.geometry.dispose();
    if (mesh.material instanceof ClayMaterial) mesh.material.dispose();
  }

  dispose(): void {
    for (const wish of this.#shown.keys()) this.#drop(wish);
  }
}
