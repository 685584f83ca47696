/** Lets at most so many through in a second; time is the caller's. */
export class FloodGate {
  readonly #perS: number;
  #left: number;
  #lastMs: number | null = null;

  constructor(perS: number) {
    this.#perS = perS;
    this.#left = perS;
  }

  pass(nowMs: number): boolean {
    const sinceMs = this.#lastMs === null ? 0 : Math.max(0, nowMs - this.#lastMs);
    this.#lastMs = nowMs;
    this.#left = Math.min(this.#perS, this.#left + (sinceMs / 1_000) * this.#perS);
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
