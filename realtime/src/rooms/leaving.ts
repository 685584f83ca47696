import { goodbye } from './goodbye.ts';
import { letGo } from './let-go.ts';
import type { Connection, Room, RoomPlayer } from './room.ts';
import { broadcast, say } from './talk.ts';

/** Clients send inputs sixty times a second and pings beside them: after this long there is nobody. */
const SILENT_MS = 8_000;
/** Who has not said hello by then is no client of ours. */
const HELLO_MS = 5_000;
/** A dropped player finds their body, and what it carries, where it was. */
const AWAY_MS = 10_000;
/** So many senseless datagrams are no accident. */
const DAMAGED_MAX = 100;

/** Ends the connection, not the stay: the body waits for its player to come back. */
export function stepAway(room: Room, player: RoomPlayer, connection: Connection, nowMs: number): void {
  if (player.session.state !== 'live' || player.session.link !== connection.link) return;
  player.session = { state: 'away', sinceMs: nowMs };
  room.logger.info({ accountId: player.player.accountId }, 'a player lost the connection');
}

/** Ends the stay. */
export function leave(room: Room, player: RoomPlayer): void {
  const { accountId, net } = player.player;
  if (room.players.get(accountId) !== player) return;
  letGo(room, player);
  room.players.delete(accountId);
  room.physics.people.remove(net);
  room.motion.remove(net);
  broadcast(room, { type: 'left', net });
  room.logger.info({ accountId, net }, 'a player left');
}

/** Sends somebody home with words. */
export function farewell(room: Room, player: RoomPlayer, words: string): void {
  const { session } = player;
  if (session.state !== 'live') return;
  say(session, { type: 'closing', reason: words });
  for (const datagram of session.link.poll(room.now())) session.lane.send(datagram);
  goodbye(session.lane, words);
}

/** Lets go of who is silent, too long away, never said hello, or talks nonsense. */
export function dropSilent(room: Room, nowMs: number): void {
  for (const visitor of room.visitors) {
    if (nowMs - visitor.sinceMs < HELLO_MS && visitor.link.damaged < DAMAGED_MAX) continue;
    room.visitors.delete(visitor);
    goodbye(visitor.lane, 'No hello came. Join again.');
  }
  for (const player of room.players.values()) {
    const { session } = player;
    if (session.state === 'away') {
      if (nowMs - session.sinceMs > AWAY_MS) leave(room, player);
    } else if (session.link.damaged > DAMAGED_MAX) {
      farewell(room, player, 'Your client sends what nobody here understands. Load the page again.');
      leave(room, player);
    } else if (nowMs - session.heardMs > SILENT_MS) {
      session.lane.close();
      stepAway(room, player, session, nowMs);
    }
  }
}
