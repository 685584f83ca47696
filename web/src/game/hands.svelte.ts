import { type Command, type Entity, type EntityId, LIMITS, PLACING, type Vec3 } from '@worldkiln/contracts';
import { isDriven, openableParts } from '@worldkiln/engine';
import { lookDirection } from '@worldkiln/stage';
import { toast } from 'svelte-sonner';
import type { RoomLike } from '../net/room-like.ts';
import type { Game } from './game.svelte.ts';

/** What lies under the crosshair. */
export interface Aim {
  entityId: EntityId;
  name: string;
  /** Why it cannot be taken, or null. */
  words: string | null;
  near: boolean;
  canPick: boolean;
  /** What the key for using does with it before it picks up. */
  use: 'open' | 'shut' | 'sit down' | 'drive' | null;
}

/** Reach of the hands plus the third person's distance: the ray starts at the camera. */
const PICK_RAY_M = LIMITS.holdReachM + 12;
/** A throw at two thirds of what is allowed flies far enough and lands in sight. */
const THROW_MS = LIMITS.throwSpeedMs * 0.66;

/** Picking up, throwing, putting down and removing: asks the room, never moves a thing itself. */
export class Hands {
  aim = $state.raw<Aim | null>(null);
  held = $state.raw<Entity | null>(null);
  readonly #game: Game;
  #room: RoomLike | null = null;

  constructor(game: Game) {
    this.#game = game;
  }

  /** A new session: what we still hold is ours. */
  enter(room: RoomLike): void {
    this.#room = room;
    this.aim = null;
    this.held = null;
    for (const entity of room.world?.entities.values() ?? []) if (entity.holder === this.#me) this.held = entity;
  }

  get #me(): string {
    return this.#game.me?.accountId ?? '';
  }

  /** Follows what the room says about what we hold. */
  hear(command: Command): void {
    if (!('entityId' in command)) return;
    const entity = this.#room?.world?.entities.get(command.entityId);
    if (entity?.holder === this.#me) this.held = entity;
    else if (this.held?.id === command.entityId) this.held = null;
  }

  lookAround(): void {
    const picked = this.#game.stage?.pick(PICK_RAY_M) ?? null;
    const entity = picked && this.#room?.world?.entities.get(picked.entityId);
    const next = entity && entity.id !== this.held?.id ? this.#aimAt(entity) : null;
    if (
      next?.entityId !== this.aim?.entityId ||
      next?.words !== this.aim?.words ||
      next?.canPick !== this.aim?.canPick ||
      next?.use !== this.aim?.use ||
      next?.name !== this.aim?.name
    )
      this.aim = next;
  }

  #aimAt(entity: Entity): Aim {
    const near = this.#distanceTo(entity) <= LIMITS.holdReachM;
    const use = near ? useOf(entity) : null;
    const words = !near ? null : entity.holder !== null ? 'somebody carries it' : !entity.pickup && use === null ? 'too big to carry' : null;
    return { entityId: entity.id, name: entity.name, words, near, canPick: near && entity.pickup && entity.holder === null, use };
  }

  /** From the eye to the thing's box, as its nearest side. */
  #distanceTo(entity: Entity): number {
    const self = this.#room?.self;
    if (!self) return Number.POSITIVE_INFINITY;
    const [x, y, z] = entity.pose.position;
    const away = Math.hypot(x - self.position[0], y + entity.body.size[1] / 2 - self.position[1] - 1.6, z - self.position[2]);
    return away - Math.min(entity.body.size[0], entity.body.size[2]) / 2;
  }

  canPick(at: { x: number; y: number }): boolean {
    const picked = this.#game.stage?.pick(PICK_RAY_M, at);
    const entity = picked && this.#room?.world?.entities.get(picked.entityId);
    return entity ? this.#aimAt(entity).canPick : false;
  }

  /** Picks up what is pointed at, or under the crosshair. */
  use(at: { x: number; y: number } | null): void {
    const picked = at ? this.#game.stage?.pick(PICK_RAY_M, at)?.entityId : this.aim?.entityId;
    if (picked) void this.pick(picked);
  }

  /** What the key does: get up, use what can be used, else pick it up. */
  act(): void {
    const { aim } = this;
    if (this.#game.seated) void this.#game.try((room) => room.stand());
    else if (aim?.use === 'sit down' || aim?.use === 'drive') void this.#game.try((room) => room.sit(aim.entityId));
    else if (aim?.use) void this.#game.ask({ type: 'open', entityId: aim.entityId, part: null, open: aim.use === 'open' });
    else this.use(null);
  }

  pick(entityId: EntityId): Promise<number | null> {
    return this.#game.ask({ type: 'hold', entityId });
  }

  throwHeld(): Promise<number | null> {
    const { controls } = this.#game;
    const [x, y, z] = lookDirection(controls?.yaw ?? 0, controls?.pitch ?? 0);
    // A throw at eye height looks like dropping: people mean a little upwards.
    return this.#release([x * THROW_MS, (y + 0.18) * THROW_MS, z * THROW_MS]);
  }

  drop(): Promise<number | null> {
    return this.#release([0, 0, 0]);
  }

  #release(velocity: Vec3): Promise<number | null> {
    return this.held ? this.#game.ask({ type: 'release', entityId: this.held.id, velocity }) : Promise.resolve(null);
  }

  async remove(): Promise<void> {
    const target = this.held?.id ?? this.aim?.entityId;
    const name = this.held?.name ?? this.aim?.name;
    if (!target) return;
    const seq = await this.#game.ask({ type: 'remove', entityId: target });
    if (seq !== null) toast(`Removed ${name ?? 'it'}`, { action: { label: 'Undo', onClick: () => this.undo() } });
  }

  async undo(): Promise<void> {
    if ((await this.#game.ask({ type: 'undo' })) !== null) toast('Undone', { action: { label: 'Redo', onClick: () => this.redo() } });
  }

  async redo(): Promise<void> {
    await this.#game.ask({ type: 'redo' });
  }

  /** A free-looking spot on the ground before us for a thing of this size. */
  placeAhead(size: Vec3): Vec3 {
    const self = this.#room?.self;
    const yaw = this.#game.controls?.yaw ?? 0;
    if (!self || !this.#room?.world) return [0, 0, 0];
    // The room's own first choice (realtime/rooms/placing).
    const away = PLACING.gapM + size[2] / 2;
    const x = self.position[0] + Math.sin(yaw + PLACING.asideRad) * away;
    const z = self.position[2] + Math.cos(yaw + PLACING.asideRad) * away;
    return [x, this.#room.world.terrain.heightAt(x, z), z];
  }
}

/** What is first to be done with it. Doors, lids and drawers go together: open while one is still shut. */
function useOf(entity: Entity): Aim['use'] {
  if (isDriven(entity)) return 'drive';
  const parts = openableParts(entity);
  if (parts.length > 0) return parts.every(({ part }) => entity.opened?.includes(part)) ? 'shut' : 'open';
  return entity.body.seats ? 'sit down' : null;
}
