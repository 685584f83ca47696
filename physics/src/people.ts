import type { Vec3 } from '@worldkiln/contracts';
import { GROUPS } from './groups.ts';
import { RAPIER } from './rapier.ts';

interface PlayerShape {
  radius: number;
  height: number;
}

/** The capsule that pushes is a little wider than the one that walks, so that walking against a crate touches it. */
const PUSH_MARGIN_M = 0.04;
/** Its feet are lifted, or somebody standing on a crate would press it into the ground. */
const FEET_LIFT_M = 0.15;

/** The capsules by which people push what is light. */
export class People {
  readonly #world: RAPIER.World;
  readonly #capsules = new Map<number, { rigid: RAPIER.RigidBody; lift: number }>();

  constructor(world: RAPIER.World) {
    this.#world = world;
  }

  add(key: number, feet: Vec3, shape: PlayerShape): void {
    const radius = shape.radius + PUSH_MARGIN_M;
    const halfHeight = Math.max((shape.height - FEET_LIFT_M) / 2 - radius, 0.05);
    const lift = FEET_LIFT_M + halfHeight + radius;
    const rigid = this.#world.createRigidBody(RAPIER.RigidBodyDesc.kinematicPositionBased().setTranslation(feet[0], feet[1] + lift, feet[2]));
    this.#world.createCollider(RAPIER.ColliderDesc.capsule(halfHeight, radius).setFriction(0.2).setCollisionGroups(GROUPS.player), rigid);
    this.#capsules.set(key, { rigid, lift });
  }

  /** Where somebody's feet will be after the next step. */
  move(key: number, feet: Vec3): void {
    const capsule = this.#capsules.get(key);
    capsule?.rigid.setNextKinematicTranslation({ x: feet[0], y: feet[1] + capsule.lift, z: feet[2] });
  }

  remove(key: number): void {
    const capsule = this.#capsules.get(key);
    if (capsule) this.#world.removeRigidBody(capsule.rigid);
    this.#capsules.delete(key);
  }
}
