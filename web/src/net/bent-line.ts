import { LinkSimulator, type LinkConditions } from '@worldkiln/engine';

/** The same bad luck every time. */
const SEED = 7;

/** One way of a line that a developer may make worse: what is sent arrives later, twice, or not at all. */
export class BentLine {
  readonly #deliver: (bytes: Uint8Array, nowMs: number) => void;
  #link: LinkSimulator | null = null;

  constructor(deliver: (bytes: Uint8Array, nowMs: number) => void) {
    this.#deliver = deliver;
  }

  bend(conditions: LinkConditions | null, nowMs: number): void {
    // What is on the way arrives now: an unbent line keeps nothing back.
    for (const bytes of this.#link?.arrivals(Infinity) ?? []) this.#deliver(bytes, nowMs);
    this.#link = conditions && new LinkSimulator(SEED, conditions);
  }

  send(bytes: Uint8Array, nowMs: number): void {
    if (this.#link) this.#link.send(bytes, nowMs);
    else this.#deliver(bytes, nowMs);
  }

  tick(nowMs: number): void {
    for (const bytes of this.#link?.arrivals(nowMs) ?? []) this.#deliver(bytes, nowMs);
  }
}
