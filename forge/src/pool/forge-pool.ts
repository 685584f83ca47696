import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import { KilnError, LIMITS } from '@worldkiln/contracts';
import { uncarry, type Reply, type Request, type TaskName, type Tasks } from './messages.ts';
import type { ForeignBaked } from '../bake/bake-foreign.ts';
import { Bakery, type BakeOptions } from '../isolation/bakery.ts';
import type { ChildRequest } from '../isolation/child.ts';
import { startThread } from './start-thread.ts';

export interface ForgePoolOptions {
  /** How many threads work at once; one fewer than the machine's cores, at least one. */
  threads?: number;
  /** How long one call may run before its thread is ended; LIMITS.forgeStageS. */
  deadlineMs?: number;
  /** Whether a process gets ready for the next foreign file behind every one: for whoever bakes again and again. */
  standby?: boolean;
}

export interface CallOptions {
  /** Ends the call; a thread that is already at work on it is ended and replaced. */
  signal?: AbortSignal | undefined;
  onStep?: ((step: string, done: number) => void) | undefined;
}

interface Call {
  request: Request;
  options: CallOptions;
  done: (output: Tasks[TaskName]['output']) => void;
  fail: (error: Error) => void;
  unhook: () => void;
}

interface Thread {
  worker: Worker;
  call: Call | null;
  timer: NodeJS.Timeout | null;
}

/** The forge in worker threads: nothing here blocks the event loop, and whatever hangs is ended at its deadline. */
export class ForgePool {
  readonly #most: number;
  readonly #deadlineMs: number;
  readonly #threads = new Set<Thread>();
  readonly #waiting: Call[] = [];
  readonly #bakery: Bakery;
  #next = 1;
  #closed = false;

  constructor({ threads = Math.max(1, availableParallelism() - 1), deadlineMs = LIMITS.forgeStageS * 1_000, standby = false }: ForgePoolOptions = {}) {
    this.#most = threads;
    this.#deadlineMs = deadlineMs;
    this.#bakery = new Bakery({ children: threads, standby });
  }

  author(input: Tasks['author']['input'], options: CallOptions = {}): Promise<Tasks['author']['output']> {
    return this.#call('author', input, options);
  }

  buildGlb(recipe: Tasks['buildGlb']['input']['recipe'], program: Tasks['buildGlb']['input']['program'], options: CallOptions = {}): Promise<Uint8Array> {
    return this.#call('buildGlb', { recipe, program }, options);
  }

  /** What is wrong with a program, built away from the event loop: one somebody else wrote may be slow to build. */
  lint(recipe: Tasks['lint']['input']['recipe'], program: Tasks['lint']['input']['program'], options: CallOptions = {}): Promise<Tasks['lint']['output']> {
    return this.#call('lint', { recipe, program }, options);
  }

  /** One picture of a baked GLB's plain variant, as PNG. */
  picture(plain: Uint8Array, what: Tasks['picture']['input']['what'], options: CallOptions = {}): Promise<Uint8Array> {
    return this.#call('picture', { plain, what }, options);
  }

  /** What the forge built is baked in a thread; a file from anywhere else in a process that may be killed. */
  async bake({ onStep, ...input }: Tasks['bake']['input'] & Pick<CallOptions, 'onStep'>, options: CallOptions = {}): Promise<Tasks['bake']['output']> {
    const told = { ...options, onStep: options.onStep ?? onStep };
    const { program, glb, recipe, dress } = input;
    return program ? this.#call('bake', { glb, recipe, program, ...(dress && { dress }) }, told) : (await this.bakeForeign({ glb, recipe }, told)).baked;
  }

  /** Any GLB in, game-ready out, or a refusal; whatever the file tries, this process never opens it. */
  bakeForeign(input: ChildRequest, options: BakeOptions = {}): Promise<ForeignBaked> {
    return this.#bakery.bake(input, options);
  }

