import { latticeHash } from '../terrain/noise.ts';

/** A bad way for datagrams. Shares are 0…1. */
export interface LinkConditions {
  delayMs: number;
  /** Every datagram takes up to this much more: that alone reorders them. */
  jitterMs: number;
  loss: number;
  duplicate: number;
  /** From when to when nothing passes. */
  outages?: readonly (readonly [fromMs: number, toMs: number])[];
}

/** One direction of a way that delays, loses, doubles and reorders, the same for the same seed. */
export class LinkSimulator {
  readonly #conditions: LinkConditions;
  readonly #seed: number;
  #rolls = 0;
  #onWay: { atMs: number; order: number; datagram: Uint8Array }[] = [];
  #bytes = 0;

  constructor(seed: number, conditions: LinkConditions) {
    this.#seed = seed;
    this.#conditions = conditions;
  }

  send(datagram: Uint8Array, nowMs: number): void {
    this.#bytes += datagram.length;
    const { loss, duplicate, delayMs, jitterMs, outages = [] } = this.#conditions;
    if (outages.some(([from, to]) => nowMs >= from && nowMs < to)) return;
    if (this.#roll() < loss) return;
    const copies = this.#roll() < duplicate ? 2 : 1;
    for (let i = 0; i < copies; i++) {
      this.#onWay.push({ atMs: nowMs + delayMs + this.#roll() * jitterMs, order: this.#rolls, datagram: datagram.slice() });
    }
  }

  /** What arrives up to now, in the order of arrival. */
  arrivals(nowMs: number): Uint8Array[] {
    const arrived = this.#onWay.filter((each) => each.atMs <= nowMs).sort((a, b) => a.atMs - b.atMs || a.order - b.order);
    this.#onWay = this.#onWay.filter((each) => each.atMs > nowMs);
    return arrived.map((each) => each.datagram);
  }

  /** Bytes handed over so far, lost ones included. */
  get bytes(): number {
    return this.#bytes;
  }

  #roll(): number {
    return latticeHash(++this.#rolls, 17, this.#seed) / 0x1_0000_0000;
  }
}
