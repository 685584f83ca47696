import type { Vec3 } from '@worldkiln/contracts';
import type { RAPIER } from './rapier.ts';

/**
 * A box on ground that is not quite flat rocks from corner to corner and creeps a centimetre a second, for ever: of a
 * hundred crates on the meadow sixteen never slept (more solver steps: ten). What has got nowhere for this long rests.
 */
const LINGER_STEPS = 90;
const LINGER_M = 0.025;
/** A top that spins in its place goes on. */
const LINGER_RAD_S = 0.3;

const scratch = { x: 0, y: 0, z: 0 };

/** Whether a thing gets anywhere. */
export class Lingering {
  /** Where it was when it last got anywhere, and for how many steps it has not since. */
  readonly #at: Vec3;
  #steps = 0;

  constructor(at: Readonly<Vec3>) {
    this.#at = [...at];
  }

  /** Asked once a step: whether it has been on the move for so long without getting anywhere that it may as well rest. */
  isOver(rigid: RAPIER.RigidBody, world: RAPIER.World, held: boolean): boolean {
    const { x, y, z } = rigid.translation(scratch);
    const at = this.#at;
    this.#steps += 1;
    if (Math.abs(x - at[0]) > LINGER_M || Math.abs(y - at[1]) > LINGER_M || Math.abs(z - at[2]) > LINGER_M) {
      at[0] = x;
      at[1] = y;
      at[2] = z;
      this.#steps = 0;
    }
    if (held || this.#steps < LINGER_STEPS) return false;
    this.#steps = 0;
    const turn = rigid.angvel(scratch);
    return Math.hypot(turn.x, turn.y, turn.z) < LINGER_RAD_S && isAlone(rigid, world);
  }
}

/** Touches nothing that could move: one of a stack put to sleep by itself sank into the ground under the other. */
function isAlone(rigid: RAPIER.RigidBody, world: RAPIER.World): boolean {
  let alone = true;
  for (let i = 0; i < rigid.numColliders(); i++) {
    world.contactPairsWith(rigid.collider(i), (other) => {
      if (other.parent()?.isDynamic()) alone = false;
    });
  }
  return alone;
}
