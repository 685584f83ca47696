import { forgetCommands, writeCheckpoint, writeMotion, type Db, type Lease } from '@worldkiln/db';
import type { Entity } from '@worldkiln/contracts';
import { groundText } from '../rooms/ground.ts';
import type { Room } from '../rooms/room.ts';
import { encodeMotion } from './motion-codec.ts';

/** Lines a waking room replays at most, about: 2,000 take a tenth of a second. */
const LINES_SINCE_WHOLE = 2_000;
/** Lines kept below the whole checkpoint, for whoever asks how it came to be. */
const LINES_KEPT = 20_000;

/**
 * Writes where everything is. Whole only when the log since has grown long, and when the room closes: 1,000 things with
 * hulls are 4 MB and 57 ms of text. Between, only the motion of what moved since. The log is written up to that line
 * before, so an outbox line counted here has its command there.
 */
export class Checkpoints {
  readonly #room: Room;
  readonly #db: Db;
  readonly #lease: Lease;
  /** The line of the newest whole checkpoint; null before the first. */
  #wholeSeq: number | null;
  #saving: Promise<boolean> | null = null;

  constructor(room: Room, db: Db, lease: Lease, wholeSeq: number | null) {
    this.#room = room;
    this.#db = db;
    this.#lease = lease;
    this.#wholeSeq = wholeSeq;
  }

  /** Writes what changed, if anything did. One at a time. False: the lease is somebody else's. */
  async save(options: { whole?: boolean } = {}): Promise<boolean> {
    while (this.#saving) await this.#saving;
    if (!this.#room.dirty) return true;
    this.#saving = this.#write(options.whole ?? false).finally(() => (this.#saving = null));
    return this.#saving;
  }

  async #write(asked: boolean): Promise<boolean> {
    const room = this.#room;
    const { seq } = room.world;
    const whole = asked || this.#wholeSeq === null || seq - this.#wholeSeq > LINES_SINCE_WHOLE;
    const at = { seq, eventId: room.eventId, nextNet: room.nextNet };
    room.dirty = false;
    try {
      const ours = whole ? await this.#writeWhole(at) : await this.#writeMotion(at);
      if (ours && whole) await forgetCommands(this.#db, this.#lease, seq - LINES_KEPT);
      return ours;
    } catch (error) {
      room.dirty = true;
      throw error;
    }
  }

  async #writeWhole(at: Moment): Promise<boolean> {
    const room = this.#room;
    // Copied now: what moves while the log is written belongs to a later moment.
    const entities = [...room.world.entities.values()].map((entity): Entity => ({
      ...entity,
      pose: { position: [...entity.pose.position], rotation: [...entity.pose.rotation] },
      velocity: [...entity.velocity],
    }));
    const ground = groundText(room.world.terrain) ?? '';
    const { environment } = room.world;
    const moved = room.moved;
    room.moved = new Set();
    try {
      await room.log.flushed();
      const ours = await writeCheckpoint(this.#db, this.#lease, { ...at, entities, ground, environment });
      this.#wholeSeq = at.seq;
      return ours;
    } catch (error) {
      for (const net of moved) room.moved.add(net);
      throw error;
    }
  }

  async #writeMotion(at: Moment): Promise<boolean> {
    const room = this.#room;
    const entities = [...room.moved].flatMap((net) => room.world.byNet.get(net) ?? []);
    const motion = encodeMotion(entities);
    await room.log.flushed();
    return writeMotion(this.#db, this.#lease, { ...at, motion });
  }
}

interface Moment {
  seq: number;
  eventId: number;
  nextNet: number;
}
