import { type Change, type Entity, type EntityId, IDENTITY, type Quat, type Vec3 } from '@worldkiln/contracts';
import type { Handle, Tool } from '@worldkiln/stage';
import { toast } from 'svelte-sonner';
import type { Game } from '../game/game.svelte.ts';
import { carry, type Placed, standOn } from './drag.ts';
import { Copies } from './copies.ts';
import { Sculptor } from './sculptor.svelte.ts';
import { Selection } from './selection.svelte.ts';
import { REACH_M, STEP } from './steps.ts';

/** Build mode: what is chosen, which tool, and the changes it asks of the room. Nothing here moves the world itself. */
export class Builder {
  on = $state(false);
  tool = $state<Tool>('move');
  snapping = $state(true);
  /** Handles along the thing rather than along the world. */
  own = $state(false);
  /** Drawing "something this big, here". */
  drawing = $state(false);
  /** The drawn box, until it is wished into or let go. */
  wish = $state.raw<{ foot: Vec3; size: Vec3 } | null>(null);
  marquee = $state.raw<{ left: number; top: number; width: number; height: number } | null>(null);
  readonly selection: Selection;
  readonly sculptor: Sculptor;
  readonly copies: Copies;
  /** Where things are shown while somebody here is changing them; the room knows nothing of it yet. */
  readonly preview = new Map<number, Placed>();
  readonly #game: Game;
  #drag: { start: Placed[]; from: Handle } | null = null;

  constructor(game: Game) {
    this.#game = game;
    this.sculptor = new Sculptor(game);
    this.copies = new Copies(game, this);
    this.selection = new Selection(() => game.room?.world?.entities ?? new Map<EntityId, Entity>());
  }

  /** Goes into build mode, or back to play. */
  toggle(on = !this.on): void {
    const { stage, controls } = this.#game;
    if (!stage || !controls || on === this.on) return;
    this.on = on;
    if (on) {
      controls.release();
      stage.build.enter(controls.yaw, controls.pitch);
      stage.build.gizmo.events = {
        start: () => this.#begin(),
        drag: (to) => this.#show(to),
        drop: (to) => void this.#commit(to),
      };
    } else {
      this.letGo();
      stage.build.leave();
    }
  }

  /** Escape's way: the drawing first, then what is chosen. */
  letGo(): void {
    this.drawing = false;
    this.sculptor.toggle(false);
    this.setWish(null);
    this.marquee = null;
    this.selection.clear();
  }

  /** Each frame: frames and handle follow what is chosen, wherever physics takes it. */
  tick(fine: boolean): void {
    const { stage } = this.#game;
    if (!stage || !this.on) return;
    this.sculptor.tick(performance.now());
    this.selection.prune();
    stage.build.chosen = this.selection.ids;
    const steps = this.snapping !== fine;
    stage.build.gizmo.snap = { metres: steps ? STEP.metres : null, radians: steps ? STEP.radians : null, times: steps ? STEP.times : null };
    const placed = this.#placed();
    if (placed.length === 0 || this.preview.size > 0) {
      if (placed.length === 0) stage.build.gizmo.detach();
      return;
    }
    stage.build.gizmo.attach(this.#pivot(placed), this.tool, this.own && placed.length === 1 ? 'local' : 'world');
  }

  /** Chosen things as they stand now. */
  #placed(): Placed[] {
    const { room } = this.#game;
    return this.selection.entities
      .filter(({ holder }) => holder === null)
      .map((entity) => {
        const pose = room?.poseOf(entity.net, performance.now()) ?? entity.pose;
        return { id: entity.id, position: [...pose.position], rotation: [...pose.rotation], scale: entity.scale ?? 1 };
      });
  }

