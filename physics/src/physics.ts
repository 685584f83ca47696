import { LIMITS, type Body, type Pose, type Quat, type Vec3 } from '@worldkiln/contracts';
import { describeColliders, type ColliderTold } from './colliders.ts';
import { describeGround, type GroundChunk } from './ground.ts';
import { driveMotion, type Driving } from './drive.ts';
import { GROUPS } from './groups.ts';
import { massProperties } from './mass.ts';
import { People } from './people.ts';
import { Lingering } from './lingering.ts';
import { loadRapier, RAPIER } from './rapier.ts';
import { steerVelocity, turnVelocity } from './steer.ts';
import { xyz, quatOf, vecInto, quatInto } from './vectors.ts';

/** A name for a thing: the entity's short number. */
export type ThingKey = number;

/** What moved in a step. The arrays are reused: copy what you keep. */
export interface Moved {
  key: ThingKey;
  position: Vec3;
  rotation: Quat;
  velocity: Vec3;
  /** It came to rest in this step: the last word about it until something wakes it. */
  asleep: boolean;
}

interface Thing {
  key: ThingKey;
  rigid: RAPIER.RigidBody;
  body: Body;
  held: boolean;
  awake: boolean;
  lingering: Lingering;
}

/** Faster than this, a thing could pass a wall between two steps. */
const CCD_ABOVE_MS = 5;
/** How upright wheels must stand to carry: about 60°. */
const UPRIGHT_LEAST = 0.5;
/** Ground lies within ±512 m: beyond this in height nothing is coming back by itself. */
const FARTHEST_M = 1_000;

/** Starts Rapier and lays the ground. */
export async function createPhysics(chunks: Iterable<GroundChunk>): Promise<Physics> {
  await loadRapier();
  const physics = new Physics();
  for (const chunk of chunks) physics.setGround(chunk);
  return physics;
}

