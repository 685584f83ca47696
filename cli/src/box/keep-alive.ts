import { setTimeout as sleep } from 'node:timers/promises';
import type { Running } from './leash.ts';

/** The first restart is at once; a part that keeps dying waits longer each time, up to this. */
const BACKOFF_MAX_MS = 10_000;
/** Living this long makes the next death a first one again. */
const HEALTHY_MS = 30_000;

export interface Kept {
  /** The process that runs now. */
  current(): Running | undefined;
  restarts(): number;
  stop(): Promise<void>;
}

interface KeepOptions {
  name: string;
  start(): Promise<Running>;
  /** Told of every death and every start that failed, with how long until the next try. */
  onDown(how: string, waitMs: number): void;
  onUp?(): void;
}

/** Starts a part and starts it again whenever it ends. The first start's failure is the caller's to handle. */
export async function keepAlive(options: KeepOptions): Promise<Kept> {
  const abort = new AbortController();
  let running: Running | undefined = await options.start();
  let restarts = 0;
  options.onUp?.();

  const loop = (async () => {
    let failures = 0;
    let since = Date.now();
    while (!abort.signal.aborted) {
      let how: string;
      if (running) {
        const { code, signal } = await running.exited;
        how = signal ? `ended by ${signal}` : `exited with ${code}`;
        if (Date.now() - since > HEALTHY_MS) failures = 0;
      } else how = 'did not start';
      if (abort.signal.aborted) return;
      const waitMs = failures === 0 ? 0 : Math.min(BACKOFF_MAX_MS, 250 * 2 ** failures);
      failures++;
      options.onDown(how, waitMs);
      await sleep(waitMs, undefined, { signal: abort.signal }).catch(() => undefined);
      if (abort.signal.aborted) return;
      since = Date.now();
      restarts++;
      try {
        running = await options.start();
        if (abort.signal.aborted) await running.stop(); // asked to stop while it was starting
        else options.onUp?.();
      } catch (error) {
        running = undefined;
        options.onDown(error instanceof Error ? error.message : String(error), 0);
      }
    }
  })();

  return {
    current: () => running,
    restarts: () => restarts,
    async stop() {
      abort.abort();
      await running?.stop();
      await loop;
    },
  };
}
