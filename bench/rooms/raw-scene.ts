import { LIMITS, type Entity } from '@worldkiln/contracts';
import type { TerrainChunk } from '@worldkiln/engine';
import { describeColliders } from '../../physics/src/colliders.ts';
import { describeGround } from '../../physics/src/ground.ts';
import { loadRapier, RAPIER } from '../../physics/src/rapier.ts';

/** The same ground and things in Rapier and nothing else: what a room's tick is held against. */
export class RawScene {
  readonly #world = new RAPIER.World({ x: 0, y: -9.81, z: 0 });

  static async open(ground: Iterable<TerrainChunk>, things: Iterable<Entity>): Promise<RawScene> {
    await loadRapier();
    return new RawScene(ground, things);
  }

  private constructor(ground: Iterable<TerrainChunk>, things: Iterable<Entity>) {
    this.#world.timestep = 1 / LIMITS.tickHz;
    for (const chunk of ground) this.#world.createCollider(describeGround(chunk));
    for (const { body, pose } of things) {
      const [x, y, z, w] = pose.rotation;
      const desc = RAPIER.RigidBodyDesc.dynamic()
        .setTranslation(...pose.position)
        .setRotation({ x, y, z, w });
      const rigid = this.#world.createRigidBody(desc.setAngularDamping(0.3).setLinearDamping(0.02));
      for (const collider of describeColliders(body).descs) this.#world.createCollider(collider.setDensity(body.massKg / 0.512), rigid);
    }
  }

  step(): void {
    this.#world.step();
  }

  get awake(): number {
    let count = 0;
    this.#world.forEachActiveRigidBody(() => (count += 1));
    return count;
  }

  close(): void {
    this.#world.free();
  }
}