  /** Starts the threads and loads the forge in them, so that the first call is as quick as the rest. */
  async warm(): Promise<void> {
    await Promise.all(Array.from({ length: this.#most }, () => this.author({ prompt: 'a wooden crate', seed: 1 })));
  }

  /** Ends every thread; calls that were waiting or at work fail. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#bakery.close();
    const ended = new KilnError('busy', { code: 'forge_closed', message: 'The forge is shutting down; ask again.', waitS: 1 });
    for (const call of this.#waiting.splice(0)) settle(call, () => call.fail(ended));
    await Promise.all(
      Array.from(this.#threads, (thread) => {
        this.#finish(thread, (call) => call.fail(ended));
        return thread.worker.terminate();
      }),
    );
    this.#threads.clear();
  }

  #call<K extends TaskName>(task: K, input: Tasks[K]['input'], options: CallOptions): Promise<Tasks[K]['output']> {
    return new Promise((resolve, reject) => {
      if (this.#closed) return reject(new KilnError('busy', { code: 'forge_closed', message: 'The forge is shutting down; ask again.', waitS: 1 }));
      if (options.signal?.aborted) return reject(abortedBy(options.signal));
      // The output belongs to the task by the thread's own switch; the id keeps the two together.
      const call: Call = {
        request: { id: this.#next++, task, input } as Request,
        options,
        done: resolve as Call['done'],
        fail: reject,
        unhook: () => undefined,
      };
      this.#hook(call);
      this.#waiting.push(call);
      this.#feed();
    });
  }

  #hook(call: Call): void {
    const { signal } = call.options;
    if (!signal) return;
    const stop = (): void => {
      const index = this.#waiting.indexOf(call);
      if (index >= 0) this.#waiting.splice(index, 1);
      const thread = Array.from(this.#threads).find((one) => one.call === call);
      if (thread) this.#end(thread, abortedBy(signal));
      else settle(call, () => call.fail(abortedBy(signal)));
    };
    signal.addEventListener('abort', stop, { once: true });
    call.unhook = () => signal.removeEventListener('abort', stop);
  }

  #feed(): void {
    while (this.#waiting.length > 0) {
      const idle = Array.from(this.#threads).find((thread) => thread.call === null) ?? (this.#threads.size < this.#most ? this.#start() : null);
      const call = idle ? this.#waiting.shift() : undefined;
      if (!idle || !call) return;
      idle.call = call;
      // A thread keeps the process alive while it works, and only then.
      idle.worker.ref();
      idle.timer = setTimeout(() => this.#end(idle, tooSlow(call.request.task, this.#deadlineMs)), this.#deadlineMs);
      idle.worker.postMessage(call.request);
    }
  }

  #start(): Thread {
    const thread: Thread = { worker: startThread(), call: null, timer: null };
    thread.worker.on('message', (reply: Reply) => this.#hear(thread, reply));
    thread.worker.on('error', (error: Error & { code?: string }) => this.#end(thread, error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLarge() : error));
    thread.worker.on('exit', () =>
      this.#end(thread, new KilnError('broken', { code: 'forge_thread_died', message: 'A forge thread ended by itself; ask again.' })),
    );
    thread.worker.unref();
    this.#threads.add(thread);
    return thread;
  }

  #hear(thread: Thread, reply: Reply): void {
    if (thread.call?.request.id !== reply.id) return;
    switch (reply.type) {
      case 'step':
        return thread.call.options.onStep?.(reply.step, reply.done);
      case 'done':
        return this.#finish(thread, (call) => call.done(reply.output));
      case 'failed':
        return this.#finish(thread, (call) => call.fail(uncarry(reply.failure)));
    }
  }

  /** Frees a thread and answers its call. */
  #finish(thread: Thread, answer: (call: Call) => void): void {
    const { call } = thread;
    if (thread.timer) clearTimeout(thread.timer);
    thread.timer = null;
    thread.call = null;
    thread.worker.unref();
    if (call) settle(call, () => answer(call));
    this.#feed();
  }

  /** Ends a thread that hangs, died or is no longer wanted; the next call starts another. */
  #end(thread: Thread, why: Error): void {
    if (!this.#threads.delete(thread)) return;
    void thread.worker.terminate();
    this.#finish(thread, (call) => call.fail(why));
  }
}

function settle(call: Call, answer: () => void): void {
  call.unhook();
  answer();
}

const tooSlow = (task: TaskName, ms: number): KilnError =>
  new KilnError('unusable', {
    code: 'forge_deadline',
    message: `The forge's ${task} took more than ${ms / 1_000} s and was stopped; ask for something simpler.`,
  });

const tooLarge = (): KilnError =>
  new KilnError('unusable', { code: 'forge_memory', message: 'The asset needs more memory than the forge gives one; make it simpler.' });

const abortedBy = (signal: AbortSignal): Error => (signal.reason instanceof Error ? signal.reason : new DOMException('The call was aborted.', 'AbortError'));
