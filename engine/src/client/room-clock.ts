import { LIMITS } from '@worldkiln/contracts';

const TICK_MS = 1_000 / LIMITS.tickHz;
const SEND_MS = 1_000 / LIMITS.snapshotHz;
/** The least delayed packet of the last two such spans says how far apart the clocks are. */
const SPAN_MS = 1_500;
const DELAY_MIN_MS = SEND_MS * 1.3;
const DELAY_MAX_MS = 250;
/** Further off than this, gliding would take longer than anybody looks. */
const JUMP_MS = 500;

/**
 * The room's time as this client sees it, and the moment shown: a little in the past, so that there is a snapshot on
 * both sides of it. How little follows the way's own unrest.
 */
export class RoomClock {
  #best = -Infinity;
  #bestBefore = -Infinity;
  #spanStartMs = -Infinity;
  #unrestMs = 15;
  #shownMs: number | null = null;
  #lastMs = 0;

  /** A snapshot of this tick arrived. */
  add(tick: number, nowMs: number): void {
    const offset = tick * TICK_MS - nowMs;
    if (nowMs - this.#spanStartMs > SPAN_MS) {
      this.#bestBefore = this.#best;
      this.#best = -Infinity;
      this.#spanStartMs = nowMs;
    }
    this.#best = Math.max(this.#best, offset);
    const late = this.#offsetMs - offset;
    // Rises fast, falls slowly: one hiccup should not be followed by ten more.
    this.#unrestMs += (late - this.#unrestMs) * (late > this.#unrestMs ? 0.15 : 0.01);
  }

  /** The moment to show, in the room's milliseconds; null before anything arrived. Goes forward only, a little faster or slower than time. */
  shownMs(nowMs: number): number | null {
    if (this.#offsetMs === -Infinity) return null;
    const target = nowMs + this.#offsetMs - this.delayMs;
    if (this.#shownMs === null || Math.abs(target - this.#shownMs) > JUMP_MS) this.#shownMs = target;
    else {
      const passed = Math.max(nowMs - this.#lastMs, 0);
      const plain = this.#shownMs + passed;
      this.#shownMs = plain + Math.min(Math.max(target - plain, -passed * 0.1), passed * 0.1);
    }
    this.#lastMs = nowMs;
    return this.#shownMs;
  }

  /** How far in the past the shown moment lies. */
  get delayMs(): number {
    return Math.min(Math.max(SEND_MS * 1.1 + this.#unrestMs * 2, DELAY_MIN_MS), DELAY_MAX_MS);
  }

  get #offsetMs(): number {
    return Math.max(this.#best, this.#bestBefore);
  }
}
