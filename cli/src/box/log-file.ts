import { createWriteStream, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Readable } from 'node:stream';

/** One old log is kept beside the new one, so a crash loop cannot fill the disk. */
const LOG_BYTES_MAX = 10 * 1024 * 1024;
const TAIL_LINES = 12;

/** A process's output: all of it in a file, the last lines in memory for the message that explains a crash. */
export class LogFile {
  readonly path: string;
  readonly #stream;
  #tail: string[] = [];
  #rest = '';

  constructor(path: string) {
    this.path = path;
    mkdirSync(dirname(path), { recursive: true });
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LOG_BYTES_MAX) renameSync(path, `${path}.old`);
    this.#stream = createWriteStream(path, { flags: 'a' });
    this.#stream.on('error', () => undefined); // a full disk must not take the supervisor with it
  }

  /** Follows a stream; `onLine` sees each line as it comes. */
  follow(stream: Readable | null, onLine?: (line: string) => void): void {
    stream?.on('data', (chunk: Buffer) => {
      this.#stream.write(chunk);
      const lines = (this.#rest + chunk.toString('utf8')).split('\n');
      this.#rest = lines.pop() ?? '';
      for (const line of lines) onLine?.(line);
      this.#tail = [...this.#tail, ...lines].slice(-TAIL_LINES);
    });
  }

  tail(): string {
    return [...this.#tail, this.#rest].filter(Boolean).slice(-TAIL_LINES).join('\n');
  }

  close(): void {
    this.#stream.end();
  }
}
