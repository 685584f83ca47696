import { and, asc, eq, gt, ne, sql } from 'drizzle-orm';
import { connect, type Connection, type Db, type Tx } from '../connect.ts';
import { releaseLeasesOf } from './leases.ts';
import { roomServers } from './tables.ts';
import { serverOfWorld } from './worlds.ts';

/** A server unseen for this long gets no more joiners. Three heartbeats. */
export const ROOM_SERVER_ALIVE_S = 6;

export type RoomServerRow = typeof roomServers.$inferSelect;

/** Says that a room server lives: made on the first call, refreshed by the next. */
export async function heartbeatRoomServer(db: Tx, server: { id: string; url: string; players: number; draining: boolean }): Promise<void> {
  await db
    .insert(roomServers)
    .values(server)
    .onConflictDoUpdate({ target: roomServers.id, set: { url: server.url, players: server.players, draining: server.draining, seenAt: sql`now()` } });
}

/** Takes a server off the list: it has said goodbye, or is known to be dead. */
export async function removeRoomServer(db: Tx, serverId: string): Promise<void> {
  await db.delete(roomServers).where(eq(roomServers.id, serverId));
}

/** Where a room server is reached, if it is alive. */
export async function findRoomServer(db: Tx, serverId: string): Promise<RoomServerRow | null> {
  const [row] = await db
    .select()
    .from(roomServers)
    .where(and(eq(roomServers.id, serverId), gt(roomServers.seenAt, sql`now() - make_interval(secs => ${ROOM_SERVER_ALIVE_S})`)));
  return row ?? null;
}

/** The broker: the server that has the world open, else the least loaded live one; null when none is up. */
export async function placeWorld(db: Tx, worldId: string): Promise<{ id: string; url: string } | null> {
  const open = await serverOfWorld(db, worldId, ROOM_SERVER_ALIVE_S);
  if (open) return open;
  const [row] = await db
    .select({ id: roomServers.id, url: roomServers.url })
    .from(roomServers)
    .where(and(eq(roomServers.draining, false), gt(roomServers.seenAt, sql`now() - make_interval(secs => ${ROOM_SERVER_ALIVE_S})`)))
    .orderBy(asc(roomServers.players), asc(roomServers.id))
    .limit(1);
  return row ?? null;
}

const presenceKey = (serverId: string) => sql`hashtextextended(${`room-server:${serverId}`}, 0)`;

/**
 * Takes every room server that is dead off the list and frees its worlds. Dead is known at once, not after a wait: each
 * holds an advisory lock (RoomServerPresence), the kernel closes a killed process' socket, PostgreSQL drops the lock.
 * Should a live one be swept during an outage of its connection, the fence keeps the worlds right and it comes back.
 */
export async function sweepDeadRoomServers(db: Db, ownId: string): Promise<string[]> {
  return db.transaction(async (tx) => {
    const others = await tx.select({ id: roomServers.id }).from(roomServers).where(ne(roomServers.id, ownId));
    const dead: string[] = [];
    for (const { id } of others) {
      const [row] = await tx.execute<{ free: boolean }>(sql`select pg_try_advisory_xact_lock(${presenceKey(id)}) as free`);
      if (!row?.free) continue;
      await releaseLeasesOf(tx, id);
      await removeRoomServer(tx, id);
      dead.push(id);
    }
    return dead;
  });
}

/** A connection of its own whose lock says that this room server lives. */
export class RoomServerPresence {
  readonly #serverId: string;
  readonly #connection: Connection;

  constructor(url: string, serverId: string) {
    this.#serverId = serverId;
    this.#connection = connect(url, { max: 1 });
  }

  /** Called with every heartbeat: takes the lock again where the connection was lost meanwhile. */
  async hold(): Promise<void> {
    await this.#connection.db.execute(sql`
      select case when exists (select 1 from pg_locks where pid = pg_backend_pid() and locktype = 'advisory' and granted)
        then true else pg_try_advisory_lock(${presenceKey(this.#serverId)}) end`);
  }

  close(): Promise<void> {
    return this.#connection.close();
  }
}
