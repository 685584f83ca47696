/** What a queue needs of an input: the client's own count. */
interface Numbered {
  seq: number;
}

/** Deeper than this, inputs wait longer than jitter explains: two are taken in a tick until it is short again. */
const COMFORT = 3;
/** Half a second: a client that was away longer is not played back in fast motion. */
const DEEPEST = 30;
/** A client may be ahead of our clock by as many inputs as its packets may bunch up. */
const BURST = 15;

/**
 * One player's inputs, in order, each once. A body moves only by inputs, one step each, so that what the client
 * predicted for input N is what the room computes for it; jitter moves when that happens, never what. The allowance
 * grows by one a tick: a client whose clock runs fast gains nothing.
 */
export class InputQueue<I extends Numbered> {
  #inputs: I[] = [];
  #lastSeq = 0;
  #allowance = BURST;
  #dry = 0;

  /** Takes what a packet brought: the newest and repeats of older ones, in any order. */
  push(inputs: readonly I[]): void {
    for (const input of inputs) {
      if (input.seq <= this.#lastSeq || input.seq > this.#lastSeq + 10_000) continue;
      let i = this.#inputs.length;
      while (i > 0 && (this.#inputs[i - 1]?.seq ?? 0) > input.seq) i--;
      if (this.#inputs[i - 1]?.seq === input.seq) continue;
      this.#inputs.splice(i, 0, input);
    }
    if (this.#inputs.length > DEEPEST) this.#inputs.splice(0, this.#inputs.length - DEEPEST);
  }

  /** The inputs of this tick: none, one, or two when the queue has grown long. */
  take(): I[] {
    this.#allowance = Math.min(BURST, this.#allowance + 1);
    const taken: I[] = [];
    const wanted = this.#inputs.length > COMFORT ? 2 : 1;
    while (taken.length < wanted && this.#allowance > 0) {
      const input = this.#inputs.shift();
      if (!input) break;
      this.#allowance -= 1;
      this.#lastSeq = input.seq;
      taken.push(input);
    }
    this.#dry = taken.length > 0 ? 0 : this.#dry + 1;
    return taken;
  }

  /** The last input that moved the body. */
  get lastSeq(): number {
    return this.#lastSeq;
  }

  /** Ticks without any input. */
  get dryTicks(): number {
    return this.#dry;
  }
}
