import type { Entity, EntityId, Vec3 } from '@worldkiln/contracts';
import { toast } from 'svelte-sonner';
import type { Game } from '../game/game.svelte.ts';
import type { Builder } from './builder.svelte.ts';
import { snapTo, standOn } from './drag.ts';
import { REACH_M, STEP } from './steps.ts';

/** The builder's clipboard, and everything that makes more of what is there. */
export class Copies {
  readonly #game: Game;
  readonly #builder: Builder;
  #clipboard: readonly EntityId[] = [];

  constructor(game: Game, builder: Builder) {
    this.#game = game;
    this.#builder = builder;
  }

  take(): void {
    this.#clipboard = [...this.#builder.selection.ids];
    if (this.#clipboard.length > 0) toast(this.#clipboard.length === 1 ? 'Copied' : `Copied ${this.#clipboard.length} things`);
  }

  get some(): boolean {
    return this.#clipboard.some((id) => this.#entity(id) !== undefined);
  }

  /** Copies of what is chosen, a step aside, chosen in its place. */
  async duplicate(): Promise<void> {
    const { entities } = this.#builder.selection;
    const aside = Math.max(STEP.metres, snapTo(Math.max(...entities.map(({ body }) => body.size[0])) + STEP.metres, STEP.metres));
    await this.#spawn(entities, [aside, 0, 0]);
  }

  /** Copies of what was copied, where the pointer is, or a step aside. */
  async paste(at: { x: number; y: number } | null): Promise<void> {
    const entities = this.#clipboard.flatMap((id) => this.#entity(id) ?? []);
    const [first] = entities;
    if (!first) return;
    const surface = at && this.#game.stage?.pickSurface(REACH_M, at, new Set());
    const to = surface ? standOn(surface, first.body.size, this.#builder.snapping ? STEP.metres : null) : null;
    const from = first.pose.position;
    await this.#spawn(entities, to ? [to[0] - from[0], to[1] - from[1], to[2] - from[2]] : [1, 0, 1]);
  }

  async #spawn(entities: readonly Entity[], by: Vec3): Promise<void> {
    const { room } = this.#game;
    if (entities.length === 0 || !room) return;
    const made = await this.#game.collectSpawns(() =>
      this.#builder.ask(
        entities.map((entity) => {
          const pose = room.poseOf(entity.net, performance.now()) ?? entity.pose;
          const [x, y, z] = pose.position;
          return { type: 'copy', entityId: entity.id, pose: { position: [x + by[0], y + by[1], z + by[2]], rotation: [...pose.rotation] } };
        }),
      ),
    );
    if (made.length > 0 && this.#builder.on) this.#builder.selection.choose(made);
  }

  #entity(id: EntityId): Entity | undefined {
    return this.#game.room?.world?.entities.get(id);
  }
}