  #pivot(placed: readonly Placed[]): Handle {
    const [first] = placed;
    const entity = first && this.#entity(first.id);
    if (placed.length === 1 && first && entity) {
      const rotation: Quat = this.own || this.tool === 'size' ? first.rotation : IDENTITY;
      // Turning goes about the middle, everything else about the foot: that is where the grid is.
      const up = this.tool === 'turn' ? entity.body.size[1] / 2 : 0;
      return { position: [first.position[0], first.position[1] + up, first.position[2]], rotation, scale: 1 };
    }
    const mean = (axis: 0 | 1 | 2) => placed.reduce((sum, { position }) => sum + position[axis], 0) / placed.length;
    const foot = Math.min(...placed.map(({ position }) => position[1]));
    return { position: [mean(0), this.tool === 'turn' ? mean(1) : foot, mean(2)], rotation: IDENTITY, scale: 1 };
  }

  #begin(): void {
    const start = this.#placed();
    this.#drag = { start, from: this.#pivot(start) };
  }

  #show(to: Handle): void {
    if (this.#drag) this.#preview(this.#aboveGround(carry(this.#drag.start, this.#drag.from, to)));
  }

  async #commit(to: Handle): Promise<void> {
    const drag = this.#drag;
    this.#drag = null;
    if (drag) await this.place(drag.start, this.#aboveGround(carry(drag.start, drag.from, to)));
  }

  /** Loose things under the ground would fall out of the world: they are held above it. Pinned ones may be buried. */
  #aboveGround(placed: Placed[]): Placed[] {
    const terrain = this.#game.room?.world?.terrain;
    return placed.map((each) => {
      const [x, y, z] = each.position;
      const floor = terrain && this.#entity(each.id)?.body.type === 'dynamic' ? terrain.heightAt(x, z) : y;
      return y < floor ? { ...each, position: [x, floor, z] } : each;
    });
  }

  #preview(placed: readonly Placed[]): void {
    for (const each of placed) {
      const entity = this.#entity(each.id);
      if (entity) this.preview.set(entity.net, each);
    }
  }

  /** Asks the room to put things where they were dragged: one step of undo. They stay shown there until it has answered. */
  async place(before: readonly Placed[], after: readonly Placed[]): Promise<void> {
    const changes = after.flatMap((to, i): Change[] => {
      const from = before[i];
      const grown = from && Math.abs(from.scale - to.scale) > 1e-6 ? [{ type: 'embody' as const, entityId: to.id, scale: to.scale }] : [];
      const moved = !from || !same(from.position, to.position) || !same(from.rotation, to.rotation);
      return [
        ...grown,
        ...(moved || grown.length > 0 ? [{ type: 'move' as const, entityId: to.id, pose: { position: to.position, rotation: to.rotation } }] : []),
      ];
    });
    this.#preview(after);
    if (changes.length > 0) await this.ask(changes);
    this.preview.clear();
  }

  /** Drags what is chosen over what lies under the pointer; `grip` is the thing the pointer took. */
  slide(start: readonly Placed[], grip: EntityId, at: { x: number; y: number }, fine: boolean): Placed[] {
    const surface = this.#game.stage?.pickSurface(REACH_M, at, this.selection.ids);
    const held = start.find(({ id }) => id === grip);
    const entity = this.#entity(grip);
    if (!surface || !held || !entity) return [...start];
    const to = standOn(surface, entity.body.size, this.snapping !== fine ? STEP.metres : null);
    const placed = carry(start, { ...held, scale: 1 }, { position: to, rotation: held.rotation, scale: 1 });
    this.#preview(placed);
    return placed;
  }

  /** Where everything chosen stands, to begin a slide with. */
  startSlide(): Placed[] {
    return this.#placed();
  }

  endSlide(before: readonly Placed[], after: readonly Placed[]): void {
    void this.place(before, after);
  }

  /** One change, or several as one step. Answers whether the room did it. */
  async ask(changes: readonly Change[]): Promise<boolean> {
    const [first, ...more] = changes;
    if (!first) return false;
    return (await this.#game.ask(more.length === 0 ? first : { type: 'batch', changes: [...changes] })) !== null;
  }

  /** Moves what is chosen by a step, as the camera sees right and away. */
  nudge(right: number, up: number, away: number): void {
    const step = this.snapping ? STEP.metres : STEP.fineMetres;
    // The world's axis nearest to where the camera looks: a nudge stays on the grid.
    const turns = Math.round((this.#game.stage?.build.camera.yaw ?? 0) / (Math.PI / 2));
    const [sin, cos] = [Math.round(Math.sin((turns * Math.PI) / 2)), Math.round(Math.cos((turns * Math.PI) / 2))];
    const by: Vec3 = [(away * sin - right * cos) * step, up * step, (away * cos + right * sin) * step];
    this.#shift((at) => [at[0] + by[0], at[1] + by[1], at[2] + by[2]]);
  }

  turn(sign: 1 | -1): void {
    const start = this.#placed();
    if (start.length === 0) return;
    const from = this.#pivot(start);
    const half = (sign * (this.snapping ? STEP.radians : STEP.fineRadians)) / 2;
    void this.place(start, carry(start, { ...from, rotation: IDENTITY }, { ...from, rotation: [0, Math.sin(half), 0, Math.cos(half)] }));
  }

  /** Sets each chosen thing on the ground below it. */
  setDown(): void {
    const terrain = this.#game.room?.world?.terrain;
    if (terrain) this.#shift((at) => [at[0], terrain.heightAt(at[0], at[2]), at[2]]);
  }

  #shift(to: (at: Readonly<Vec3>) => Vec3): void {
    const start = this.#placed();
    if (start.length > 0) void this.place(start, this.#aboveGround(start.map((placed) => ({ ...placed, position: to(placed.position) }))));
  }

  /** Fixed things are set loose; when any of the chosen is loose, all are pinned. */
  pin(): void {
    const entities = this.selection.entities;
    const type = entities.some(({ body }) => body.type === 'dynamic') ? 'fixed' : 'dynamic';
    void this.ask(entities.map(({ id }) => ({ type: 'embody', entityId: id, physics: { type } })));
  }

  async remove(): Promise<void> {
    const entities = this.selection.entities;
    const what = entities.length === 1 ? `“${entities[0]?.name ?? ''}”` : `${entities.length} things`;
    if (!(await this.ask(entities.map(({ id }) => ({ type: 'remove', entityId: id }))))) return;
    toast(`Removed ${what}`, { action: { label: 'Undo', onClick: () => void this.#game.ask({ type: 'undo' }) } });
  }

  group(together: boolean): void {
    if (this.selection.size > 0) void this.#game.ask({ type: 'group', entityIds: [...this.selection.ids], together });
  }

  /** Where something new goes: the ground or the thing the builder looks at; null while playing. */
  get spot(): Vec3 | null {
    const surface = this.on ? this.#game.stage?.pickSurface(REACH_M, { x: 0, y: 0 }, new Set()) : null;
    return surface ? standOn(surface, [0, 0, 0], this.snapping ? STEP.metres : null) : null;
  }

  selectAll(): void {
    const me = this.#game.me?.accountId;
    const mine = [...(this.#game.room?.world?.entities.values() ?? [])].filter(({ owner }) => owner === me);
    this.selection.choose(mine.map(({ id }) => id));
    if (mine.length === 0) toast('Nothing here is yours yet. Wish for something first.');
  }

  /** The box is drawn: now it wants words. */
  drawn(): void {
    this.drawing = false;
    this.#game.focusPrompt();
  }

  setWish(box: { foot: Vec3; size: Vec3 } | null): void {
    this.wish = box;
    const view = this.#game.stage?.build.wish;
    if (box) view?.show(box.foot, box.size);
    else view?.hide();
  }

  #entity(id: EntityId): Entity | undefined {
    return this.#game.room?.world?.entities.get(id);
  }
}

const same = (a: readonly number[], b: readonly number[]): boolean => a.every((value, i) => Math.abs(value - (b[i] ?? 0)) < 1e-6);
