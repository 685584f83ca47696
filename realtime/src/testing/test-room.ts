import { PROTOCOL, spellId, type AccountId, type EntityId, type JobEvent, type JobId, type WorldId, type WorldRole } from '@worldkiln/contracts';
import type { LogLine, VersionForRoom, WorldRow } from '@worldkiln/db';
import { createWorld, encodeMessage, ReliableLink, RoomClient } from '@worldkiln/engine';
import { createPhysics } from '@worldkiln/physics';
import { pino } from 'pino';
import { CommandLog } from '../persistence/command-log.ts';
import { announce } from '../rooms/commit.ts';
import { admit } from '../rooms/entering.ts';
import { takeNews } from '../rooms/job-news.ts';
import { openRoom } from '../rooms/open-room.ts';
import type { Room } from '../rooms/room.ts';
import { tickRoom } from '../rooms/tick.ts';
import type { Lane } from '../transport/lane.ts';

const STEP_MS = 1_000 / 60;

/** A number spelled as an id: the same in every run. */
function idOf<P extends 'acc' | 'wld' | 'job' | 'ast' | 'ent'>(prefix: P, n: number): ReturnType<typeof spellId<P>> {
  return spellId(
    prefix,
    Uint8Array.from({ length: 26 }, (_, i) => (i < 20 ? 0 : (n >> (5 * (25 - i))) & 31)),
  );
}

export interface TestPlayer {
  client: RoomClient;
  controls: Parameters<RoomClient['tick']>[1];
  lane: TestLane;
}

/** A lane without a wire: what one end sends the other hears in the same moment. */
export class TestLane implements Lane {
  readonly kind = 'wss';
  closed = false;
  toClient: (datagram: Uint8Array) => void = () => undefined;
  #onDatagram: ((datagram: Uint8Array) => void) | null = null;
  readonly #onClosed: (() => void)[] = [];

  send(datagram: Uint8Array): void {
    if (!this.closed) this.toClient(datagram.slice());
  }
  toRoom(datagram: Uint8Array): void {
    if (!this.closed) this.#onDatagram?.(datagram.slice());
  }
  onDatagram(listener: (datagram: Uint8Array) => void): void {
    this.#onDatagram = listener;
  }
  onClosed(listener: () => void): void {
    this.#onClosed.push(listener);
  }
  close(): void {
    if (this.closed) return;
    this.closed = true;
    for (const listener of this.#onClosed) listener();
  }
}

/** A room with a clock that only tests move, and a log in memory that can be held up. */
export class TestRoom {
  readonly room: Room;
  readonly lines: LogLine[] = [];
  readonly players: TestPlayer[] = [];
  /** Clients of nobody's making: a link that says whatever it is told. */
  readonly #strangers: { lane: TestLane; link: ReliableLink }[] = [];
  readonly versions = new Map<string, VersionForRoom>();
  nowMs = 0;
  /** While true no line becomes durable. */
  logHeld = false;
  #eventId = 0;

  static async open(seats = 5): Promise<TestRoom> {
    const world = createWorld(42);
    const physics = await createPhysics(world.terrain.chunks());
    return new TestRoom((log, now) => {
      const row: WorldRow = {
        id: idOf('wld', 1),
        name: 'Test',
        seed: 42,
        ownerId: null,
        home: false,
        leaseServer: null,
        leaseFence: 1,
        leaseUntil: null,
        rules: {},
        createdAt: new Date(0),
      };
      return openRoom(
        { row, world, eventId: 0, nextNet: 1, replayed: 0, wholeSeq: null, moved: [] },
        { physics, log, seats, logger: pino({ level: 'silent' }), now, onReturned: () => undefined, onTurnedAway: () => undefined },
      );
    });
  }

  private constructor(open: (log: CommandLog, now: () => number) => Room) {
    const store = {
      append: async (lines: readonly LogLine[]) => {
        while (this.logHeld) await new Promise((resolve) => setTimeout(resolve, 1));
        this.lines.push(...lines);
        return true;
      },
      lastSeq: async () => this.lines.at(-1)?.seq ?? 0,
    };
    this.room = open(
      new CommandLog(store, { onDurable: (lines) => announce(this.room, lines), onLost: () => undefined, onTrouble: () => undefined }),
      () => this.nowMs,
    );
  }

  /** Somebody comes in, with the real client at the other end. */
  async join(n: number, role: WorldRole = 'builder'): Promise<TestPlayer> {
    const lane = new TestLane();
    const client = new RoomClient({ send: (datagram) => lane.toRoom(datagram) });
    lane.toClient = (datagram) => client.receive(datagram, this.nowMs);
    admit(this.room, { accountId: this.account(n), name: `P${n}`, role }, lane);
    const player: TestPlayer = { client, controls: null, lane };
    this.players.push(player);
    await this.run(0.3);
    return player;
  }

  /** Somebody comes in by hand: past the hello, a link says whatever it is told. */
  async joinRaw(n: number): Promise<ReliableLink> {
    const lane = new TestLane();
    const link = new ReliableLink();
    lane.toClient = (datagram) => void link.receive(datagram, this.nowMs);
    admit(this.room, { accountId: this.account(n), name: `P${n}`, role: 'builder' }, lane);
    link.send(encodeMessage({ type: 'hello', protocol: PROTOCOL }));
    this.#strangers.push({ lane, link });
    await this.run(0.3);
    return link;
  }

  account(n: number): AccountId {
    return idOf('acc', n);
  }

  /** Lets so much time pass, step by step, on both ends. */
  async run(seconds: number): Promise<void> {
    for (let i = 0; i < Math.round(seconds * 60); i++) {
      this.nowMs += STEP_MS;
      for (const { client, controls } of this.players) client.tick(this.nowMs, controls);
      for (const { lane, link } of this.#strangers) for (const datagram of link.poll(this.nowMs)) lane.toRoom(datagram);
      tickRoom(this.room, this.nowMs);
      // Promises of the log settle between two steps, as they do in life.
      await Promise.resolve();
      if (i % 6 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
  }

  /** A line of the outbox. */
  async tell(event: JobEvent['event'], id = ++this.#eventId): Promise<void> {
    await takeNews(
      this.room,
      { id, jobId: idOf('job', 1) as JobId, worldId: idOf('wld', 1) as WorldId, event, at: new Date(0).toISOString() },
      async (assetId, version) => this.versions.get(`${assetId} ${version}`) ?? null,
    );
  }

  /** A crate for player n; answers its id. */
  async crate(n: number, id: number, massKg = 20): Promise<EntityId> {
    const entityId = idOf('ent', id);
    await this.tell({
      type: 'job_queued',
      entityId,
      assetId: idOf('ast', id),
      requestedBy: this.account(n),
      kind: 'prop',
      name: 'Crate',
      scaleMeters: [0.8, 0.8, 0.8],
      massKg,
      body: 'dynamic',
      palette: [],
      at: null,
      attempt: 1,
    });
    await this.run(0.5);
    return entityId;
  }

  close(): void {
    this.room.physics.close();
  }
}
