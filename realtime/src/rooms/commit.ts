import { KilnError, type Actor, type Command } from '@worldkiln/contracts';
import type { LogLine } from '@worldkiln/db';
import { applyLine, checkCommand, invertCommand, isGroundCommand, type EntityCommand } from '@worldkiln/engine';
import { moveBodies } from './bodies.ts';
import { settleGround, takeGroundCheck } from './ground.ts';
import type { Room } from './room.ts';
import { broadcast } from './talk.ts';

export interface Committed {
  seq: number;
  /** What would take it back; null where nothing does. */
  inverse: Command | null;
}

/**
 * The one way a world changes: checked, inverted, applied, embodied, logged. Bodies move at once; nobody is told
 * before the line is durable (`announce`). Throws a KilnError and changes nothing when the command does not hold.
 */
export function commit(room: Room, actor: Actor, command: Command, eventId: number | null = null): Committed {
  room.log.check();
  const wrong = checkCommand(room.world, command);
  if (wrong) throw wrong;
  const net = isGroundCommand(command) || command.type === 'environment' ? null : netOf(room, command);
  const inverse = invertCommand(room.world, command);
  const line: LogLine = { seq: room.world.seq + 1, actor, command, inverse, eventId };
  applyLine(room.world, line);
  if (isGroundCommand(command)) settleGround(room, line);
  else if (net !== null && command.type !== 'environment') moveBodies(room, command, net);
  room.dirty = true;
  room.log.append(line);
  return { seq: line.seq, inverse };
}

/** Lines became durable: everybody hears of them, in order, and who asked is answered. */
export function announce(room: Room, lines: readonly LogLine[]): void {
  for (const { seq, actor, command } of lines) {
    broadcast(room, { type: 'applied', applied: { seq, actor, command } }, (player) => player.readySeq < seq);
    const check = takeGroundCheck(room, seq);
    if (check) broadcast(room, check, (player) => player.readySeq < seq);
    const answer = room.answers.get(seq);
    room.answers.delete(seq);
    answer?.();
  }
}

function netOf(room: Room, command: EntityCommand | Extract<Command, { type: 'spawn' }>): number {
  if (command.type === 'spawn') return command.entity.net;
  const entity = room.world.entities.get(command.entityId);
  if (!entity) throw new KilnError('missing', { code: 'entity_missing', message: 'That thing is not here any more.' });
  return entity.net;
}
