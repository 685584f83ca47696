import { KilnError, LIMITS, type AccountId } from '@worldkiln/contracts';
import { appendCommands, eventsAfter, findVersion, lastSeqUnder, writeCheckpoint, type Db, type Pass } from '@worldkiln/db';
import { MotionTable, surroundingsOf } from '@worldkiln/engine';
import { createPhysics } from '@worldkiln/physics';
import type { Logger } from 'pino';
import { CommandLog } from '../persistence/command-log.ts';
import { LeaseKeeper, takeLease } from '../persistence/lease-keeper.ts';
import { OutboxReader } from '../persistence/outbox-reader.ts';
import type { Lane } from '../transport/lane.ts';
import { embody } from './bodies.ts';
import { announce, commit } from './commit.ts';
import { admit } from './entering.ts';
import { takeNews } from './job-news.ts';
import { farewell } from './leaving.ts';
import type { Room } from './room.ts';
import { spawnPoint } from './spawn-point.ts';
import { pumpLinks } from './talk.ts';
import { isStill, tickRoom } from './tick.ts';
import { wakeWorld } from './wake.ts';

export interface KeeperOptions {
  db: Db;
  serverId: string;
  worldId: string;
  log: Logger;
  /** The room is over: its lease went to another server, or it fell asleep. */
  onEnded: () => void;
}

/** What keeps a room alive and safe: its lease, its log, its checkpoints and its ear on the outbox. */
export class RoomKeeper {
  readonly room: Room;
  readonly #db: Db;
  readonly #lease: LeaseKeeper;
  readonly #outbox: OutboxReader;
  readonly #checkpoints: NodeJS.Timeout;
  readonly #onEnded: () => void;
  #saving: Promise<void> | null = null;
  #emptySinceMs: number | null = null;
  #ended = false;

