import { LIMITS } from '@worldkiln/contracts';
import type { Snapshot, SnapshotReader } from '../net/snapshot-reader.ts';
import { FLAG, placeOf, rotationOf } from '../net/state-codec.ts';
import { setMotion } from '../world/set-motion.ts';
import type { World } from '../world/world.ts';
import { RemoteMotion, type Shown } from './remote-motion.ts';
import { RoomClock } from './room-clock.ts';

/** No packet is on the way this long: a removed thing's past may go. */
const FORGET_AFTER_MS = 10_000;

/** Everything that moves by itself as far as this client is concerned: things, and other players. */
export class Remotes {
  readonly #reader: SnapshotReader;
  readonly #clock = new RoomClock();
  readonly #motions = new Map<number, RemoteMotion>();
  #tick = 0;
  readonly #leaving: { net: number; atMs: number }[] = [];

  constructor(reader: SnapshotReader) {
    this.#reader = reader;
  }

  /** What a snapshot says: remembered to be shown, and written into the world, where the own body meets it. */
  take(snapshot: Snapshot, world: World | null, nowMs: number): void {
    this.#clock.add(snapshot.tick, nowMs);
    this.#tick = snapshot.tick;
    for (const { net, state } of snapshot.moved) {
      let motion = this.#motions.get(net);
      if (!motion) {
        motion = new RemoteMotion();
        this.#motions.set(net, motion);
      }
      motion.add(snapshot.tick, state);
      const entity = world?.byNet.get(net);
      if (world && entity && ((state[4] ?? 0) & FLAG.player) === 0) setMotion(world, entity, placeOf(state), rotationOf(state));
    }
    this.#forget(world, nowMs);
  }

  /** How it looks at the shown moment; null when no snapshot spoke of it. */
  shown(net: number, nowMs: number): Shown | null {
    const motion = this.#motions.get(net);
    const ms = motion ? this.#clock.shownMs(nowMs) : null;
    return motion && ms !== null ? motion.at(ms) : null;
  }

  /** Things were loaded after snapshots had spoken of them: the snapshots know better. */
  settle(world: World): void {
    for (const [net, motion] of this.#motions) {
      const entity = world.byNet.get(net);
      const newest = motion.newest;
      if (entity && newest) setMotion(world, entity, newest.position, newest.rotation);
    }
  }

  /** A command put a thing somewhere else: its past is no way there. */
  jump(net: number): void {
    this.#motions.delete(net);
  }

  /** It left the room or the world. */
  remove(net: number, nowMs: number): void {
    this.#motions.delete(net);
    this.#leaving.push({ net, atMs: nowMs });
  }

  /** Milliseconds of the room between the newest snapshot and the last that spoke of this. */
  ageOf(net: number): number | null {
    const heardMs = this.#motions.get(net)?.newestMs;
    return heardMs === undefined ? null : (this.#tick * 1_000) / LIMITS.tickHz - heardMs;
  }

  get delayMs(): number {
    return this.#clock.delayMs;
  }

  #forget(world: World | null, nowMs: number): void {
    for (let first = this.#leaving[0]; first && nowMs - first.atMs > FORGET_AFTER_MS; first = this.#leaving[0]) {
      this.#leaving.shift();
      // Undo may have brought it back under its old number.
      if (world?.byNet.has(first.net)) continue;
      this.#motions.delete(first.net);
      this.#reader.forget(first.net);
    }
  }
}
