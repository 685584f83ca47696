import { carryThings } from './carrying.ts';
import { dropSilent } from './leaving.ts';
import { returnLost, writeBackMotion } from './motion.ts';
import type { Room } from './room.ts';
import { pumpLinks, sendSnapshots } from './talk.ts';
import { walkPlayers } from './walking.ts';

/** One step of 1/60 s. */
export function tickRoom(room: Room, nowMs: number): void {
  stepRoom(room);
  tellRoom(room, nowMs);
}

/** What happens: people walk, things move. */
export function stepRoom(room: Room): void {
  room.tick += 1;
  walkPlayers(room);
  carryThings(room);
  room.physics.step();
  writeBackMotion(room);
  returnLost(room);
}

/** Who hears of it, and who is not there any more. */
export function tellRoom(room: Room, nowMs: number): void {
  sendSnapshots(room);
  pumpLinks(room, nowMs);
  dropSilent(room, nowMs);
}

/** Whether nothing would change if the clock stood still. */
export const isStill = (room: Room): boolean => room.players.size === 0 && room.visitors.size === 0 && room.physics.awakeCount === 0;
