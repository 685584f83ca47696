import type { Actor, Command } from '@worldkiln/contracts';
import { commit } from './commit.ts';
import type { Room, RoomPlayer } from './room.ts';

/**
 * Commits a player's commands as one step of their undo: all, or none. Each is made when the ones before it stand. When
 * one is refused, what was done is taken back; should even that be refused, it stays in their undo.
 */
export function commitStep(room: Room, player: RoomPlayer, commands: readonly (() => Command)[]): number {
  const inverses: Command[] = [];
  let seq = room.world.seq;
  try {
    for (const make of commands) {
      const done = commit(room, actorOf(player), make());
      seq = done.seq;
      if (done.inverse) inverses.unshift(done.inverse);
    }
  } catch (error) {
    while (inverses[0]) {
      try {
        commit(room, actorOf(player), inverses[0]);
      } catch {
        break; // the first refusal is the one that is told
      }
      inverses.shift();
    }
    if (inverses.length > 0) player.undo.did(inverses);
    throw error;
  }
  if (inverses.length > 0) player.undo.did(inverses);
  return seq;
}

export const actorOf = (player: RoomPlayer): Actor => ({ by: 'player', accountId: player.player.accountId });
