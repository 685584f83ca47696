import { Writable } from 'node:stream';

/** What people see while the box starts: finished lines stay, the one line of what goes on is rewritten in place. */
export class Console {
  readonly #out: Writable & { isTTY?: boolean; columns?: number };
  #status = '';
  #lastPlain = 0;

  constructor(out: Writable & { isTTY?: boolean; columns?: number } = process.stdout) {
    this.#out = out;
  }

  /** A line that stays. */
  say(line: string): void {
    this.#clear();
    this.#out.write(`${line}\n`);
    if (this.#status) this.#draw();
  }

  /** What goes on right now. Without a terminal it becomes a plain line, at most one in ten seconds. */
  progress(line: string): void {
    if (this.#out.isTTY) {
      this.#clear();
      this.#status = line;
      this.#draw();
    } else if (Date.now() - this.#lastPlain > 10_000) {
      this.#lastPlain = Date.now();
      this.#out.write(`${line}\n`);
    }
  }

  done(): void {
    this.#clear();
    this.#status = '';
  }

  #draw(): void {
    if (this.#out.isTTY) this.#out.write(this.#status.slice(0, (this.#out.columns ?? 80) - 1));
  }

  #clear(): void {
    if (this.#out.isTTY && this.#status) this.#out.write('\r\u001b[2K');
  }
}
