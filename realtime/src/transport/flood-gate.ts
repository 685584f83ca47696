/** Lets at most so many through in a second; time is the caller's. */
export class FloodGate {
  readonly #perS: number;
  readonly #burst: number;
  #left: number;
  #lastMs: number | null = null;

  /** `burst` is what a rested client may send at once; a second's worth where nothing else is said. */
  constructor(perS: number, burst = perS) {
    this.#perS = perS;
    this.#burst = burst;
    this.#left = burst;
  }

  pass(nowMs: number): boolean {
    const sinceMs = this.#lastMs === null ? 0 : Math.max(0, nowMs - this.#lastMs);
    this.#lastMs = nowMs;
    this.#left = Math.min(this.#burst, this.#left + (sinceMs / 1_000) * this.#perS);
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
