import { KilnError, type Applied, type Command, type Entity } from '@worldkiln/contracts';
import { setMotion } from '../world/set-motion.ts';
import { addEntity, dropEntity, indexEntity, type World } from '../world/world.ts';
import { checkCommand } from './check-command.ts';
import { isGroundCommand, patchOf, type EntityCommand } from './ground-command.ts';

const STILL = [0, 0, 0] as const;

/** Carries a command out, or throws why it can't be and changes nothing. */
export function applyCommand(world: World, command: Command): void {
  const reason = checkCommand(world, command);
  if (reason) throw reason;
  if (command.type === 'spawn') return addEntity(world, command.entity);
  if (command.type === 'environment') {
    world.environment = command.environment;
    return;
  }
  if (isGroundCommand(command)) {
    const patch = patchOf(world, command);
    if (patch) world.terrain.apply(patch);
    return;
  }
  const entity = world.entities.get(command.entityId);
  if (entity) change(world, entity, command);
}

/** Applies a line of the log: the next one, or it throws, because a gap would make two worlds of one. */
export function applyLine(world: World, line: Applied): void {
  if (line.seq !== world.seq + 1) {
    throw new KilnError('broken', { code: 'log_gap', message: `The world is at line ${world.seq} of its log and was handed line ${line.seq}: load it again.` });
  }
  applyCommand(world, line.command);
  world.seq = line.seq;
}

function change(world: World, entity: Entity, command: EntityCommand): void {
  switch (command.type) {
    case 'remove':
      return dropEntity(world, entity);
    case 'move':
      return setMotion(world, entity, command.pose.position, command.pose.rotation, STILL);
    case 'hold':
      entity.holder = command.by;
      return;
    case 'release':
      entity.holder = null;
      return setMotion(world, entity, command.pose.position, command.pose.rotation, command.velocity);
    case 'tint':
      entity.tint = command.tint;
      return;
    case 'embody':
      entity.body = command.body;
      setOrDrop(entity, 'scale', command.scale === 1 ? null : command.scale);
      setOrDrop(entity, 'physics', Object.keys(command.physics).length === 0 ? null : command.physics);
      return indexEntity(world, entity);
    case 'rename':
      entity.name = command.name;
      return;
    case 'part': {
      const { [command.part]: _, ...others } = entity.parts ?? {};
      const parts = command.look === null ? others : { ...others, [command.part]: command.look };
      return setOrDrop(entity, 'parts', Object.keys(parts).length === 0 ? null : parts);
    }
    case 'open':
      entity.body = command.body;
      setOrDrop(entity, 'opened', command.opened.length === 0 ? null : command.opened);
      return indexEntity(world, entity);
    case 'group':
      return setOrDrop(entity, 'group', command.group);
    case 'fire':
      entity.assetId = command.assetId;
      entity.version = command.version;
      entity.firing = command.firing;
      entity.body = command.body;
      entity.pickup = command.pickup;
      entity.name = command.name;
      // Another version has doors of its own, and they are shut.
      delete entity.opened;
      return indexEntity(world, entity);
    case 'stage':
      entity.firing = command.firing;
      entity.jobId = command.jobId;
      return;
  }
}

/** What is as an asset made it is not written down: a command and its inverse leave no trace. */
function setOrDrop<K extends 'scale' | 'physics' | 'parts' | 'group' | 'opened'>(entity: Entity, key: K, value: NonNullable<Entity[K]> | null): void {
  if (value === null) delete entity[key];
  else entity[key] = value;
}
