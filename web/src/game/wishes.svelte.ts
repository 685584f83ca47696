import {
  type EntityId,
  type JobId,
  type JobRequest,
  LIMITS,
  type ProviderView,
  type Style,
  type UploadId,
  type Vec3,
  type WorldId,
} from '@worldkiln/contracts';
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
  /** Null: the policy chooses. */
  provider = $state<string | null>(null);
  /** How many tries of the same wish are made to choose from. */
  variants = $state(1);
  /** A picture that shows what is meant. */
  picture = $state.raw<{ name: string; id: UploadId } | null>(null);
  /** Who can be asked besides the forge; empty until `meet`. */
  providers = $state.raw<readonly ProviderView[]>([]);
  /** The variants of the last wish, until one is kept. */
  round = $state.raw<readonly JobId[]>([]);
  readonly #game: Game;
  /** Boxes that were drawn for things that do not stand yet. */
  readonly #boxes = new Map<EntityId, Vec3>();

  constructor(game: Game) {
    this.#game = game;
  }

  /** How many of the options are set. */
  get set(): number {
    return [
      this.style !== null,
      this.without.trim() !== '',
      this.seed !== null,
      this.draft,
      this.provider !== null,
      this.variants > 1,
      this.picture !== null,
    ].filter(Boolean).length;
  }

  forget(): void {
    this.style = null;
    this.without = '';
    this.seed = null;
    this.draft = false;
    this.provider = null;
    this.variants = 1;
    this.picture = null;
  }

  /** Asks who can be asked. */
  async meet(): Promise<void> {
    this.providers = await this.#game.api.providers().then(
      ({ providers }) => providers.filter(({ capabilities }) => capabilities.some((each) => each.endsWith('_to_3d'))),
      () => [], // the forge is always there: a list that does not come is no reason to stop
    );
  }

  async bring(file: File): Promise<void> {
    try {
      this.picture = { name: file.name, id: await this.#game.api.sendPicture(file) };
    } catch (error) {
      this.#game.tell(error);
    }
  }

  /** Fires the wish as often as variants are wanted, each with a seed of its own. True when the first was accepted. */
  async fire(worldId: WorldId, prompt: string): Promise<boolean> {
    const round: JobId[] = [];
    for (let i = 0; i < this.variants; i++) {
      const made = await this.#fireOne(worldId, prompt, i);
      if (made === null) break;
      round.push(made);
    }
    this.round = round.length > 1 ? round : [];
    return round.length > 0;
  }

  /** Keeps one variant and takes the others out of the world, in one step of undo. */
  async keep(jobId: JobId): Promise<void> {
    const others = this.round.filter((each) => each !== jobId).flatMap((each) => this.#game.kiln.book.jobs.get(each)?.entityId ?? []);
    const here = others.filter((id) => this.#stands(id));
    this.round = [];
    if (here.length > 0) await this.#game.ask({ type: 'batch', changes: here.map((entityId) => ({ type: 'remove', entityId })) });
  }

  /** Asks for a thing, in the drawn box if there is one. Null when it was refused: that is told, and the words stay. */
  async #fireOne(worldId: WorldId, prompt: string, variant: number): Promise<JobId | null> {
    const { stage, builder, hands, controls } = this.#game;
    if (!stage) return null;
    const box = builder.wish;
    const spot = (size: Vec3): Vec3 => box?.foot ?? (builder.on ? stage.pickGround(40, { x: 0, y: -0.2 }) : null) ?? hands.placeAhead(size);
    const request = this.#request(worldId, prompt, box || builder.on ? spot(GUESS) : null, variant);
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
      void this.#game.kiln.book.look(created.jobId);
      return created.jobId;
    } catch (error) {
      endGhost();
      this.#game.tell(error);
      return null;
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

  #request(roomId: WorldId, prompt: string, at: Vec3 | null, variant: number): JobRequest {
    const without = this.without.trim();
    return {
      roomId,
      prompt,
      fallbackPolicy: 'downgrade',
      draft: this.draft,
      ...(this.style === null ? {} : { style: this.style }),
      ...(without === '' ? {} : { negativePrompt: without }),
      ...(this.seed === null ? {} : { seed: Math.min(SEED_MAX, Math.max(0, Math.round(this.seed)) + variant) }),
      ...(at === null ? {} : { at }),
      ...(this.provider === null ? {} : { provider: this.provider }),
      ...(this.picture === null ? {} : { references: [{ uploadId: this.picture.id }] }),
    };
  }
}
