import { PerspectiveCamera, Vector3 } from 'three';
import type { Ground, SelfView } from '../scene-view.ts';
import { lookDirection } from './look.ts';

export type CameraView = 'first' | 'third';

/** The eye's height over the feet, and how far behind it the third person stands. */
export const EYE_M = 1.6;
const BEHIND_M = { least: 1.6, start: 5, most: 10 };

/** Places the camera at a player's eyes or over the shoulder, smoothed, and never under the ground. */
export class CameraRig {
  readonly camera = new PerspectiveCamera(62, 1, 0.08, 1_400);
  view: CameraView = 'third';
  readonly eye = new Vector3();
  readonly #direction = new Vector3();
  #behind = BEHIND_M.start;
  #wanted = BEHIND_M.start;
  #started = false;

  /** Moves the third person nearer (negative) or further. */
  zoom(steps: number): void {
    this.#wanted = Math.max(BEHIND_M.least, Math.min(BEHIND_M.most, this.#wanted + steps * 0.6));
  }

  tick(self: SelfView, ground: Ground, dt: number): void {
    const [x, y, z] = self.position;
    const goal = new Vector3(x, y + EYE_M, z);
    // Height alone is smoothed: steps and slopes would shake the view, turning must not lag.
    if (this.#started) goal.y = this.eye.y + (goal.y - this.eye.y) * (1 - Math.exp(-dt * 22));
    this.eye.copy(goal);
    this.#started = true;
    this.#direction.fromArray(lookDirection(self.yaw, self.pitch));
    this.#behind += ((this.view === 'first' ? 0 : this.#wanted) - this.#behind) * (1 - Math.exp(-dt * 12));
    this.#place(ground);
  }

  #place(ground: Ground): void {
    const { camera } = this;
    const over = Math.min(1, this.#behind / BEHIND_M.start);
    camera.position.copy(this.eye).addScaledVector(this.#direction, -this.#behind);
    camera.position.y += 0.8 * over;
    // Beside the figure, so that what stands before it is seen; a narrow window has less room for that.
    const shoulder = 1.3 * over * Math.min(1, camera.aspect / 1.5);
    camera.position.x -= this.#direction.z * shoulder;
    camera.position.z += this.#direction.x * shoulder;
    camera.position.y = Math.max(camera.position.y, ground.heightAt(camera.position.x, camera.position.z) + 0.35);
    camera.lookAt(camera.position.x + this.#direction.x, camera.position.y + this.#direction.y, camera.position.z + this.#direction.z);
    camera.updateMatrixWorld();
  }

  /** True when the own figure would fill the picture. */
  get hidesSelf(): boolean {
    return this.#behind < 0.9;
  }

  direction(out: Vector3): Vector3 {
    return out.copy(this.#direction);
  }
}
