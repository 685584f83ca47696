import { ENVIRONMENT, type Entity, type EntityId, type Environment } from '@worldkiln/contracts';
import { Terrain } from '../terrain/terrain.ts';
import { reachOf } from './boxes.ts';
import { SpatialHash } from './spatial-hash.ts';

/** A world as plain data. Changed only by commands (engine/commands) and by motion (setMotion). */
export interface World {
  seed: number;
  /** The last line of the log that was applied. */
  seq: number;
  entities: Map<EntityId, Entity>;
  byNet: Map<number, Entity>;
  terrain: Terrain;
  environment: Environment;
  /** Entities by place, keyed by net. */
  grid: SpatialHash;
}

/** An empty world: only ground. */
export function createWorld(seed: number): World {
  return { seed, seq: 0, entities: new Map(), byNet: new Map(), terrain: new Terrain(seed), environment: ENVIRONMENT, grid: new SpatialHash() };
}

/** Puts an entity into the indexes. The world keeps a copy of its own, so that its motion is nobody else's. */
export function addEntity(world: World, entity: Entity): void {
  const own: Entity = {
    ...entity,
    pose: { position: [...entity.pose.position], rotation: [...entity.pose.rotation] },
    velocity: [...entity.velocity],
  };
  world.entities.set(own.id, own);
  world.byNet.set(own.net, own);
  indexEntity(world, own);
}

/** Takes an entity out of every index. */
export function dropEntity(world: World, entity: Entity): void {
  world.entities.delete(entity.id);
  world.byNet.delete(entity.net);
  world.grid.delete(entity.net);
}

/** Brings the grid in step after an entity's place or body changed. */
export function indexEntity(world: World, entity: Entity): void {
  const [x, , z] = entity.pose.position;
  world.grid.set(entity.net, x, z, reachOf(entity.body));
}
