import { BRUSH, type Brush, type GroundOp, HEIGHT_UNITS_MAX, TERRAIN, type Vec3, WORLD_HALF_M } from '@worldkiln/contracts';
import { encodeGroundOp } from '@worldkiln/engine';
import type { Game } from '../game/game.svelte.ts';

/** Radii a hand can choose, metres. */
export const RADIUS_M = { least: 1, most: BRUSH.radiusMax / BRUSH.unitsPerM, step: 1 } as const;
/** A dab this often while the button is down: fourteen a second feel like a flow, and the room takes thirty. */
const DAB_MS = 70;
/** Height of a terrace's step, 1/64 m. */
const TERRACE = 96;
/** What strength 0 … 1 means to each brush: 1/64 m a dab for those that lift, 1/255 of the way for the others. */
const STRENGTH: Record<Brush, readonly [number, number]> = {
  raise: [2, 26],
  lower: [2, 26],
  noise: [2, 20],
  smooth: [20, 200],
  flatten: [15, 160],
  terrace: [20, 160],
  paint: [15, 140],
};

/** The hand that works the ground: which brush, how large, and the stroke in hand. */
export class Sculptor {
  on = $state(false);
  brush = $state<Brush>('raise');
  radiusM = $state(5);
  /** 0 … 1. */
  strength = $state(0.4);
  /** How much of the brush fades towards its rim, 0 … 1. */
  softness = $state(0.8);
  layer = $state(3);
  readonly #game: Game;
  #strokes = 0;
  #stroke: { at: Vec3; argument: number; turned: boolean } | null = null;
  #dueMs = 0;

  constructor(game: Game) {
    this.#game = game;
  }

  toggle(on = !this.on): void {
    this.on = on;
    if (on) {
      this.#game.builder.drawing = false;
      this.#game.builder.selection.clear();
    } else this.end();
    if (!on) this.#game.stage?.build.ring.hide();
  }

  resize(by: number): void {
    this.radiusM = Math.min(RADIUS_M.most, Math.max(RADIUS_M.least, this.radiusM + by));
  }

  /** The button goes down. `turned`: raise lowers and lower raises. */
  begin(at: Vec3, turned: boolean): void {
    this.#strokes += 1;
    this.#stroke = { at, argument: this.#argumentAt(at), turned };
    this.#dueMs = 0;
  }

  /** The pointer is over this ground. */
  hover(at: Vec3 | null): void {
    const { stage, room } = this.#game;
    const terrain = room?.world?.terrain;
    if (at && this.#stroke) this.#stroke.at = at;
    if (!stage || !terrain) return;
    if (at && this.on) stage.build.ring.show(at, this.radiusM, this.radiusM * (1 - this.softness), terrain);
    else stage.build.ring.hide();
  }

  end(): void {
    this.#stroke = null;
  }

  /** Each frame: another dab when one is due. */
  tick(nowMs: number): void {
    if (!this.#stroke || nowMs < this.#dueMs) return;
    this.#dueMs = nowMs + DAB_MS;
    const { at, argument, turned } = this.#stroke;
    const [least, most] = STRENGTH[this.brush];
    const edge = WORLD_HALF_M * BRUSH.unitsPerM;
    const units = (metres: number) => Math.min(Math.max(Math.round(metres * BRUSH.unitsPerM), -edge), edge);
    const op: GroundOp = {
      brush: turned ? opposite(this.brush) : this.brush,
      x: units(at[0]),
      z: units(at[2]),
      radius: Math.round(this.radiusM * BRUSH.unitsPerM),
      strength: Math.round(least + (most - least) * this.strength),
      falloff: Math.round(this.softness * 255),
      argument,
    };
    void this.#game.ask({ type: 'sculpt', op: encodeGroundOp(op), stroke: this.#strokes });
  }

  #argumentAt([x, , z]: Vec3): number {
    switch (this.brush) {
      case 'flatten': {
        const height = this.#game.room?.world?.terrain.heightAt(x, z) ?? 0;
        return Math.min(Math.max(Math.round(height * TERRAIN.unitsPerM), -HEIGHT_UNITS_MAX), HEIGHT_UNITS_MAX);
      }
      case 'terrace':
        return TERRACE;
      case 'paint':
        return this.layer;
      // Bumps of their own for every stroke, the same under all of its dabs.
      case 'noise':
        return (this.#strokes * 7_919) % 32_768;
      default:
        return 0;
    }
  }
}

const opposite = (brush: Brush): Brush => (brush === 'raise' ? 'lower' : brush === 'lower' ? 'raise' : brush);
