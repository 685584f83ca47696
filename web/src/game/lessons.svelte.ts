import type { Controls } from '../input/controls.ts';

/** The first things a newcomer does, in order. */
type Lesson = 'walk' | 'look' | 'fire' | 'done';

const FLAG = 'worldkiln.taught';
/** Metres to have walked, and radians to have looked round, before the next step is shown. */
const WALKED_M = 2.5;
const TURNED = 0.5;

/** The three steps of a first visit: each is over when it was done, not when it was read. */
export class Lessons {
  now = $state<Lesson>(taught() ? 'done' : 'walk');
  #walked = 0;
  #turned = 0;

  /** Once a frame: how fast we go (metres a second), and where we look. */
  watch(velocity: readonly number[] | undefined, { yaw }: Pick<Controls, 'yaw'>): void {
    if (this.now === 'done') return;
    if (velocity) this.#walked += Math.hypot(velocity[0] ?? 0, velocity[2] ?? 0) / 60;
    if (this.now === 'walk' && this.#walked > WALKED_M) {
      this.#turned = yaw;
      this.now = 'look';
    } else if (this.now === 'look' && Math.abs(yaw - this.#turned) > TURNED) this.now = 'fire';
  }

  /** Something was fired. True when it was the first thing, and the lessons end with it. */
  fired(): boolean {
    if (this.now === 'done') return false;
    this.skip();
    return true;
  }

  skip(): void {
    this.now = 'done';
    try {
      localStorage.setItem(FLAG, '1');
    } catch {
      // Storage is off: the hints come again next time.
    }
  }
}

function taught(): boolean {
  try {
    return localStorage.getItem(FLAG) === '1';
  } catch {
    return false;
  }
}
