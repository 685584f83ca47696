import { KilnError } from '@worldkiln/contracts';
import { consumeTicket, knowsTicket, type Db } from '@worldkiln/db';
import type { Logger } from 'pino';
import type { Lane, Reception } from '../transport/lane.ts';
import { goodbye } from './goodbye.ts';
import { RoomKeeper } from './room-keeper.ts';
import { paperHash } from './resume.ts';

/** All rooms of this server: opened when somebody comes, asleep when nobody has been there for a while. */
export class House implements Reception {
  readonly #db: Db;
  readonly #serverId: string;
  /** How many people a room takes. */
  readonly #seats: number;
  readonly #log: Logger;
  /** A room that is opening is a promise already, so that two joiners open it once. */
  readonly #opening = new Map<string, Promise<RoomKeeper>>();
  readonly #rooms = new Map<string, RoomKeeper>();
  #closing = false;

  constructor(db: Db, serverId: string, seats: number, log: Logger) {
    this.#seats = seats;
    this.#db = db;
    this.#serverId = serverId;
    this.#log = log;
  }

  get players(): number {
    return [...this.#rooms.values()].reduce((sum, { players }) => sum + players, 0);
  }

  get rooms(): readonly RoomKeeper[] {
    return [...this.#rooms.values()];
  }

  async knows(ticket: string): Promise<boolean> {
    const hash = paperHash(ticket);
    return this.#resumed(hash) !== null || knowsTicket(this.#db, hash);
  }

  async enter(ticket: string, lane: Lane): Promise<void> {
    try {
      const hash = paperHash(ticket);
      const back = this.#resumed(hash);
      if (back) return back.keeper.readmit(back.who, lane);
      const pass = await consumeTicket(this.#db, hash);
      if (!pass)
        throw new KilnError('refused', { code: 'ticket_unknown', message: 'This ticket is unknown, used or too old. Join the world again for a new one.' });
      await (await this.#open(pass.worldId)).admit(pass, lane);
    } catch (error) {
      if (!(error instanceof KilnError)) this.#log.error({ err: error }, 'a player could not enter');
      goodbye(lane, error instanceof KilnError ? error.message : 'The room could not be entered. Try again in a moment.');
    }
  }

  /** Something happened in a world's outbox; null: any of them may have news. */
  hint(worldId: string | null): void {
    for (const [id, keeper] of this.#rooms) if (worldId === null || worldId === id) void keeper.look();
  }

  /** Moves every room on by one step. One that fails does not stop the others. */
  tick(nowMs: number): void {
    for (const [worldId, keeper] of this.#rooms) {
      try {
        keeper.tick(nowMs);
      } catch (error) {
        this.#log.error({ err: error, worldId }, 'a room failed in its tick; it closes and wakes again from what is written down');
        void this.#close(worldId, 'The room met an error of ours and starts again. Join again.', true);
      }
    }
  }

  /** Sends everybody home with words, and writes everything down. */
  async close(words: string): Promise<void> {
    this.#closing = true;
    await Promise.allSettled(this.#opening.values());
    await Promise.all([...this.#rooms.keys()].map((worldId) => this.#close(worldId, words)));
  }

  /** Who comes back on a resume token: known here and now, without a question to the database. */
  #resumed(hash: string) {
    for (const keeper of this.#rooms.values()) {
      const who = keeper.whoResumes(hash);
      if (who) return { keeper, who };
    }
    return null;
  }

  #open(worldId: string): Promise<RoomKeeper> {
    if (this.#closing) throw new KilnError('busy', { code: 'server_closing', message: 'This server is closing. Join again in a moment.', waitS: 2 });
    const open = this.#rooms.get(worldId);
    if (open) return Promise.resolve(open);
    const opening = this.#opening.get(worldId) ?? this.#wake(worldId);
    this.#opening.set(worldId, opening);
    return opening;
  }

  async #wake(worldId: string): Promise<RoomKeeper> {
    try {
      const keeper = await RoomKeeper.open({
        db: this.#db,
        serverId: this.#serverId,
        worldId,
        seats: this.#seats,
        logger: this.#log,
        onEnded: () => void this.#close(worldId, 'The room is asleep. Join again to wake it.'),
      });
      this.#rooms.set(worldId, keeper);
      return keeper;
    } finally {
      this.#opening.delete(worldId);
    }
  }

  async #close(worldId: string, words: string, broken = false): Promise<void> {
    const keeper = this.#rooms.get(worldId);
    if (!keeper) return;
    this.#rooms.delete(worldId);
    // Until it is written down nobody may wake it here again.
    const closed = keeper.close(words, broken).catch((err: unknown) => this.#log.error({ err, worldId }, 'a room could not be closed in order'));
    const blocked = closed.then(() =>
      Promise.reject(new KilnError('busy', { code: 'room_closing', message: 'This room has just closed. Join again.', waitS: 1 })),
    );
    blocked.catch(() => undefined);
    this.#opening.set(worldId, blocked);
    await closed;
    this.#opening.delete(worldId);
  }
}
