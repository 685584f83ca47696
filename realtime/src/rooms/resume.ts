import { createHash, randomBytes } from 'node:crypto';
import type { Room, RoomPlayer, Visitor } from './room.ts';

/** What tickets and resume tokens are known by: whoever reads our memory or tables can open no door with it. */
export const paperHash = (paper: string): string => createHash('sha256').update(paper).digest('hex');

/** A paper as long as a ticket, for coming back without the API and the database. It replaces the one before. */
export function issueResume(player: RoomPlayer): string {
  const token = randomBytes(32).toString('base64url');
  player.resume = paperHash(token);
  return token;
}

/** Whose body waits for this paper; null when nobody's does. Ends with the stay, and with the next welcome. */
export function whoResumes(room: Room, hash: string): Pick<Visitor, 'accountId' | 'name' | 'role'> | null {
  for (const { player, resume } of room.players.values()) if (resume === hash) return player;
  return null;
}
