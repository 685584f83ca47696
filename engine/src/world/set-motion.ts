import type { Entity, Quat, Vec3 } from '@worldkiln/contracts';
import { indexEntity, type World } from './world.ts';

/** Writes where physics or a snapshot says a thing is. No command and no log line: motion is not an edit. */
export function setMotion(world: World, entity: Entity, position: Readonly<Vec3>, rotation: Readonly<Quat>, velocity?: Readonly<Vec3>): void {
  const { pose } = entity;
  pose.position[0] = position[0];
  pose.position[1] = position[1];
  pose.position[2] = position[2];
  pose.rotation[0] = rotation[0];
  pose.rotation[1] = rotation[1];
  pose.rotation[2] = rotation[2];
  pose.rotation[3] = rotation[3];
  if (velocity) {
    entity.velocity[0] = velocity[0];
    entity.velocity[1] = velocity[1];
    entity.velocity[2] = velocity[2];
  }
  indexEntity(world, entity);
}