/** The bodies of one world. Not shared between worlds; free it with `close`. */
export class Physics {
  readonly #world = new RAPIER.World({ x: 0, y: -9.81, z: 0 });
  readonly #things = new Map<ThingKey, Thing>();
  readonly #byHandle = new Map<number, Thing>();
  /** People's capsules: they push, and are moved by their inputs alone. */
  readonly people = new People(this.#world);
  readonly #ground = new Map<string, RAPIER.Collider>();
  readonly #moved: Moved = { key: 0, position: [0, 0, 0], rotation: [0, 0, 0, 1], velocity: [0, 0, 0], asleep: false };
  /** Driven in this step, and those whose chassis slide. */
  readonly #driven = new Set<Thing>();
  readonly #rolling = new Set<Thing>();
  readonly #vector = { x: 0, y: 0, z: 0 };
  readonly #turn = { x: 0, y: 0, z: 0, w: 1 };
  readonly #awake = new Set<Thing>();

  constructor() {
    this.#world.timestep = 1 / LIMITS.tickHz;
  }

  /** Lays a chunk of ground, or swaps it and wakes what lies on it. */
  setGround(chunk: GroundChunk): void {
    const name = `${chunk.cx},${chunk.cz}`;
    const before = this.#ground.get(name);
    if (before) {
      this.#wakeAround(before);
      this.#world.removeCollider(before, true);
    }
    this.#ground.set(name, this.#world.createCollider(describeGround(chunk)));
  }

  /** Puts a thing into the world. Answers what could not be had as asked. */
  add(key: ThingKey, body: Body, pose: Pose, velocity: Vec3, options: { asleep?: boolean } = {}): ColliderTold[] {
    if (this.#things.has(key)) throw new RangeError(`thing ${key} is already in the world`);
    const desc = new RAPIER.RigidBodyDesc(rapierType(body))
      .setTranslation(...pose.position)
      .setRotation(quatOf(pose.rotation))
      .setLinvel(...velocity)
      .setAngularDamping(0.3)
      .setLinearDamping(0.02)
      .setSleeping(options.asleep ?? false);
    const rigid = this.#world.createRigidBody(desc);
    const thing: Thing = { key, rigid, body, held: false, awake: !(options.asleep ?? false), lingering: new Lingering(pose.position) };
    this.#things.set(key, thing);
    this.#byHandle.set(rigid.handle, thing);
    if (thing.awake) this.#awake.add(thing);
    return this.#dress(thing);
  }

  /** Takes a thing away; what leaned on it wakes. */
  remove(key: ThingKey): void {
    const thing = this.#things.get(key);
    if (!thing) return;
    this.#wakeNeighbours(thing);
    this.#byHandle.delete(thing.rigid.handle);
    this.#world.removeRigidBody(thing.rigid);
    this.#things.delete(key);
    this.#awake.delete(thing);
    this.#rolling.delete(thing);
  }

  /** New colliders and mass on the same thing: pose, motion and hold stay. */
  replaceBody(key: ThingKey, body: Body): ColliderTold[] {
    const thing = this.#thing(key);
    this.#wakeNeighbours(thing);
    for (let i = thing.rigid.numColliders() - 1; i >= 0; i--) this.#world.removeCollider(thing.rigid.collider(i), false);
    thing.body = body;
    this.#rolling.delete(thing);
    thing.rigid.setBodyType(rapierType(body), true);
    return this.#dress(thing);
  }

  /** Moves a thing as a command says: at once, wherever that is. */
  setPose(key: ThingKey, pose: Pose, velocity: Vec3): void {
    const thing = this.#thing(key);
    this.#wakeNeighbours(thing);
    thing.rigid.setTranslation(xyz(pose.position), true);
    thing.rigid.setRotation(quatOf(pose.rotation), true);
    if (!thing.rigid.isDynamic()) return;
    thing.rigid.setLinvel(xyz(velocity), true);
    thing.rigid.setAngvel({ x: 0, y: 0, z: 0 }, true);
  }

  /** Somebody carries it from now on: no gravity, steered by `steer`. */
  hold(key: ThingKey): void {
    const thing = this.#thing(key);
    this.#wakeNeighbours(thing);
    thing.held = true;
    thing.rigid.setGravityScale(0, true);
    this.#regroup(thing);
  }

  /** Carries a held thing one step: by velocity, so that it still collides and never jumps. Returns how far its middle is from the target. */
  steer(key: ThingKey, target: Vec3, turn: Quat, carrier: Vec3): number {
    const { rigid } = this.#thing(key);
    const at = rigid.worldCom();
    const off: Vec3 = [target[0] - at.x, target[1] - at.y, target[2] - at.z];
    rigid.setLinvel(xyz(steerVelocity(off, carrier)), true);
    const now = rigid.rotation();
    rigid.setAngvel(xyz(turnVelocity([now.x, now.y, now.z, now.w], turn)), true);
    return Math.hypot(...off);
  }

  /** Drives a thing on wheels one step. Upside down, its wheels turn in the air. */
  drive(key: ThingKey, driving: Driving): void {
    const thing = this.#thing(key);
    const { rigid } = thing;
    const { x, y, z, w } = rigid.rotation(this.#turn);
    if (1 - 2 * (x * x + z * z) < UPRIGHT_LEAST || !rigid.isDynamic()) return;
    const [v, s] = [rigid.linvel(), rigid.angvel()];
    this.#roll(thing, true);
    this.#driven.add(thing);
    const next = driveMotion([v.x, v.y, v.z], [s.x, s.y, s.z], [x, y, z, w], driving);
    rigid.setLinvel(xyz(next.velocity), true);
    rigid.setAngvel(xyz(next.spin), true);
  }

  /** Lets a held thing go with this velocity. */
  release(key: ThingKey, velocity: Vec3): void {
    const thing = this.#thing(key);
    thing.held = false;
    thing.rigid.setGravityScale(thing.body.gravityScale ?? 1, true);
    thing.rigid.setLinvel(xyz(velocity), true);
    thing.rigid.enableCcd(Math.hypot(...velocity) > CCD_ABOVE_MS);
    this.#regroup(thing);
  }

  step(): void {
    this.#world.step();
    // Whose driver has let go stands on its chassis again, which is its brake.
    for (const thing of this.#rolling) if (!this.#driven.has(thing)) this.#roll(thing, false);
    this.#driven.clear();
    this.#world.forEachActiveRigidBody((rigid) => {
      const thing = this.#byHandle.get(rigid.handle);
      if (thing) this.#awake.add(thing);
    });
  }

  /** Everything that moved in the last step, and what has just come to rest. */
  forEachMoved(visit: (moved: Readonly<Moved>) => void): void {
    for (const thing of this.#awake) {
      thing.awake = !thing.rigid.isSleeping() && !thing.rigid.isFixed();
      if (thing.awake && thing.lingering.isOver(thing.rigid, this.#world, thing.held)) {
        thing.rigid.sleep();
        thing.awake = false;
      }
      if (!thing.awake) {
        this.#awake.delete(thing);
        thing.rigid.enableCcd(false);
      }
      this.#read(thing);
      visit(this.#moved);
    }
  }

  /** Moving things that left the world, that are `sunk` where they are, or whose numbers are no numbers. */
  lost(halfM: number, sunk: (x: number, y: number, z: number) => boolean): ThingKey[] {
    const keys: ThingKey[] = [];
    for (const { key, rigid } of this.#awake) {
      const { x, y, z } = rigid.translation();
      // Written so that NaN is outside.
      const inside = Math.abs(x) <= halfM && Math.abs(z) <= halfM && Math.abs(y) < FARTHEST_M;
      if (!inside || sunk(x, y, z)) keys.push(key);
    }
    return keys;
  }

  /** Where a thing is, exactly, now. */
  poseOf(key: ThingKey): { pose: Pose; velocity: Vec3 } {
    this.#read(this.#thing(key));
    const { position, rotation, velocity } = this.#moved;
    return { pose: { position: [...position], rotation: [...rotation] }, velocity: [...velocity] };
  }

  has(key: ThingKey): boolean {
    return this.#things.has(key);
  }

  isAsleep(key: ThingKey): boolean {
    return this.#thing(key).rigid.isSleeping();
  }

  /** How many things move now. */
  get awakeCount(): number {
    return this.#awake.size;
  }

  /** Whether a box of this size could stand here without touching a thing or the ground above its foot. */
  isFree(foot: Vec3, size: Vec3): boolean {
    const shape = new RAPIER.Cuboid(size[0] / 2, Math.max(size[1] / 2 - 0.02, 0.01), size[2] / 2);
    const hit = this.#world.intersectionWithShape(
      { x: foot[0], y: foot[1] + size[1] / 2 + 0.02, z: foot[2] },
      { x: 0, y: 0, z: 0, w: 1 },
      shape,
      undefined,
      undefined,
      undefined,
      undefined,
      (collider) => collider.collisionGroups() >>> 16 !== GROUPS.ground >>> 16,
    );
    return hit === null;
  }

  /** The height of whatever is highest under a point: ground or thing. Null beyond the ground's edge. */
  heightBelow(x: number, z: number, from = 1_000): number | null {
    const hit = this.#world.castRay(new RAPIER.Ray({ x, y: from, z }, { x: 0, y: -1, z: 0 }), from + 600, true);
    return hit ? from - hit.timeOfImpact : null;
  }

  /** Frees the wasm memory. */
  close(): void {
    this.#things.clear();
    this.#byHandle.clear();
    this.#world.free();
  }

  #thing(key: ThingKey): Thing {
    const thing = this.#things.get(key);
    if (!thing) throw new RangeError(`thing ${key} is not in the world`);
    return thing;
  }

  #dress(thing: Thing): ColliderTold[] {
    const { descs, told } = describeColliders(thing.body);
    const groups = groupsOf(thing);
    for (const desc of descs) this.#world.createCollider(desc.setCollisionGroups(groups), thing.rigid);
    const mass = massProperties(thing.body);
    if (!thing.held) thing.rigid.setGravityScale(thing.body.gravityScale ?? 1, false);
    thing.rigid.setAdditionalMassProperties(mass.kg, xyz(mass.centre), xyz(mass.inertia), { x: 0, y: 0, z: 0, w: 1 }, true);
    return told;
  }

  #regroup(thing: Thing): void {
    const groups = groupsOf(thing);
    for (let i = 0; i < thing.rigid.numColliders(); i++) thing.rigid.collider(i).setCollisionGroups(groups);
  }

