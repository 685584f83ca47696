/** What the machine is asked to draw. Levels are chosen by measured frame time, never by a guess that sticks. */
export interface Quality {
  name: 'low' | 'medium' | 'high';
  pixelRatioMax: number;
  shadowTexels: number;
  tufts: number;
  /** Ground coloured by corner: for machines that draw with their processor. */
  plain: boolean;
  clouds: boolean;
}

export const QUALITIES: readonly [Quality, Quality, Quality] = [
  { name: 'low', pixelRatioMax: 0.6, shadowTexels: 0, tufts: 0, plain: true, clouds: false },
  { name: 'medium', pixelRatioMax: 1, shadowTexels: 1_024, tufts: 5_000, plain: false, clouds: true },
  { name: 'high', pixelRatioMax: 2, shadowTexels: 2_048, tufts: 17_000, plain: false, clouds: true },
];

/** Slower than this for a whole window: one level down. Faster than the other for four: one up. */
const SLOW_MS = 30;
const FAST_MS = 12;
const WINDOW = 40;

/** Watches frame times and moves the level, slowly up and quickly down, without swinging. */
export class QualityGovernor {
  #level: number;
  #sum = 0;
  #count = 0;
  #fastWindows = 0;
  #fallen = 0;

  constructor(level: 0 | 1 | 2) {
    this.#level = level;
  }

  get quality(): Quality {
    return QUALITIES[this.#level] ?? QUALITIES[0];
  }

  /** Feeds one frame; true when the level changed. */
  feed(frameMs: number): boolean {
    // A tab that slept is not slow.
    if (frameMs > 1_000) return false;
    this.#sum += frameMs;
    // Three very slow frames are proof enough: nobody waits forty of them out.
    this.#count += frameMs > 120 ? WINDOW / 4 : 1;
    if (this.#count < WINDOW) return false;
    const mean = this.#sum / Math.max(1, this.#count);
    const slow = mean > SLOW_MS || this.#sum / WINDOW > SLOW_MS;
    this.#sum = 0;
    this.#count = 0;
    if (slow && this.#level > 0) {
      this.#level--;
      this.#fallen++;
      this.#fastWindows = 0;
      return true;
    }
    this.#fastWindows = mean < FAST_MS ? this.#fastWindows + 1 : 0;
    if (this.#fastWindows < 4 + this.#fallen * 8 || this.#level >= QUALITIES.length - 1) return false;
    this.#level++;
    this.#fastWindows = 0;
    return true;
  }
}
