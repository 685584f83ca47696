import { LIMITS, type Command, type Entity } from '@worldkiln/contracts';
import type { EntityCommand } from '@worldkiln/engine';
import type { ColliderTold } from '@worldkiln/physics';
import { takeUp } from './holding.ts';
import type { Room } from './room.ts';

/**
 * What a command means for the bodies and for the hands that carry them. Called after the world has taken the command;
 * `net` is the entity's, which a removed one can't be asked for any more.
 */
export function moveBodies(room: Room, command: EntityCommand | Extract<Command, { type: 'spawn' }>, net: number): void {
  const { physics } = room;
  switch (command.type) {
    case 'spawn':
      return embody(room, command.entity, false);
    case 'remove':
      emptyHandsOf(room, net);
      room.motion.remove(net);
      return physics.remove(net);
    case 'move':
      // A fixed thing never moves by itself, so nothing else would correct what snapshots say of it.
      room.motion.setThing(net, command.pose.position, command.pose.rotation, true);
      return physics.setPose(net, command.pose, [0, 0, 0]);
    case 'hold': {
      const [entity, holder] = [room.world.byNet.get(net), room.players.get(command.by)];
      if (entity && holder) holder.carrying = takeUp(holder, entity);
      return physics.hold(net);
    }
    case 'release':
      emptyHandsOf(room, net);
      physics.setPose(net, command.pose, command.velocity);
      return physics.release(net, command.velocity);
    case 'fire':
    case 'embody':
    case 'open':
      return tell(room, command.entityId, physics.replaceBody(net, command.body));
    case 'rename':
    case 'part':
    case 'group':
    case 'tint':
    case 'stage':
      return;
  }
}

/** Gives an entity its body. One that was at rest when the world fell asleep stays at rest: it lies where it lay. */
export function embody(room: Room, entity: Entity, waking: boolean): void {
  // Known before it first moves: who walks into it is stepped against where they still see it.
  if (entity.body.type === 'dynamic') room.motion.setThing(entity.net, entity.pose.position, entity.pose.rotation, true);
  const still = Math.hypot(...entity.velocity) < 0.01;
  tell(room, entity.id, room.physics.add(entity.net, entity.body, entity.pose, entity.velocity, { asleep: waking && still }));
  if (entity.holder !== null) room.physics.hold(entity.net);
}

/** Whether hands can lift it. */
export const isCarriable = (entity: Entity): boolean => entity.pickup && entity.body.type === 'dynamic' && entity.body.massKg <= LIMITS.holdMassKg;

function emptyHandsOf(room: Room, net: number): void {
  for (const player of room.players.values()) if (player.carrying?.net === net) player.carrying = null;
}

function tell(room: Room, entityId: string, told: ColliderTold[]): void {
  for (const { message } of told) room.logger.warn({ entityId, message }, 'a body is simpler than asked');
}
