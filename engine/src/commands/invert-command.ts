import type { Command, Entity, Pose, Vec3 } from '@worldkiln/contracts';
import { encodePatch } from '../terrain/ground-patch.ts';
import type { World } from '../world/world.ts';
import { isGroundCommand, patchOf } from './ground-command.ts';

/**
 * The command that takes this one back. Ask before applying it: the answer holds what will be overwritten.
 * Null where there is none: a command that would be refused, and letting go of a carried thing, because its way back
 * into somebody's hands is theirs to take. A whole carry is taken back by the inverse of its hold.
 */
export function invertCommand(world: World, command: Command): Command | null {
  if (command.type === 'spawn') return { type: 'remove', entityId: command.entity.id };
  if (isGroundCommand(command)) {
    const patch = patchOf(world, command);
    return patch && { type: 'mend', patch: encodePatch(world.terrain.inverseOf(patch)) };
  }
  if (command.type === 'environment') return { type: 'environment', environment: world.environment };
  const entity = world.entities.get(command.entityId);
  if (!entity) return null;
  const { id: entityId } = entity;
  switch (command.type) {
    case 'remove':
      return { type: 'spawn', entity: { ...entity, pose: poseOf(entity), velocity: [...entity.velocity] } };
    case 'move':
      // A thing in motion goes back into the same motion; only a release carries a velocity.
      return isStill(entity.velocity) ? { type: 'move', entityId, pose: poseOf(entity) } : motionOf(entity);
    case 'hold':
      return entity.holder === command.by ? { ...command } : motionOf(entity);
    case 'release':
      return entity.holder === null ? motionOf(entity) : null;
    case 'tint':
      return { type: 'tint', entityId, tint: entity.tint };
    case 'embody':
      return { type: 'embody', entityId, scale: entity.scale ?? 1, physics: entity.physics ?? {}, body: entity.body };
    case 'open':
      return { type: 'open', entityId, opened: entity.opened ?? [], body: entity.body };
    case 'rename':
      return { type: 'rename', entityId, name: entity.name };
    case 'part':
      return { type: 'part', entityId, part: command.part, look: entity.parts?.[command.part] ?? null };
    case 'group':
      return { type: 'group', entityId, group: entity.group ?? null };
    case 'fire': {
      const { assetId, version, firing, body, pickup, name } = entity;
      return { type: 'fire', entityId, assetId, version, firing, body, pickup, name };
    }
    case 'stage':
      return { type: 'stage', entityId, firing: entity.firing, jobId: entity.jobId };
  }
}

const poseOf = ({ pose }: Entity): Pose => ({ position: [...pose.position], rotation: [...pose.rotation] });
const motionOf = (entity: Entity): Command => ({ type: 'release', entityId: entity.id, pose: poseOf(entity), velocity: [...entity.velocity] });
const isStill = ([x, y, z]: Vec3): boolean => x === 0 && y === 0 && z === 0;
