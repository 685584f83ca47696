/** How long a way and back takes, smoothed as TCP does it (RFC 6298). */
export class RoundTrip {
  #smoothed: number | null = null;
  #spread = 0;

  add(sampleMs: number): void {
    if (!(sampleMs >= 0 && sampleMs < 60_000)) return;
    if (this.#smoothed === null) {
      this.#smoothed = sampleMs;
      this.#spread = sampleMs / 2;
      return;
    }
    this.#spread += (Math.abs(sampleMs - this.#smoothed) - this.#spread) / 4;
    this.#smoothed += (sampleMs - this.#smoothed) / 8;
  }

  get smoothedMs(): number | null {
    return this.#smoothed;
  }

  /** Longer than this without an answer, and it is lost. 40 ms covers the other end's own tick. */
  get timeoutMs(): number {
    return this.#smoothed === null ? 300 : Math.min(Math.max(this.#smoothed + 4 * this.#spread, this.#smoothed + 40), 1_500);
  }
}
