import { KilnError, type Failure } from '@worldkiln/contracts';

interface Waiting {
  resolve(seq: number): void;
  reject(error: KilnError): void;
  untilMs: number;
}

/** Nobody clicks this much; what does is a loop. */
const WAITING_MAX = 64;
/** A durable write takes milliseconds; after this the room has trouble, and people should know. */
const PATIENCE_MS = 10_000;

/** Intents that wait for their answer. */
export class Asked {
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;

  /** A number for a new intent, and the promise of its answer. */
  ask(nowMs: number): { id: number; answer: Promise<number> } {
    if (this.#waiting.size >= WAITING_MAX) {
      throw new KilnError('busy', { code: 'too_many_intents', message: 'The room has not answered the last wishes yet: wait for it.', waitS: 1 });
    }
    const id = ++this.#lastId;
    const answer = new Promise<number>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, untilMs: nowMs + PATIENCE_MS });
    });
    return { id, answer };
  }

  done(id: number, seq: number): void {
    this.#waiting.get(id)?.resolve(seq);
    this.#waiting.delete(id);
  }

  refused(id: number, { kind, code, message }: Failure): void {
    this.#waiting.get(id)?.reject(new KilnError(kind, { code, message }));
    this.#waiting.delete(id);
  }

  /** Gives up on those that have waited too long. */
  tick(nowMs: number): void {
    for (const [id, { untilMs, reject }] of this.#waiting) {
      if (nowMs < untilMs) continue;
      this.#waiting.delete(id);
      reject(new KilnError('busy', { code: 'no_answer', message: 'The room did not answer in time. Look whether it happened, then try again.', waitS: 1 }));
    }
  }

  /** It is over: nobody will answer. */
  close(reason: string): void {
    for (const { reject } of this.#waiting.values()) reject(new KilnError('busy', { code: 'closed', message: reason, waitS: 1 }));
    this.#waiting.clear();
  }
}
