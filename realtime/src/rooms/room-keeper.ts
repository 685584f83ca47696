import { setImmediate } from 'node:timers/promises';
import { KilnError, LIMITS, type AccountId, type Entity, type Failure, type JobEvent, type JobId, type WorldId } from '@worldkiln/contracts';
import {
  appendCommands,
  eventsAfter,
  failJob,
  findVersion,
  lastSeqUnder,
  type NumberedOrder,
  ordersAfter,
  rolesInWorld,
  type Db,
  type Lease,
  type Pass,
} from '@worldkiln/db';
import type { World } from '@worldkiln/engine';
import { createPhysics, type Physics } from '@worldkiln/physics';
import type { Logger } from 'pino';
import { Checkpoints } from '../persistence/checkpoints.ts';
import { CommandLog, type LogStore } from '../persistence/command-log.ts';
import { LeaseKeeper, takeLease } from '../persistence/lease-keeper.ts';
import { OutboxReader } from '../persistence/outbox-reader.ts';
import type { Lane } from '../transport/lane.ts';
import { announce } from './commit.ts';
import { admit } from './entering.ts';
import { goodbye } from './goodbye.ts';
import { takeNews } from './job-news.ts';
import { farewell } from './leaving.ts';
import { openRoom } from './open-room.ts';
import { keepDaily, takeOrder } from './orders.ts';
import { settleRoles } from './people.ts';
import { whoResumes } from './resume.ts';
import type { Room, Visitor } from './room.ts';
import { catchUpReturned } from './returned.ts';
import { pumpLinks } from './talk.ts';
import { isStill, tickRoom } from './tick.ts';
import { wakeWorld } from './wake.ts';

/** Jobs hint many times a second; people change seldom. */
const ROLES_MS = 300;

type Returning = Pick<Visitor, 'accountId' | 'name' | 'role'>;

export interface KeeperOptions {
  db: Db;
  serverId: string;
  worldId: string;
  seats: number;
  logger: Logger;
  /** The room wants to end: its lease went to another server, or nobody has been here for a while. */
  onEnded: () => void;
}

/** What keeps a room alive and safe: its lease, its log, its checkpoints and its ear on the outbox. */
export class RoomKeeper {
  readonly room: Room;
  readonly #db: Db;
  readonly #lease: LeaseKeeper;
  readonly #outbox: OutboxReader<JobEvent>;
  readonly #orders: OutboxReader<NumberedOrder>;
  readonly #checkpoints: Checkpoints;
  readonly #saveTimer: NodeJS.Timeout;
  readonly #onEnded: () => void;
  #rolesTimer: NodeJS.Timeout | undefined;
  #emptySinceMs: number | null = null;
  #state: 'open' | 'closing' | 'ended' = 'open';

  /** Takes the world's lease and wakes it. Throws 'busy' while another server has it. */
  static async open(options: KeeperOptions): Promise<RoomKeeper> {
    const { db, worldId, serverId } = options;
    const startedMs = performance.now();
    const answer = await takeLease(db, worldId, serverId);
    if (!answer.got)
      throw new KilnError('busy', { code: 'room_elsewhere', message: 'This world is open on another server at this moment. Join again.', waitS: 1 });
    const woken = await wakeWorld(db, worldId);
    const physics = await layGround(woken.world);
    const logger = options.logger.child({ worldId });
    const keeper = new RoomKeeper({ ...options, logger }, answer.lease, woken.wholeSeq, (log) =>
      openRoom(woken, {
        physics,
        log,
        logger,
        seats: options.seats,
        now: () => performance.now(),
        onReturned: (entity) => keeper.#catchUp(entity),
        onTurnedAway: (job, why) => keeper.#turnAway(job, why),
      }),
    );
    await keeper.look();
    await keepDaily(keeper.room, db);
    logger.info(
      { entities: woken.world.entities.size, replayed: woken.replayed, ms: Math.round(performance.now() - startedMs), fence: answer.lease.fence },
      'a world woke',
    );
    return keeper;
  }

