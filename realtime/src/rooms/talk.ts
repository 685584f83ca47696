import { KilnError, LIMITS, type FromRoom } from '@worldkiln/contracts';
import { encodeMessage } from '@worldkiln/engine';
import { goodbye } from './goodbye.ts';
import type { Connection, Room, RoomPlayer } from './room.ts';

/** Says something to one connection. One that has stopped listening is let go. */
export function say(connection: Connection, message: FromRoom): void {
  sayBytes(connection, encodeMessage(message));
}

/** Says it to everybody who is connected, written once. */
export function broadcast(room: Room, message: FromRoom, to: (player: RoomPlayer) => boolean = () => true): void {
  let bytes: Uint8Array | null = null;
  for (const player of room.players.values()) {
    if (player.session.state === 'live' && to(player)) sayBytes(player.session, (bytes ??= encodeMessage(message)));
  }
}

/** Sends what is due: words, resends, acknowledgements. */
export function pumpLinks(room: Room, nowMs: number): void {
  for (const visitor of room.visitors) pump(visitor, nowMs);
  for (const { session } of room.players.values()) if (session.state === 'live') pump(session, nowMs);
}

const SNAPSHOT_EVERY = Math.round(LIMITS.tickHz / LIMITS.snapshotHz);

/** Every third of the people hears where what moves is now: all at once, the ticks that tell would be three times as long. */
export function sendSnapshots(room: Room): void {
  for (const { player, move } of room.players.values()) room.motion.setPlayer(player.net, move);
  for (const { player, move, inputs, session } of room.players.values()) {
    if (session.state !== 'live' || (room.tick + player.net) % SNAPSHOT_EVERY !== 0) continue;
    const drivenNet = player.seat?.net ?? 0;
    const snapshot = session.link.snapshot({ tick: room.tick, inputSeq: inputs.lastSeq, self: move, selfNet: player.net, at: move.position, drivenNet });
    if (snapshot) session.lane.send(snapshot);
  }
}

function pump({ link, lane }: Connection, nowMs: number): void {
  for (const datagram of link.poll(nowMs)) lane.send(datagram);
}

function sayBytes(connection: Connection, bytes: Uint8Array): void {
  try {
    connection.link.sayBytes(bytes);
  } catch (error) {
    if (!(error instanceof KilnError)) throw error;
    goodbye(connection.lane, 'Your connection is too slow for this world. Join again.');
  }
}
