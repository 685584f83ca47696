import { LIMITS } from '@worldkiln/contracts';

const STEP_MS = 1_000 / LIMITS.tickHz;
/** A stall longer than this is not made up for: the world was slow, and a burst of steps would be slower still. */
const CATCH_UP_STEPS = 5;

/** What the ticks cost: for /healthz and the log. */
export interface TickFigures {
  steps: number;
  skipped: number;
  /** The longest step since the last look, ms, and the one in a hundred of the last thousand. */
  worstMs: number;
  p99Ms: number;
  /** The same of the processor's time in this process: on a machine that is shared, waiting is not work. */
  cpuP99Ms: number;
}

const RECENT = 1_024;

/** Calls `step` sixty times a second of real time, whatever timers do. */
export class Clock {
  readonly #step: (nowMs: number) => void;
  #dueMs = performance.now();
  #timer: NodeJS.Timeout | null = null;
  #figures = { steps: 0, skipped: 0, worstMs: 0 };
  readonly #recent = new Float32Array(RECENT);
  readonly #recentCpu = new Float32Array(RECENT);
  #steps = 0;

  constructor(step: (nowMs: number) => void) {
    this.#step = step;
  }

  start(): void {
    this.#dueMs = performance.now();
    this.#arm();
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** The figures since the last call. */
  takeFigures(): TickFigures {
    const figures = this.#figures;
    this.#figures = { steps: 0, skipped: 0, worstMs: 0 };
    return { ...figures, p99Ms: this.#p99(this.#recent), cpuP99Ms: this.#p99(this.#recentCpu) };
  }

  #p99(recent: Float32Array): number {
    const sorted = recent.slice(0, Math.min(this.#steps, RECENT)).sort();
    return sorted[Math.floor(sorted.length * 0.99)] ?? 0;
  }

  #arm(): void {
    this.#timer = setTimeout(() => this.#run(), Math.max(0, this.#dueMs - performance.now()));
  }

  #run(): void {
    for (let i = 0; i < CATCH_UP_STEPS && performance.now() >= this.#dueMs; i++) {
      const startedMs = performance.now();
      const before = process.cpuUsage();
      this.#step(startedMs);
      this.#figures.steps += 1;
      const tookMs = performance.now() - startedMs;
      this.#figures.worstMs = Math.max(this.#figures.worstMs, tookMs);
      const { user, system } = process.cpuUsage(before);
      this.#recentCpu[this.#steps % RECENT] = (user + system) / 1_000;
      this.#recent[this.#steps++ % RECENT] = tookMs;
      this.#dueMs += STEP_MS;
    }
    const behind = Math.floor((performance.now() - this.#dueMs) / STEP_MS);
    if (behind > 0) {
      this.#dueMs += behind * STEP_MS;
      this.#figures.skipped += behind;
    }
    if (this.#timer) this.#arm();
  }
}