  private constructor({ db, worldId, logger, onEnded }: KeeperOptions, lease: Lease, wholeSeq: number | null, open: (log: CommandLog) => Room) {
    this.#db = db;
    this.#onEnded = onEnded;
    const trouble = (what: string) => (err: unknown) => logger.warn({ err }, what);
    const onLost = () => this.#lost();
    this.#lease = new LeaseKeeper(db, lease, { onLost, onTrouble: trouble('the lease could not be renewed yet') });
    const store: LogStore = { append: (lines) => appendCommands(db, lease, lines), lastSeq: () => lastSeqUnder(db, lease) };
    const onDurable: ConstructorParameters<typeof CommandLog>[1]['onDurable'] = (lines) => {
      announce(this.room, lines);
      // Not at the next tick: half of 16 ms is much of what a placeholder takes.
      pumpLinks(this.room, performance.now());
    };
    this.room = open(new CommandLog(store, { onDurable, onLost, onTrouble: trouble('lines of the log could not be written yet') }));
    this.#outbox = new OutboxReader({
      after: this.room.eventId,
      read: (after, limit) => eventsAfter(db, { worldId: worldId as WorldId }, after, limit), // worlds are named by our own ids
      onEvent: (event) => takeNews(this.room, event, (assetId, version) => findVersion(db, assetId, version)),
      onTrouble: trouble('the outbox could not be read yet'),
    });
    this.#orders = new OutboxReader({
      after: 0,
      read: (after, limit) => ordersAfter(db, worldId, after, limit),
      onEvent: (order) => takeOrder(this.room, db, order),
      onTrouble: trouble('the orders could not be read yet'),
    });
    this.#checkpoints = new Checkpoints(this.room, db, lease, wholeSeq);
    this.#saveTimer = setInterval(() => void this.#save().catch(trouble('a checkpoint could not be written yet')), LIMITS.checkpointS * 1_000);
  }

  /** How many people are here. */
  get players(): number {
    return this.room.players.size;
  }

  /** Something happened: in the outbox, among the orders, or to who may do what here. */
  async look(): Promise<void> {
    this.#lookAtRoles();
    await this.#outbox.look();
    await this.#orders.look();
  }

  /** Jobs hint many times a second; roles are asked for twice a second at most, and the last hint is never lost. */
  #lookAtRoles(): void {
    if (this.#rolesTimer || this.players === 0) return;
    this.#rolesTimer = setTimeout(() => {
      this.#rolesTimer = undefined;
      this.#settleRoles().catch((err: unknown) => this.room.logger.warn({ err }, 'who may do what could not be read yet'));
    }, ROLES_MS);
  }

  async #settleRoles(): Promise<void> {
    const known = await rolesInWorld(this.#db, this.room.info.id, [...this.room.players.keys()]);
    if (known && this.#state === 'open') settleRoles(this.room, known.roles, known.rules.mode ?? null);
  }

  /** Lets somebody to the door: by a ticket, whose role the database knows, or back on a resume token. */
  async admit({ accountId, name }: Pass, lane: Lane): Promise<void> {
    const known = await rolesInWorld(this.#db, this.room.info.id, [accountId]);
    const role = known?.roles.get(accountId) ?? null;
    if (role === null)
      throw new KilnError('refused', { code: 'world_closed', message: 'You were sent away: this world takes only people its owner has invited.' });
    this.#letIn({ accountId: accountId as AccountId, name, role }, lane); // accounts are named by our own ids
  }

  readmit(who: Returning, lane: Lane): void {
    this.#letIn(who, lane);
  }

  #letIn(who: Returning, lane: Lane): void {
    if (this.#state !== 'open') throw new KilnError('busy', { code: 'room_closing', message: 'This room has just closed. Join again.', waitS: 1 });
    admit(this.room, who, lane);
  }

  /** Whose broken line this paper mends. */
  whoResumes(hash: string): Returning | null {
    return this.#state === 'open' ? whoResumes(this.room, hash) : null;
  }

  tick(nowMs: number): void {
    if (this.#state !== 'open') return;
    if (!isStill(this.room)) tickRoom(this.room, nowMs);
    if (this.players > 0) this.#emptySinceMs = null;
    else if ((this.#emptySinceMs ??= nowMs) + LIMITS.roomIdleS * 1_000 < nowMs) this.#onEnded();
  }

  /**
   * Sends everybody home with words and gives the world back. `broken`: what is in memory is not to be trusted, so the
   * last checkpoint and the log after it are what counts.
   */
  async close(words: string, broken = false): Promise<void> {
    if (this.#state !== 'open') return;
    this.#state = 'closing';
    this.#sendHome(words);
    this.#stop();
    await this.room.log.flushed();
    if (!broken) await this.#save(true);
    // The lease may have been lost on the way: then there is nothing left to give back.
    if (this.#isOver()) return;
    this.#state = 'ended';
    await this.#lease.release();
    this.room.physics.close();
  }

  async #save(whole = false): Promise<void> {
    if (this.#state === 'ended') return;
    if (!(await this.#checkpoints.save({ whole }))) this.#lost();
  }

  /** Another server has the world: nothing of ours counts any more, and nobody may believe it does. */
  #lost(): void {
    if (this.#state === 'ended') return;
    this.#state = 'ended';
    this.room.logger.warn('the lease was lost; the room closes');
    this.room.log.abandon();
    this.#sendHome('This room has moved to another server. Join again.');
    this.#stop();
    this.room.physics.close();
    this.#onEnded();
  }

  #catchUp(entity: Entity): void {
    catchUpReturned(this.room, this.#db, entity).catch((err: unknown) =>
      this.room.logger.warn({ err, entityId: entity.id }, 'a thing that came back could not be brought up to date'),
    );
  }

  #turnAway(job: { jobId: JobId; attempt: number }, why: Failure): void {
    failJob(this.#db, job, why).catch((err: unknown) => this.room.logger.warn({ err, ...job }, 'a wish without a place could not be ended yet'));
  }

  #isOver(): boolean {
    return this.#state === 'ended';
  }

  #sendHome(words: string): void {
    for (const player of this.room.players.values()) farewell(this.room, player, words);
    for (const { lane } of this.room.visitors) goodbye(lane, words);
  }

  #stop(): void {
    clearInterval(this.#saveTimer);
    clearTimeout(this.#rolesTimer);
    this.#outbox.close();
    this.#orders.close();
    this.#lease.stop();
  }
}

/** The ground of a world takes half a second to make: chunk by chunk, so that the other rooms of this server go on. */
async function layGround(world: World): Promise<Physics> {
  const physics = await createPhysics([]);
  for (const chunk of world.terrain.chunks()) {
    physics.setGround(chunk);
    await setImmediate();
  }
  return physics;
}