  /** Wheels are no colliders: while it is driven, the chassis slides on the ground instead. */
  #roll(thing: Thing, rolling: boolean): void {
    if (this.#rolling.has(thing) === rolling) return;
    if (rolling) this.#rolling.add(thing);
    else this.#rolling.delete(thing);
    for (let i = 0; i < thing.rigid.numColliders(); i++) {
      const collider = thing.rigid.collider(i);
      collider.setFriction(rolling ? 0 : thing.body.friction);
      collider.setFrictionCombineRule(rolling ? RAPIER.CoefficientCombineRule.Min : RAPIER.CoefficientCombineRule.Average);
    }
  }

  #wakeNeighbours(thing: Thing): void {
    for (let i = 0; i < thing.rigid.numColliders(); i++) this.#wakeAround(thing.rigid.collider(i));
    thing.rigid.wakeUp();
  }

  /** Rapier leaves sleepers asleep when what they lean on is swapped or taken away. */
  #wakeAround(collider: RAPIER.Collider): void {
    this.#world.contactPairsWith(collider, (other) => other.parent()?.wakeUp());
  }

  #read(thing: Thing): void {
    this.#moved.key = thing.key;
    this.#moved.asleep = !thing.awake;
    // Into the same two objects: three new ones a thing and tick were most of the garbage of a busy room.
    vecInto(thing.rigid.translation(this.#vector), this.#moved.position);
    quatInto(thing.rigid.rotation(this.#turn), this.#moved.rotation);
    vecInto(thing.rigid.linvel(this.#vector), this.#moved.velocity);
  }
}

/** Up to this mass, people push and carry. */
const isHeavy = (body: Body): boolean => body.massKg > LIMITS.holdMassKg || body.type !== 'dynamic';
const groupsOf = (thing: Thing): number => (thing.held ? GROUPS.held : isHeavy(thing.body) ? GROUPS.heavy : GROUPS.light);

function rapierType(body: Body): RAPIER.RigidBodyType {
  switch (body.type) {
    case 'dynamic':
      return RAPIER.RigidBodyType.Dynamic;
    case 'fixed':
      return RAPIER.RigidBodyType.Fixed;
    case 'kinematic':
      return RAPIER.RigidBodyType.KinematicPositionBased;
  }
}