  /** Takes the world's lease and wakes it. Throws 'busy' while another server has it. */
  static async open(options: KeeperOptions): Promise<RoomKeeper> {
    const { db, worldId, serverId } = options;
    const startedMs = performance.now();
    const answer = await takeLease(db, worldId, serverId);
    if (!answer.got)
      throw new KilnError('busy', { code: 'room_elsewhere', message: 'This world is open on another server at this moment. Join again.', waitS: 1 });
    const woken = await wakeWorld(db, worldId);
    const physics = await createPhysics(woken.world.terrain.chunks());
    const logger = options.log.child({ worldId });
    const keeper = new RoomKeeper(
      options,
      new LeaseKeeper(db, answer.lease, { onLost: () => keeper.#lost(), onTrouble: (err) => logger.warn({ err }, 'the lease could not be renewed') }),
      (log) => ({
        info: { id: worldId, name: woken.row.name, seed: woken.row.seed, ownerId: woken.row.ownerId, spawn: spawnPoint(woken.world) },
        world: woken.world,
        physics,
        surroundings: surroundingsOf(woken.world),
        motion: new MotionTable(),
        log,
        visitors: new Set(),
        players: new Map(),
        answers: new Map(),
        tick: 0,
        nextNet: woken.nextNet,
        eventId: woken.eventId,
        dirty: woken.replayed > 0,
        logger,
      }),
    );
    for (const entity of woken.world.entities.values()) embody(keeper.room, entity, true);
    keeper.#emptyHands();
    await keeper.look();
    logger.info(
      { entities: woken.world.entities.size, replayed: woken.replayed, ms: Math.round(performance.now() - startedMs), fence: answer.lease.fence },
      'a world woke',
    );
    return keeper;
  }

  private constructor(options: KeeperOptions, lease: LeaseKeeper, makeRoom: (log: CommandLog) => Room) {
    const { db, worldId, log } = options;
    this.#db = db;
    this.#lease = lease;
    this.#onEnded = options.onEnded;
    const store = {
      append: (lines: Parameters<typeof appendCommands>[2]) => appendCommands(db, lease.lease, lines),
      lastSeq: () => lastSeqUnder(db, lease.lease),
    };
    this.room = makeRoom(
      new CommandLog(store, {
        onDurable: (lines) => {
          announce(this.room, lines);
          // Not at the next tick: half of 16 ms is a tenth of what a placeholder may take.
          pumpLinks(this.room, performance.now());
        },
        onLost: () => this.#lost(),
        onTrouble: (err) => log.warn({ err, worldId }, 'lines of the log could not be written yet'),
      }),
    );
    this.#outbox = new OutboxReader({
      after: this.room.eventId,
      read: (after, limit) => eventsAfter(db, { worldId: worldId as Parameters<typeof eventsAfter>[1] extends { worldId: infer W } ? W : never }, after, limit),
      onEvent: (event) => takeNews(this.room, event, (assetId, version) => findVersion(db, assetId, version)),
      onTrouble: (err) => log.warn({ err, worldId }, 'the outbox could not be read yet'),
    });
    this.#checkpoints = setInterval(
      () => void this.save().catch((err: unknown) => log.warn({ err, worldId }, 'a checkpoint could not be written yet')),
      LIMITS.checkpointS * 1_000,
    );
  }

  /** How many people are here. */
  get players(): number {
    return this.room.players.size;
  }

  look(): Promise<void> {
    return this.#outbox.look();
  }

  admit(pass: Pass, lane: Lane, nowMs: number): void {
    if (this.#ended) throw new KilnError('busy', { code: 'room_moved', message: 'This room has just closed. Join again.', waitS: 1 });
    admit(this.room, { accountId: pass.accountId as AccountId, name: pass.name }, lane, nowMs); // accounts are named by our own ids
  }

  tick(nowMs: number): void {
    if (this.#ended) return;
    if (!isStill(this.room)) tickRoom(this.room, nowMs);
    if (this.players > 0) this.#emptySinceMs = null;
    else if ((this.#emptySinceMs ??= nowMs) + LIMITS.roomIdleS * 1_000 < nowMs) this.#onEnded();
  }

  /** Writes where everything is, if anything changed. One at a time. */
  async save(): Promise<void> {
    if (this.#saving) await this.#saving;
    if (!this.room.dirty || this.#ended) return;
    this.#saving = this.#checkpoint().finally(() => (this.#saving = null));
    await this.#saving;
  }

  /** Sends everybody home with words, writes everything down and gives the world back. */
  async close(words: string): Promise<void> {
    if (this.#ended) return;
    for (const player of this.room.players.values()) farewell(player, words);
    this.#stop();
    await this.room.log.flushed();
    await this.save();
    this.#ended = true;
    await this.#lease.release();
    this.room.physics.close();
  }

  async #checkpoint(): Promise<void> {
    const { room } = this;
    room.dirty = false;
    try {
      const entities = [...room.world.entities.values()];
      const ours = await writeCheckpoint(this.#db, this.#lease.lease, { seq: room.world.seq, eventId: room.eventId, nextNet: room.nextNet, entities });
      if (!ours) this.#lost();
    } catch (error) {
      room.dirty = true;
      throw error;
    }
  }

  /** Another server has the world: nothing of ours counts any more, and nobody may believe it does. */
  #lost(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.room.logger.warn('the lease was lost; the room closes');
    this.room.log.abandon();
    for (const player of this.room.players.values()) farewell(player, 'This room has moved to another server. Join again.');
    this.#stop();
    this.room.physics.close();
    this.#onEnded();
  }

  #stop(): void {
    clearInterval(this.#checkpoints);
    this.#outbox.close();
    this.#lease.stop();
  }

  /** Whoever carried something before the world slept is not here: it falls from where it was. */
  #emptyHands(): void {
    for (const { id, holder, pose } of this.room.world.entities.values()) {
      if (holder !== null)
        commit(
          this.room,
          { by: 'room' },
          { type: 'release', entityId: id, pose: { position: [...pose.position], rotation: [...pose.rotation] }, velocity: [0, 0, 0] },
        );
    }
  }
}
