import { type MoveState, quantizeInput, restingAt, stepMovement, surroundingsOf, type World } from '@worldkiln/engine';
import { type Command, type Emote, IDENTITY, type Intent, KilnError, type Player, type Pose, type Vec3 } from '@worldkiln/contracts';
import type { RoomEvents, RoomLike, Wants } from '../net/room-like.ts';
import { lookDirection } from '@worldkiln/stage';
import type { FakeServer } from './fake-server.ts';

/** A room inside the page: real commands and movement, gravity made simple. For developing only. */
export class LocalRoom implements RoomLike {
  live = false;
  readonly world: World;
  readonly worldName = 'The home valley';
  readonly selfNet = 1;
  readonly resume = null;
  readonly self: MoveState;
  readonly players = new Map<number, Player>();
  readonly #server: FakeServer;
  readonly #listeners: { [K in keyof RoomEvents]: RoomEvents[K][] } = {
    applied: [],
    job: [],
    joined: [],
    left: [],
    ready: [],
    closing: [],
    chat: [],
    emoted: [],
    player: [],
    mode: [],
  };
  #seq = 0;
  #last = 0;
  #debt = 0;

  constructor(server: FakeServer) {
    this.#server = server;
    this.world = server.world;
    this.self = restingAt([0, this.world.terrain.heightAt(0, 0), 0]);
    // ids of a made-up world need no spelling
    const person = (net: number, accountId: string, name: string) =>
      this.players.set(net, { net, accountId: accountId as Player['accountId'], name, role: net === 1 ? 'owner' : 'builder' });
    person(1, server.guest.accountId, server.guest.name);
    person(2, 'acc_b', 'Quiet Heron');
    person(3, 'acc_c', 'Amber Fox');
    server.onapply = (command) => this.#tell(command);
    server.onjob = (event) => this.#listeners.job.forEach((listener) => listener(event));
    setTimeout(() => {
      this.live = true;
      this.#listeners.ready.forEach((listener) => listener());
    }, 30);
  }

  on<K extends keyof RoomEvents>(event: K, listener: RoomEvents[K]): void {
    (this.#listeners[event] as RoomEvents[K][]).push(listener); // the map's own type, narrowed by the key
  }

  receive(): void {}

  close(): void {
    this.live = false;
  }

  poseOf(net: number): Pose | null {
    return this.world.byNet.get(net)?.pose ?? null;
  }

  playerPose(net: number): { position: Vec3; yaw: number } | null {
    if (net === 1) return this.self;
    const [x, z, yaw] = net === 2 ? [1.9, 5.4, 3.5] : [-2.6, 7.2, 2.5];
    return { position: [x, this.world.terrain.heightAt(x, z), z], yaw };
  }

  readonly talk = [];
  readonly mode = null;

  readonly figures = null;

  ageOf(): number | null {
    return null;
  }

  bend(): void {}
  readonly records = false;
  readonly recording = null;

  sit(): Promise<void> {
    return Promise.reject(new KilnError('refused', { code: 'mock', message: 'The world inside the page has no chairs.' }));
  }

  stand(): Promise<void> {
    return Promise.resolve();
  }

  kick(net: number): Promise<void> {
    this.players.delete(net);
    this.#listeners.left.forEach((listener) => listener(net));
    return Promise.resolve();
  }

  say(text: string): Promise<void> {
    this.#listeners.chat.forEach((listener) => listener({ net: 1, name: this.#server.guest.name, text }));
    return Promise.resolve();
  }

  emote(emote: Emote): Promise<void> {
    this.#listeners.emoted.forEach((listener) => listener({ net: 1, emote }));
    return Promise.resolve();
  }

  intent(intent: Intent): Promise<number> {
    const me = this.#server.guest.accountId;
    if (intent.type === 'hold') this.#do({ type: 'hold', entityId: intent.entityId, by: me });
    else if (intent.type === 'remove') this.#do(intent);
    else if (intent.type === 'release') {
      const entity = this.world.entities.get(intent.entityId);
      if (entity) this.#do({ type: 'release', entityId: entity.id, pose: entity.pose, velocity: intent.velocity });
    } else return Promise.reject(new KilnError('refused', { code: 'mock', message: 'The world inside the page cannot do that.' }));
    return Promise.resolve(this.world.seq);
  }

  #do(command: Command): void {
    this.#server.apply(command);
  }

  #tell(command: Command): void {
    for (const listener of this.#listeners.applied) listener({ seq: this.world.seq, actor: { by: 'room' }, command });
  }

  tick(nowMs: number, wants: Wants): void {
    this.#debt = Math.min(0.2, this.#debt + (nowMs - (this.#last || nowMs)) / 1_000);
    this.#last = nowMs;
    while (this.#debt > 1 / 60) {
      this.#debt -= 1 / 60;
      stepMovement(this.self, quantizeInput({ seq: ++this.#seq, ...wants }), surroundingsOf(this.world));
      this.#fall();
    }
  }

  #fall(): void {
    for (const entity of this.world.entities.values()) {
      const { position } = entity.pose;
      if (entity.holder !== null) {
        const [x, y, z] = lookDirection(this.self.yaw, this.self.pitch);
        const at = this.self.position;
        entity.pose.position = [at[0] + x * 2, at[1] + 1.2 + y * 2, at[2] + z * 2];
        entity.pose.rotation = [...IDENTITY];
        continue;
      }
      const floor = this.world.terrain.heightAt(position[0], position[2]);
      if (position[1] <= floor && Math.hypot(...entity.velocity) < 0.2) continue;
      entity.velocity[1] -= 9.8 / 60;
      for (const axis of [0, 1, 2] as const) position[axis] += entity.velocity[axis] / 60;
      if (position[1] > floor) continue;
      position[1] = floor;
      entity.velocity = [entity.velocity[0] * 0.6, -entity.velocity[1] * 0.3, entity.velocity[2] * 0.6];
      if (Math.abs(entity.velocity[1]) < 0.6) entity.velocity = [0, 0, 0];
    }
  }
}
