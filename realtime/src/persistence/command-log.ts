import type { LogLine } from '@worldkiln/db';
import { KilnError } from '@worldkiln/contracts';

/** Where lines become durable. Answers false when the world belongs to another server now. */
export interface LogStore {
  append(lines: readonly LogLine[]): Promise<boolean>;
  /** The last line that is durable under our fence: after an answer was lost it says whether the commit happened. */
  lastSeq(): Promise<number>;
}

export interface CommandLogEvents {
  /** These lines are durable, in order. */
  onDurable(lines: readonly LogLine[]): void;
  /** Nothing more can be written: the lease is somebody else's. */
  onLost(): void;
  onTrouble(error: unknown): void;
}

/** Above this, the database is away and players are told so instead of building on sand. */
export const PENDING_LINES_MAX = 2_000;
/** One statement's worth: 5,000 bodies of hulls would be a 25 MB statement. */
const GROUP_LINES_MAX = 256;
const RETRY_MS = [50, 100, 250, 500, 1_000] as const;

/**
 * Group commit: the first line goes out at once, what comes while that commit is under way goes with the next. An
 * error may hide a commit that happened, so before a group is sent again the log is asked how far it reaches.
 */
export class CommandLog {
  readonly #store: LogStore;
  readonly #events: CommandLogEvents;
  #pending: LogLine[] = [];
  #waiters: { count: number; resolve: () => void }[] = [];
  #writing = false;
  #state: 'open' | 'lost' = 'open';

  constructor(store: LogStore, events: CommandLogEvents) {
    this.#store = store;
    this.#events = events;
  }

  /** Lines not yet durable. */
  get pending(): number {
    return this.#pending.length;
  }

  /** Whether another line may be added now. */
  check(): void {
    if (this.#state === 'lost') throw new KilnError('busy', { code: 'room_moved', message: 'This room has moved to another server. Join again.', waitS: 1 });
    if (this.#pending.length >= PENDING_LINES_MAX)
      throw new KilnError('busy', { code: 'log_behind', message: 'The world cannot be saved at this moment. Try again in a few seconds.', waitS: 3 });
  }

  append(line: LogLine): void {
    this.#pending.push(line);
    this.#start();
  }

  /** Waits until everything appended so far is durable, or the log is lost. What is appended later is not waited for. */
  flushed(): Promise<void> {
    if (this.#pending.length === 0) return Promise.resolve();
    return new Promise((resolve) => this.#waiters.push({ count: this.#pending.length, resolve }));
  }

  /** Gives up: what is pending was never acknowledged and is dropped. */
  abandon(): void {
    this.#state = 'lost';
    this.#pending = [];
    this.#wake(Infinity);
  }

  #start(): void {
    if (this.#writing) return;
    this.#writing = true;
    void this.#write().finally(() => {
      this.#writing = false;
      // A line that came between the last look and here would wait for the next one otherwise.
      if (this.#pending.length > 0) this.#start();
    });
  }

  async #write(): Promise<void> {
    // Everything the running tick still appends goes into the same group.
    await Promise.resolve();
    for (let failures = 0; this.#pending.length > 0;) {
      const group = this.#pending.slice(0, GROUP_LINES_MAX);
      try {
        if (!(await this.#store.append(group))) return this.#lose();
        this.#settle(group);
        failures = 0;
      } catch (error) {
        this.#events.onTrouble(error);
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS[Math.min(failures++, RETRY_MS.length - 1)]));
        await this.#catchUp(group);
      }
    }
  }

  async #catchUp(group: LogLine[]): Promise<void> {
    try {
      const durable = await this.#store.lastSeq();
      const done = group.filter((line) => line.seq <= durable);
      if (done.length > 0) this.#settle(done);
    } catch (error) {
      this.#events.onTrouble(error);
    }
  }

  #settle(lines: LogLine[]): void {
    if (this.#state === 'lost') return;
    this.#pending.splice(0, lines.length);
    this.#events.onDurable(lines);
    this.#wake(lines.length);
  }

  #wake(durable: number): void {
    for (const waiter of this.#waiters) waiter.count -= durable;
    for (const { resolve } of this.#waiters.filter(({ count }) => count <= 0)) resolve();
    this.#waiters = this.#waiters.filter(({ count }) => count > 0);
  }

  #lose(): void {
    if (this.#state === 'lost') return;
    this.abandon();
    this.#events.onLost();
  }
}
