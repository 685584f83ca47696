import { KilnError, LIMITS, WORLD_HALF_M, type Command, type Entity, type EntityId, type Pose, type Vec3 } from '@worldkiln/contracts';
import { decodeGroundOp } from '../terrain/ground-op.ts';
import { decodeGroundStamp } from '../terrain/ground-stamp.ts';
import { decodePatch } from '../terrain/ground-patch.ts';
import { openableParts } from '../world/open-body.ts';
import type { World } from '../world/world.ts';
import { isGroundCommand } from './ground-command.ts';

/** Higher than any hill and deeper than any hole: what is beyond is a mistake. */
const HEIGHT_MAX_M = 1_000;
/** Nothing we simulate moves faster on purpose. */
const SPEED_MAX_MS = 1_000;

/** Why a command cannot be applied to this world, or null. Who may do it is the room's business. */
export function checkCommand(world: World, command: Command): KilnError | null {
  if (command.type === 'spawn') return checkSpawn(world, command.entity);
  if (isGroundCommand(command)) {
    const sound = command.type === 'sculpt' ? (decodeGroundOp(command.op) ?? decodeGroundStamp(command.op)) : decodePatch(command.patch);
    return sound ? null : invalid('ground_unreadable', 'That is no change of ground a brush can make: load the page again.');
  }
  if (command.type === 'environment') return null;
  const entity = world.entities.get(command.entityId);
  if (!entity) return gone(command.entityId);
  switch (command.type) {
    case 'move':
      if (entity.holder !== null) return invalid('held', `${entity.name} is being carried: let it go before moving it.`);
      return checkPose(command.pose);
    case 'hold':
      return entity.holder === null || entity.holder === command.by
        ? null
        : invalid('held', `${entity.name} is in somebody else's hands: wait until it is let go.`);
    case 'release':
      return checkPose(command.pose) ?? checkVelocity(command.velocity);
    case 'embody':
      return Math.max(...command.body.size) <= LIMITS.shapeExtentM
        ? null
        : invalid('too_large', `Nothing is longer than ${LIMITS.shapeExtentM} m: choose a smaller scale.`);
    case 'part': {
      const known = entity.parts ?? {};
      const full = command.look !== null && !(command.part in known) && Object.keys(known).length >= LIMITS.shapeParts;
      return full ? invalid('too_many_parts', `A thing has at most ${LIMITS.shapeParts} parts: set others back first.`) : null;
    }
    case 'open': {
      const known = openableParts(entity).map(({ part }) => part);
      return command.opened.every((part) => known.includes(part)) ? null : invalid('not_openable', `${entity.name} has no such door, lid or drawer.`);
    }
    case 'remove':
    case 'rename':
    case 'group':
    case 'tint':
    case 'fire':
    case 'stage':
      return null;
  }
}

function checkSpawn(world: World, entity: Entity): KilnError | null {
  if (world.entities.has(entity.id)) return invalid('id_taken', `An entity ${entity.id} is already in the world: give the new one an id of its own.`);
  if (world.byNet.has(entity.net)) return invalid('net_taken', `The short number ${entity.net} is taken: give the entity one that was never used.`);
  if (world.entities.size >= LIMITS.entitiesPerWorld) {
    return new KilnError('refused', { code: 'world_full', message: `The world holds ${LIMITS.entitiesPerWorld} things, its most: remove some first.` });
  }
  return checkPose(entity.pose) ?? checkVelocity(entity.velocity);
}

function checkPose({ position, rotation }: Pose): KilnError | null {
  const [x, y, z] = position;
  // Written so that NaN fails every comparison.
  const inside = Math.abs(x) <= WORLD_HALF_M && Math.abs(z) <= WORLD_HALF_M && Math.abs(y) <= HEIGHT_MAX_M;
  if (!inside) return invalid('outside', `That place is outside the world: x and z go to ±${WORLD_HALF_M} m, y to ±${HEIGHT_MAX_M} m.`);
  const norm = rotation[0] ** 2 + rotation[1] ** 2 + rotation[2] ** 2 + rotation[3] ** 2;
  if (!(Math.abs(norm - 1) < 0.01)) return invalid('not_a_rotation', 'The rotation is not a unit quaternion: normalise it first.');
  return null;
}

function checkVelocity([x, y, z]: Vec3): KilnError | null {
  if (x * x + y * y + z * z <= SPEED_MAX_MS * SPEED_MAX_MS) return null;
  return invalid('too_fast', `Nothing moves faster than ${SPEED_MAX_MS} m/s: send a smaller velocity.`);
}

const invalid = (code: string, message: string): KilnError => new KilnError('invalid', { code, message });
const gone = (id: EntityId): KilnError =>
  new KilnError('missing', { code: 'entity_missing', message: `Nothing called ${id} is in this world: it may have been removed.` });
