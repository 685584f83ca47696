/** How many lines one look takes. */
const PAGE = 200;
/** Hints can be lost with a connection: a look every few seconds finds what they would have said. */
const OUTBOX_POLL_MS = 3_000;

export interface OutboxReaderOptions<Line extends { id: number }> {
  /** The last line already taken into account. */
  after: number;
  read(after: number, limit: number): Promise<Line[]>;
  /** Called in order, one at a time. What it throws stops the reader before that line, to be tried again. */
  onEvent(event: Line): Promise<void>;
  onTrouble(error: unknown): void;
}

/** Follows lines by id, a world's outbox or its orders: each once, in order, whatever hints come or don't. */
export class OutboxReader<Line extends { id: number }> {
  readonly #options: OutboxReaderOptions<Line>;
  readonly #timer: NodeJS.Timeout;
  #after: number;
  #reading = false;
  #hinted = false;
  #closed = false;

  constructor(options: OutboxReaderOptions<Line>) {
    this.#options = options;
    this.#after = options.after;
    this.#timer = setInterval(() => void this.look(), OUTBOX_POLL_MS);
  }

  /** The last line handed over. */
  get position(): number {
    return this.#after;
  }

  /** Reads what is new. Called while a look is under way, it looks once more afterwards. */
  async look(): Promise<void> {
    this.#hinted = true;
    if (this.#reading) return;
    this.#reading = true;
    try {
      while (this.#hinted && !this.#closed) {
        this.#hinted = false;
        await this.#catchUp();
      }
    } catch (error) {
      this.#options.onTrouble(error);
    } finally {
      this.#reading = false;
    }
  }

  close(): void {
    this.#closed = true;
    clearInterval(this.#timer);
  }

  async #catchUp(): Promise<void> {
    for (;;) {
      const events = await this.#options.read(this.#after, PAGE);
      for (const event of events) {
        if (this.#closed) return;
        await this.#options.onEvent(event);
        this.#after = event.id;
      }
      if (events.length < PAGE) return;
    }
  }
}
