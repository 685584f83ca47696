import { KilnError, LIMITS } from '@worldkiln/contracts';
import type { ChildProcess } from 'node:child_process';
import type { ForeignBaked } from '../bake/bake-foreign.ts';
import { uncarry } from '../pool/messages.ts';
import type { ChildOrder, ChildReply, ChildRequest } from './child.ts';
import { startChild } from './start-child.ts';

export interface BakeOptions {
  signal?: AbortSignal | undefined;
  onStep?: ((step: string, done: number) => void) | undefined;
  /** Told at the end: the most memory the process held, in megabytes. */
  onPeak?: (megabytes: number) => void;
}

export interface BakeryOptions {
  /** Bakes at work at once. */
  children?: number;
  deadlineMs?: number;
  /** Whether a process gets ready for the next file behind every bake. */
  standby?: boolean;
}

/**
 * Bakes foreign files, each in a process of its own that is gone afterwards. The parent never opens one. With
 * `standby` another process gets ready behind a bake, and the next file takes half the time; unused it is ended, because
 * it holds some 200 MB.
 */
export class Bakery {
  readonly #most: number;
  readonly #deadlineMs: number;
  readonly #standby: boolean;
  readonly #waiting: (() => void)[] = [];
  readonly #closing = new AbortController();
  #running = 0;
  #next: { child: ChildProcess; timer: NodeJS.Timeout } | null = null;

  constructor({ children = 1, deadlineMs = LIMITS.foreignBakeS * 1_000, standby = false }: BakeryOptions = {}) {
    this.#most = children;
    this.#deadlineMs = deadlineMs;
    this.#standby = standby;
  }

  async bake(input: ChildRequest, { signal, ...options }: BakeOptions = {}): Promise<ForeignBaked> {
    const ends = [this.#closing.signal, ...(signal ? [signal] : [])];
    await this.#turn(ends);
    try {
      const child = this.#take();
      this.#prepare();
      return await fire(child, input, { ...options, ends }, this.#deadlineMs);
    } finally {
      this.#running--;
      this.#waiting.shift()?.();
    }
  }

  /** Ends every process; bakes at work fail. */
  close(): void {
    this.#closing.abort(new KilnError('busy', { code: 'forge_closed', message: 'The forge is shutting down; ask again.', waitS: 1 }));
    this.#drop();
  }

  async #turn(ends: readonly AbortSignal[]): Promise<void> {
    while (this.#running >= this.#most && !ends.some(({ aborted }) => aborted)) {
      await new Promise<void>((resolve) => {
        const go = (): void => {
          for (const end of ends) end.removeEventListener('abort', go);
          resolve();
        };
        for (const end of ends) end.addEventListener('abort', go, { once: true });
        this.#waiting.push(go);
      });
    }
    for (const end of ends) if (end.aborted) throw reasonOf(end);
    this.#running++;
  }

  /** The process that got ready, or a new one. */
  #take(): ChildProcess {
    const next = this.#next;
    this.#next = null;
    if (!next) return startChild();
    clearTimeout(next.timer);
    next.child.removeAllListeners();
    next.child.ref();
    next.child.channel?.ref();
    return next.child;
  }

  #prepare(): void {
    if (!this.#standby || this.#next || this.#closing.signal.aborted) return;
    const child = startChild();
    const timer = setTimeout(() => this.#drop(), LIMITS.foreignStandbyS * 1_000).unref();
    this.#next = { child, timer };
    // One that dies while it waits is simply not there; neither it nor its line keeps this process alive.
    const gone = (): void => {
      if (this.#next?.child === child) this.#drop();
    };
    child.on('error', gone).on('exit', gone);
    child.unref();
    child.channel?.unref();
    child.send({ type: 'ready' } satisfies ChildOrder, (error) => error && gone());
  }

  #drop(): void {
    if (!this.#next) return;
    clearTimeout(this.#next.timer);
    const { child } = this.#next;
    this.#next = null;
    discard(child);
  }
}

interface FireOptions extends Omit<BakeOptions, 'signal'> {
  /** Whichever comes first ends it. */
  ends: readonly AbortSignal[];
}

function fire(child: ChildProcess, input: ChildRequest, { ends, onStep, onPeak }: FireOptions, deadlineMs: number): Promise<ForeignBaked> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      for (const signal of ends) signal.removeEventListener('abort', abort);
      discard(child);
      settle();
    };
    const abort = (): void => end(() => reject(reasonOf(ends.find(({ aborted }) => aborted))));
    const timer = setTimeout(() => end(() => reject(tooSlow(deadlineMs))), deadlineMs);
    for (const signal of ends) signal.addEventListener('abort', abort, { once: true });
    // It may have been aborted while its turn came.
    if (ends.some(({ aborted }) => aborted)) return abort();
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
    child.send({ type: 'bake', input } satisfies ChildOrder, (error) => error && end(() => reject(died())));
  });
}

function discard(child: ChildProcess): void {
  child.removeAllListeners();
  // A late error of a child that is being ended has nobody left to tell.
  child.on('error', () => undefined);
  child.kill('SIGKILL');
}

const died = (): KilnError =>
  new KilnError('unusable', {
    code: 'bake_memory',
    message: 'The file made the bake run out of memory or of time, or crash; make it simpler or export it again.',
  });

const tooSlow = (ms: number): KilnError =>
  new KilnError('unusable', { code: 'bake_deadline', message: `The file took more than ${ms / 1_000} s to bake and was stopped; make it simpler.` });

const reasonOf = (signal: AbortSignal | undefined): Error =>
  signal?.reason instanceof Error ? signal.reason : new DOMException('The call was aborted.', 'AbortError');
