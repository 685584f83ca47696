import type { EntityId, Vec3 } from '@worldkiln/contracts';
import { Group, type PerspectiveCamera } from 'three';
import type { SceneView } from '../scene-view.ts';
import { BrushRing } from './brush-ring.ts';
import { BuildCamera } from './build-camera.ts';
import { Frames } from './frames.ts';
import { Gizmo } from './gizmo.ts';
import { WishBox } from './wish-box.ts';

/** What builders see beside the world: their own eye, frames around what is chosen, the gizmo, the box of a wish, the rim of a brush. */
export class BuildView {
  readonly group = new Group();
  readonly camera: BuildCamera;
  readonly gizmo: Gizmo;
  readonly wish = new WishBox();
  readonly ring = new BrushRing();
  chosen: ReadonlySet<EntityId> = new Set();
  pointed: EntityId | null = null;
  readonly #frames = new Frames();
  #on = false;

  constructor(camera: PerspectiveCamera, canvas: HTMLElement) {
    this.camera = new BuildCamera(camera);
    this.gizmo = new Gizmo(camera, canvas);
    this.group.add(this.#frames.group, this.gizmo.group, this.wish.group, this.ring.group);
    this.group.visible = false;
  }

  get on(): boolean {
    return this.#on;
  }

  enter(yaw: number, pitch: number): void {
    this.#on = true;
    this.group.visible = true;
    this.camera.start(yaw, pitch);
  }

  leave(): void {
    this.#on = false;
    this.group.visible = false;
    this.gizmo.detach();
    this.wish.hide();
    this.ring.hide();
  }

  tick(view: SceneView, dt: number): void {
    this.camera.tick(view.ground, dt);
    this.#frames.tick(view, this.chosen, this.pointed);
  }

  /** The ball around all that is chosen; null when nothing is. */
  bounds(view: SceneView): { centre: Vec3; radius: number } | null {
    const low: Vec3 = [Infinity, Infinity, Infinity];
    const high: Vec3 = [-Infinity, -Infinity, -Infinity];
    for (const id of this.chosen) {
      const entity = view.entities.get(id);
      if (!entity) continue;
      const [x, y, z] = (view.poseOf(entity.net) ?? entity.pose).position;
      const reach = Math.hypot(entity.body.size[0], entity.body.size[2]) / 2;
      for (const [axis, from, to] of [
        [0, x - reach, x + reach],
        [1, y, y + entity.body.size[1]],
        [2, z - reach, z + reach],
      ] as const) {
        low[axis] = Math.min(low[axis], from);
        high[axis] = Math.max(high[axis], to);
      }
    }
    if (low[0] === Infinity) return null;
    const centre: Vec3 = [(low[0] + high[0]) / 2, (low[1] + high[1]) / 2, (low[2] + high[2]) / 2];
    return { centre, radius: Math.hypot(high[0] - low[0], high[1] - low[1], high[2] - low[2]) / 2 };
  }

  dispose(): void {
    this.#frames.dispose();
    this.gizmo.dispose();
    this.wish.dispose();
    this.ring.dispose();
    this.group.removeFromParent();
  }
}
