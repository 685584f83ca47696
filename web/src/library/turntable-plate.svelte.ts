import type { AssetId } from '@worldkiln/contracts';
import type { Turntable } from '@worldkiln/stage';
import type { Game } from '../game/game.svelte.ts';

/** Which card turns its piece now. The canvas stands in whichever card it is; pictures stay where motion is not wanted. */
export class TurntablePlate {
  /** The key of the card whose first turning picture stands. */
  turning = $state<string | null>(null);
  readonly #game: Game;
  readonly #calm = matchMedia('(prefers-reduced-motion: reduce)');
  #canvas: HTMLCanvasElement | null = null;
  #table: Turntable | null = null;

  constructor(game: Game) {
    this.#game = game;
  }

  async turn(plate: HTMLElement, assetId: AssetId, version: number): Promise<void> {
    const { stage } = this.#game;
    if (this.#calm.matches || !stage) return;
    const key = `${assetId}@${version}`;
    this.#canvas ??= document.createElement('canvas');
    this.#canvas.style.cssText = 'position:absolute;inset:0;width:100%;height:100%';
    plate.append(this.#canvas);
    const { Turntable } = await import('@worldkiln/stage');
    // A browser that gives no second context shows pictures.
    try {
      this.#table ??= new Turntable(stage.files, this.#canvas);
    } catch {
      return;
    }
    if (this.#canvas?.parentElement === plate) this.#table.show(assetId, version, () => (this.turning = key));
  }

  still(): void {
    this.turning = null;
    this.#canvas?.remove();
    this.#table?.hide();
  }

  dispose(): void {
    this.still();
    this.#table?.dispose();
    this.#table = null;
    this.#canvas = null;
  }
}
