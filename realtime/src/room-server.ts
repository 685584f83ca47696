import { lookup } from 'node:dns/promises';
import type { IncomingMessage } from 'node:http';
import { KilnError, LIMITS } from '@worldkiln/contracts';
import { CHANNELS, connect, type Connection, heartbeatRoomServer, listen, removeRoomServer, RoomServerPresence, sweepDeadRoomServers } from '@worldkiln/db';
import { isServiceToken, SERVICE_HEADER } from '@worldkiln/telemetry';
import type { Logger } from 'pino';
import { Clock } from './clock.ts';
import { House } from './rooms/house.ts';
import { Doors } from './transport/doors.ts';

export interface RoomServerOptions {
  databaseUrl: string;
  port: number;
  /** Where players' datagrams may come from: 127.0.0.1 keeps WebRTC on this machine. */
  host: string;
  serverId: string;
  log: Logger;
  /** Calls must carry a service token signed with it; absent, whoever reaches the port is believed: for tests. */
  secret?: string;
  /** How many people a room takes. */
  seats?: number;
  /** Where the API's calls come in; loopback unless it is on another machine. */
  apiHost?: string;
  /** How the API reaches us, where it is not what we listen on. */
  url?: string | undefined;
  rtcPorts?: { min: number; max: number } | undefined;
  rtcPublicAddress?: string | undefined;
}

export interface RoomServer {
  url: string;
  /** Throws while nobody could be let in. */
  ready(): Promise<void>;
  readonly players: number;
  readonly rooms: number;
  close(): Promise<void>;
}

/** A third of what others take for dead (ROOM_SERVER_ALIVE_S). */
const HEARTBEAT_MS = 2_000;

/** Opens the doors, registers, listens to the outbox and starts the clock. */
export async function startRoomServer(options: RoomServerOptions): Promise<RoomServer> {
  const { log, serverId } = options;
  const connection = connect(options.databaseUrl);
  const presence = new RoomServerPresence(options.databaseUrl, serverId);
  const house = new House(connection.db, serverId, options.seats ?? LIMITS.playersPerRoom, log);
  const clock = new Clock((nowMs) => house.tick(nowMs));
  const bindAddress = await udpAddress(options.host);
  const health = () => ({ ok: true, serverId, rooms: house.rooms.length, players: house.players, tick: clock.takeFigures() });
  const rtc = { bindAddress, iceServers: [], ports: options.rtcPorts, publicAddress: options.rtcPublicAddress };
  const { secret } = options;
  const ours = ({ headers }: IncomingMessage) => secret === undefined || isServiceToken(secret, serverId, String(headers[SERVICE_HEADER] ?? ''));
  const doors = new Doors(house, { host: options.apiHost ?? '127.0.0.1', port: options.port, rtc, health, ...(secret !== undefined && { ours }) }, log);
  const opened = await doors.open();
  const url = options.url ?? opened;
  let draining = false;

  const beat = async () => {
    try {
      // The lock first: a server on the list without one is taken for dead.
      await presence.hold();
      await heartbeatRoomServer(connection.db, { id: serverId, url, players: house.players, draining });
    } catch (err) {
      log.warn({ err }, 'the heartbeat did not reach the database');
    }
  };
  await beat();
  const heart = setInterval(() => void beat(), HEARTBEAT_MS);
  const stopListening = keepListening(connection, (worldId) => house.hint(worldId), log);
  sweepDeadRoomServers(connection.db, serverId).then(
    (dead) => dead.length > 0 && log.info({ dead }, 'room servers that died were taken off the list'),
    (err: unknown) => log.warn({ err }, 'dead room servers could not be looked for'),
  );
  clock.start();

  return {
    url,
    async ready() {
      if (draining) throw new KilnError('busy', { code: 'server_closing', message: 'This room server is closing.', http: 503 });
      await connection.sql`select 1`;
    },
    get players() {
      return house.players;
    },
    get rooms() {
      return house.rooms.length;
    },
    async close() {
      draining = true;
      await beat();
      clearInterval(heart);
      stopListening();
      await house.close('The server is closing for a moment. Join again.');
      clock.stop();
      await doors.close();
      await removeRoomServer(connection.db, serverId).catch((err: unknown) => log.warn({ err }, 'could not sign off'));
      await presence.close();
      await connection.close();
    },
  };
}

/** Until the first success we try again ourselves; after it the connection comes back by itself. */
function keepListening({ sql }: Connection, onHint: (worldId: string | null) => void, log: Logger): () => void {
  let timer: NodeJS.Timeout | undefined;
  const attempt = () => {
    listen(sql, CHANNELS.jobEvents, onHint).catch((err: unknown) => {
      log.warn({ err }, 'cannot listen to the outbox yet; it is read every few seconds');
      timer = setTimeout(attempt, 1_000);
    });
  };
  attempt();
  return () => clearTimeout(timer);
}

/** The address WebRTC's datagrams are bound to; undefined is every one, and only for hosts that say so. */
async function udpAddress(host: string): Promise<string | undefined> {
  if (host === '0.0.0.0' || host === '::') return undefined;
  return (await lookup(host)).address;
}
