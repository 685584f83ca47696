import type { Entity, EntityId } from '@worldkiln/contracts';
import { Frustum, Group, Matrix4, type PerspectiveCamera, Sphere, type Vector3 } from 'three';
import type { SceneView } from '../scene-view.ts';
import type { AssetFiles } from './asset-files.ts';
import type { Batches } from './batches.ts';
import { Chunks } from './chunks.ts';
import { Thing, type ThingFrame } from './thing.ts';

/** Nearer than this nothing is left for its turn: a hand may be on it. */
const NEAR_M = 24;
const LOOK_EVERY = 4;

/** All entities of the world as they are drawn; comes and goes with them. */
export class Things {
  readonly group = new Group();
  readonly #files: AssetFiles;
  readonly #batches: Batches;
  readonly #byId = new Map<EntityId, Thing>();
  readonly #chunks = new Chunks();
  #turn = 0;
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
    this.#chunks.look(SIGHT, (id, inSight) => this.#byId.get(id)?.show(inSight));
    this.#turn = (this.#turn + 1) % LOOK_EVERY;
    // One object for all of them, sixty times a second.
    const own: ThingFrame = { ...frame, heat: null, scale: 1, distanceM: 0, inSight: true };
    for (const entity of view.entities.values()) {
      // What lies still far off is looked at in turns: it starts to move at most three pictures late, where nobody stands.
      const parked = this.#chunks.has(entity.id);
      if (parked && entity.net % LOOK_EVERY !== this.#turn) continue;
      const thing = this.#byId.get(entity.id) ?? this.#add(entity.id, new Thing(entity, this.#files, this.#batches, this.#settled || entity.version === 0));
      const pose = view.poseOf(entity.net) ?? entity.pose;
      const [x, y, z] = pose.position;
      const { position, quaternion } = thing.group;
      const still = position.x === x && position.y === y && position.z === z && quaternion.w === pose.rotation[3] && quaternion.y === pose.rotation[1];
      if (!still) {
        position.set(x, y, z);
        quaternion.fromArray(pose.rotation);
      }
      own.scale = view.scaleOf?.(entity.net) ?? entity.scale ?? 1;
      own.heat = view.heatOf(entity).progress;
      own.distanceM = position.distanceTo(camera.position);
      own.inSight = parked && still ? this.#chunks.inSight(entity.id) : inSight(entity, position);
      thing.tick(entity, own);
      const parks = still && thing.batched && own.distanceM > NEAR_M;
      if (parks && !parked) this.#chunks.park(entity.id, position, reachOf(entity));
      else if (parked && !parks) this.#chunks.leave(entity.id);
    }
    // Everything there is has its thing by now: only where there are more has something gone.
    if (this.#byId.size > view.entities.size) {
      for (const [id, thing] of this.#byId) {
        if (view.entities.has(id)) continue;
        thing.dispose();
        this.#chunks.leave(id);
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
  BALL.radius = reachOf({ body });
  return SIGHT.intersectsSphere(BALL);
}

/** From a thing's foot to the end of its shadow. */
function reachOf({ body: { size } }: Pick<Entity, 'body'>): number {
  return Math.sqrt(size[0] * size[0] + size[1] * size[1] + size[2] * size[2]) / 2 + SHADOW_M;
}
