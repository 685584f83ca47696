import type { ChatLine, Emote, EntityId, Intent, Player, Pose, Vec3, WorldMode } from '@worldkiln/contracts';
import { type ClientFigures, type Inside, type LinkConditions, type MoveState, Recording, RoomClient, type World } from '@worldkiln/engine';
import { BentLine } from './bent-line.ts';
import type { RoomEvents, RoomLike, Wants } from './room-like.ts';

const NOBODY: ReadonlyMap<number, Player> = new Map();

/** The engine's client as a room to play in. After its end it keeps the last world, so that the picture stays while we come back. */
class ClientRoom implements RoomLike {
  readonly #client: RoomClient;
  #inside: Inside | null = null;

  readonly #up: BentLine;
  readonly #down: BentLine;
  #nowMs = 0;
  /** For developers: a page opened with `?record` keeps all it hears, and F3 saves it. */
  readonly #recording = new URLSearchParams(globalThis.location?.search ?? '').has('record') ? new Recording() : null;

  constructor(send: (bytes: Uint8Array) => void) {
    this.#up = new BentLine(send);
    this.#client = new RoomClient({ send: (bytes) => this.#up.send(bytes, this.#nowMs) }, this.#recording);
    this.#down = new BentLine((bytes, nowMs) => this.#client.receive(bytes, nowMs));
    this.#client.on('ready', (inside) => (this.#inside = inside));
  }

  get recording(): string | null {
    return this.#recording?.text ?? null;
  }

  get records(): boolean {
    return this.#recording !== null;
  }

  get figures(): ClientFigures {
    return this.#client.figures;
  }

  ageOf(net: number): number | null {
    return this.#client.ageOf(net);
  }

  bend(conditions: LinkConditions | null): void {
    for (const line of [this.#up, this.#down]) line.bend(conditions, this.#nowMs);
  }

  get live(): boolean {
    return this.#client.session.state === 'live';
  }
  get world(): World | null {
    return this.#inside?.world ?? null;
  }
  get worldName(): string {
    return this.#inside?.info.name ?? '';
  }
  get players(): ReadonlyMap<number, Player> {
    return this.#inside?.players ?? NOBODY;
  }
  get selfNet(): number {
    return this.#inside?.you.net ?? 0;
  }

  get resume(): string | null {
    return this.#inside?.resume ?? null;
  }

  /** The predicted body, drawn where its last correction is still being glided over. */
  get self(): MoveState | null {
    const { self, selfShownAt } = this.#client;
    return self && selfShownAt ? { ...self, position: selfShownAt } : self;
  }

  poseOf(net: number, nowMs: number): Pose | null {
    return this.#client.poseOf(net, nowMs);
  }

  playerPose(net: number, nowMs: number): { position: Vec3; yaw: number } | null {
    return net === this.selfNet ? this.self : this.#client.playerOf(net, nowMs);
  }

  get talk(): readonly ChatLine[] {
    return this.#inside?.talk ?? [];
  }

  say(text: string): Promise<void> {
    return this.#client.say(text);
  }

  emote(emote: Emote): Promise<void> {
    return this.#client.emote(emote);
  }

  sit(entityId: EntityId): Promise<void> {
    return this.#client.sit(entityId);
  }

  stand(): Promise<void> {
    return this.#client.stand();
  }

  kick(net: number): Promise<void> {
    return this.#client.kick(net);
  }

  get mode(): WorldMode | null {
    return this.#inside?.info.mode ?? null;
  }

  intent(intent: Intent): Promise<number> {
    return this.#client.intent(intent);
  }

  tick(nowMs: number, wants: Wants): void {
    this.#nowMs = nowMs;
    for (const line of [this.#up, this.#down]) line.tick(nowMs);
    this.#client.tick(nowMs, wants);
  }

  receive(bytes: Uint8Array, nowMs: number): void {
    this.#down.send(bytes, nowMs);
  }

  close(): void {
    this.#client.close();
  }

  on<K extends keyof RoomEvents>(event: K, listener: RoomEvents[K]): void {
    // Both tables pair the same names with the same values; only `ready` hands over more than ours asks for.
    this.#client.on(event, listener as (value: unknown) => void);
  }
}

/** Begins a session over an open line. */
export function makeRoom(send: (bytes: Uint8Array) => void): RoomLike {
  return new ClientRoom(send);
}
