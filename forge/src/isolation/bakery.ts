import { KilnError, LIMITS } from '@worldkiln/contracts';
import type { ForeignBaked } from '../bake/bake-foreign.ts';
import { uncarry } from '../pool/messages.ts';
import type { ChildReply, ChildRequest } from './child.ts';
import { startChild } from './start-child.ts';

export interface BakeOptions {
  signal?: AbortSignal | undefined;
  onStep?: ((step: string, done: number) => void) | undefined;
  /** Told at the end: the most memory the process held, in megabytes. */
  onPeak?: (megabytes: number) => void;
}

/** Bakes foreign files, each in a process of its own that is gone afterwards. The parent never opens one. */
export class Bakery {
  readonly #most: number;
  readonly #deadlineMs: number;
  readonly #waiting: (() => void)[] = [];
  readonly #closing = new AbortController();
  #running = 0;

  constructor({ children = 1, deadlineMs = LIMITS.foreignBakeS * 1_000 }: { children?: number; deadlineMs?: number } = {}) {
    this.#most = children;
    this.#deadlineMs = deadlineMs;
  }

  async bake(input: ChildRequest, { signal, ...options }: BakeOptions = {}): Promise<ForeignBaked> {
    const stop = signal ? AbortSignal.any([signal, this.#closing.signal]) : this.#closing.signal;
    await this.#turn(stop);
    try {
      return await fire(input, { ...options, signal: stop }, this.#deadlineMs);
    } finally {
      this.#running--;
      this.#waiting.shift()?.();
    }
  }

  /** Ends every process; bakes at work fail. */
  close(): void {
    this.#closing.abort(new KilnError('busy', { code: 'forge_closed', message: 'The forge is shutting down; ask again.', waitS: 1 }));
  }

  async #turn(stop: AbortSignal): Promise<void> {
    while (this.#running >= this.#most && !stop.aborted) {
      await new Promise<void>((resolve) => {
        const go = (): void => {
          stop.removeEventListener('abort', go);
          resolve();
        };
        stop.addEventListener('abort', go, { once: true });
        this.#waiting.push(go);
      });
    }
    if (stop.aborted) throw reasonOf(stop);
    this.#running++;
  }
}

function fire(input: ChildRequest, { signal, onStep, onPeak }: BakeOptions & { signal: AbortSignal }, deadlineMs: number): Promise<ForeignBaked> {
  return new Promise((resolve, reject) => {
    // It may have been aborted while its turn came.
    if (signal.aborted) return reject(reasonOf(signal));
    const child = startChild();
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      child.removeAllListeners();
      // A late error of a child that is being ended has nobody left to tell.
      child.on('error', () => undefined);
      child.kill('SIGKILL');
      settle();
    };
    const abort = (): void => end(() => reject(reasonOf(signal)));
    const timer = setTimeout(() => end(() => reject(tooSlow(deadlineMs))), deadlineMs);
    signal.addEventListener('abort', abort, { once: true });
    child.on('message', (reply: ChildReply) => {
      switch (reply.type) {
        case 'step':
          return onStep?.(reply.step, reply.done);
        case 'done':
          onPeak?.(reply.peakMb);
          return end(() => resolve(reply.output));
        case 'failed':
          onPeak?.(reply.peakMb);
          return end(() => reject(uncarry(reply.failure)));
      }
    });
    child.on('error', (error) =>
      end(() => reject(new KilnError('broken', { code: 'bake_process', message: 'The bake’s process could not be started; ask again.', cause: error }))),
    );
    child.on('exit', () => end(() => reject(died())));
    child.send(input, (error) => error && end(() => reject(died())));
  });
}

const died = (): KilnError =>
  new KilnError('unusable', {
    code: 'bake_memory',
    message: 'The file made the bake run out of memory or of time, or crash; make it simpler or export it again.',
  });

const tooSlow = (ms: number): KilnError =>
  new KilnError('unusable', { code: 'bake_deadline', message: `The file took more than ${ms / 1_000} s to bake and was stopped; make it simpler.` });

const reasonOf = (signal: AbortSignal): Error => (signal.reason instanceof Error ? signal.reason : new DOMException('The call was aborted.', 'AbortError'));
