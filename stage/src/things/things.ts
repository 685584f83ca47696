import type { Entity, EntityId } from '@worldkiln/contracts';
import { Frustum, Group, Matrix4, type PerspectiveCamera, Sphere, type Vector3 } from 'three';
import type { SceneView } from '../scene-view.ts';
import type { AssetFiles } from './asset-files.ts';
import type { Batches } from './batches.ts';
import { Thing, type ThingFrame } from './thing.ts';

/** All entities of the world as they are drawn; comes and goes with them. */
export class Things {
  readonly group = new Group();
  readonly #files: AssetFiles;
  readonly #batches: Batches;
  readonly #byId = new Map<EntityId, Thing>();
  /** Until the first full picture stands, arrivals are not news. */
  #settled = false;

  constructor(files: AssetFiles, batches: Batches) {
    this.#files = files;
    this.#batches = batches;
    this.group.add(batches.group);
  }

  get(id: EntityId): Thing | undefined {
    return this.#byId.get(id);
  }

  get size(): number {
    return this.#byId.size;
  }

  tick(view: SceneView, camera: PerspectiveCamera, frame: { seconds: number; dt: number; calm: boolean }): void {
    camera.updateMatrixWorld();
    SIGHT.setFromProjectionMatrix(LENS.multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse));
    // One object for all of them, sixty times a second.
    const own: ThingFrame = { ...frame, heat: null, scale: 1, distanceM: 0, inSight: true };
    for (const entity of view.entities.values()) {
      const thing = this.#byId.get(entity.id) ?? this.#add(entity.id, new Thing(entity, this.#files, this.#batches, this.#settled || entity.version === 0));
      const pose = view.poseOf(entity.net) ?? entity.pose;
      thing.group.position.fromArray(pose.position);
      thing.group.quaternion.fromArray(pose.rotation);
      own.scale = view.scaleOf?.(entity.net) ?? entity.scale ?? 1;
      own.heat = view.heatOf(entity).progress;
      own.distanceM = thing.group.position.distanceTo(camera.position);
      own.inSight = inSight(entity, thing.group.position);
      thing.tick(entity, own);
    }
    // Everything there is has its thing by now: only where there are more has something gone.
    if (this.#byId.size > view.entities.size) {
      for (const [id, thing] of this.#byId) {
        if (view.entities.has(id)) continue;
        thing.dispose();
        this.#byId.delete(id);
      }
    }
    if (view.entities.size > 0) this.#settled = true;
  }

  #add(id: EntityId, thing: Thing): Thing {
    this.#byId.set(id, thing);
    this.group.add(thing.group);
    return thing;
  }

  dispose(): void {
    for (const thing of this.#byId.values()) thing.dispose();
    this.#byId.clear();
    this.#batches.dispose();
  }
}

const SIGHT = new Frustum();
const LENS = new Matrix4();
const BALL = new Sphere();
/** Shadows reach this far into the picture from beside it. */
const SHADOW_M = 10;

function inSight({ body }: Entity, at: Vector3): boolean {
  BALL.center.set(at.x, at.y + body.size[1] / 2, at.z);
  BALL.radius = Math.hypot(...body.size) / 2 + SHADOW_M;
  return SIGHT.intersectsSphere(BALL);
}
