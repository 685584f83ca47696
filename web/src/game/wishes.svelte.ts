import { type EntityId, type JobRequest, LIMITS, type Style, type Vec3, type WorldId } from '@worldkiln/contracts';
import type { Game } from './game.svelte.ts';

/** A ghost nobody answers is taken back: what cannot be made must not stand there. */
const GHOST_MS = 12_000;
/** What a thing is taken to be before anybody has said how large it is. */
const GUESS: Vec3 = [0.8, 0.8, 0.8];
const SEED_MAX = 0xffff_ffff;

/** What is asked beside the words, until somebody changes it. */
export class Wishes {
  style = $state<Style | null>(null);
  without = $state('');
  /** Null: chosen anew each time. */
  seed = $state<number | null>(null);
  draft = $state(false);
  readonly #game: Game;
  /** Boxes that were drawn for things that do not stand yet. */
  readonly #boxes = new Map<EntityId, Vec3>();

  constructor(game: Game) {
    this.#game = game;
  }

  /** How many of the options are set. */
  get set(): number {
    return [this.style !== null, this.without.trim() !== '', this.seed !== null, this.draft].filter(Boolean).length;
  }

  forget(): void {
    this.style = null;
    this.without = '';
    this.seed = null;
    this.draft = false;
  }

  /** Asks for a thing, in the drawn box if there is one. True when it was accepted; a refusal is told and the words stay. */
  async fire(worldId: WorldId, prompt: string): Promise<boolean> {
    const { stage, builder, hands, controls } = this.#game;
    if (!stage) return false;
    const box = builder.wish;
    const spot = (size: Vec3): Vec3 => box?.foot ?? (builder.on ? stage.pickGround(40, { x: 0, y: -0.2 }) : null) ?? hands.placeAhead(size);
    const request = this.#request(worldId, prompt, box || builder.on ? spot(GUESS) : null);
    // The room turns a new thing's front to its asker: so does the ghost.
    const yaw = (controls?.yaw ?? 0) + Math.PI;
    let endGhost = stage.ghost({ at: request.at ?? spot(GUESS), yaw, size: box?.size ?? GUESS, palette: [], entityId: null });
    try {
      const created = await this.#game.api.submit(request, crypto.randomUUID());
      const { scaleMeters, palette, entityId } = created.placeholder;
      endGhost();
      if (box) this.#fit(entityId, box.size);
      else if (!this.#stands(entityId)) endGhost = stage.ghost({ at: request.at ?? spot(scaleMeters), yaw, size: scaleMeters, palette, entityId });
      builder.setWish(null);
      setTimeout(endGhost, GHOST_MS);
      void this.#game.book.look(created.jobId);
      return true;
    } catch (error) {
      endGhost();
      this.#game.tell(error);
      return false;
    }
  }

  /** A thing has come: if a box was drawn for it, it is made to fit. The size survives the fire. */
  arrived(entityId: EntityId): void {
    const box = this.#boxes.get(entityId);
    const entity = this.#game.room?.world?.entities.get(entityId);
    if (!box || !entity) return;
    this.#boxes.delete(entityId);
    const fit = Math.min(...box.map((side, axis) => side / Math.max(0.01, entity.body.size[axis] ?? 1)));
    const scale = Math.min(LIMITS.scaleMost, Math.max(LIMITS.scaleLeast, (entity.scale ?? 1) * fit));
    void this.#game.ask({ type: 'embody', entityId, scale });
  }

  #fit(entityId: EntityId, box: Vec3): void {
    this.#boxes.set(entityId, box);
    if (this.#stands(entityId)) this.arrived(entityId);
  }

  #stands(entityId: EntityId): boolean {
    return this.#game.room?.world?.entities.has(entityId) ?? false;
  }

  #request(roomId: WorldId, prompt: string, at: Vec3 | null): JobRequest {
    const without = this.without.trim();
    return {
      roomId,
      prompt,
      fallbackPolicy: 'downgrade',
      draft: this.draft,
      ...(this.style === null ? {} : { style: this.style }),
      ...(without === '' ? {} : { negativePrompt: without }),
      ...(this.seed === null ? {} : { seed: Math.min(SEED_MAX, Math.max(0, Math.round(this.seed))) }),
      ...(at === null ? {} : { at }),
    };
  }
}
