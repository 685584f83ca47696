import { KilnError, LIMITS, mayInWorld, type AccountId, type Entity, type EntityId, type Vec3 } from '@worldkiln/contracts';
import { isCarriable } from './bodies.ts';
import type { Room, RoomPlayer } from './room.ts';

/** The thing an intent names, or words. */
export function thing(entities: ReadonlyMap<EntityId, Entity>, entityId: EntityId): Entity {
  const entity = entities.get(entityId);
  if (!entity) throw new KilnError('missing', { code: 'entity_missing', message: 'That thing is not here any more.' });
  return entity;
}

/** Whether this room is for that now, and whether somebody's role in the world permits it. */
export function mustBeAbleTo(room: Room, { player }: RoomPlayer, action: 'carry' | 'build'): void {
  if (action === 'build' && room.mode === 'play')
    throw new KilnError('refused', { code: 'play_only', message: 'This world is for playing now: nothing is changed until its owner opens it for building.' });
  if (action === 'carry' && room.mode === 'build')
    throw new KilnError('refused', { code: 'build_only', message: 'This world is for building now: things are placed, not thrown. Build with V.' });
  if (mayInWorld(action, player.role)) return;
  throw new KilnError('refused', {
    code: 'world_role_too_small',
    message: `You are a ${player.role} in this world: you may look, talk and carry. Ask its owner to make you a builder.`,
  });
}

/** Changing a thing is for whoever made it, and for the owners of the world. */
export function mayChange(entity: Entity, { player }: RoomPlayer): void {
  if (entity.owner === player.accountId || mayInWorld('change_others', player.role)) return;
  throw new KilnError('refused', { code: 'not_yours', message: `Only the maker of “${entity.name}” and the owner of this world may change it.` });
}

/** Hour and water are the owner's. In a world nobody owns they are any builder's. */
export function mayManage(room: Room, { player }: RoomPlayer): void {
  if (mayInWorld(room.info.owned ? 'manage' : 'build', player.role)) return;
  throw new KilnError('refused', { code: 'not_owner', message: 'Only the owner of this world may change that.' });
}

/** Picking up is for everybody whose hands are free, near enough, and strong enough. */
export function mayHold(entity: Entity, accountId: AccountId, eye: Vec3, carrying: EntityId | null): void {
  if (entity.holder !== null && entity.holder !== accountId)
    throw new KilnError('refused', { code: 'held_by_other', message: `Somebody else is carrying “${entity.name}”.` });
  if (carrying !== null && carrying !== entity.id)
    throw new KilnError('refused', { code: 'hands_full', message: 'Your hands are full. Put down what you carry first.' });
  if (!isCarriable(entity))
    throw new KilnError('refused', {
      code: 'not_carriable',
      message: `“${entity.name}” cannot be carried: things up to ${LIMITS.holdMassKg} kg that stand loose can.`,
    });
  mayReach(entity, eye);
}

/** Hands are only so long. */
export function mayReach(entity: Entity, eye: Vec3): void {
  if (distanceTo(entity, eye) > LIMITS.holdReachM)
    throw new KilnError('refused', { code: 'out_of_reach', message: `“${entity.name}” is out of reach. Go within ${LIMITS.holdReachM} m of it.` });
}

/** From an eye to the nearest point of the upright box around a thing. */
function distanceTo(entity: Entity, eye: Vec3): number {
  const { position } = entity.pose;
  // Its longest side in every direction: however it is turned, it is inside.
  const reach = Math.hypot(...entity.body.size) / 2;
  const middle = position[1] + entity.body.size[1] / 2;
  return Math.max(0, Math.hypot(position[0] - eye[0], middle - eye[1], position[2] - eye[2]) - reach);
}

/** No throw is faster than an arm. */
export function limitThrow(velocity: Vec3): Vec3 {
  const speed = Math.hypot(...velocity);
  if (!Number.isFinite(speed))
    throw new KilnError('invalid', { code: 'velocity_invalid', message: 'The velocity of a release must be three finite numbers.', path: 'velocity' });
  const scale = speed > LIMITS.throwSpeedMs ? LIMITS.throwSpeedMs / speed : 1;
  return [velocity[0] * scale, velocity[1] * scale, velocity[2] * scale];
}
