import { type AnimationAction, type AnimationClip, AnimationMixer, type Object3D, Vector3 } from 'three';

/** Heights a second: slower than this stands, faster than that runs. */
const WALKS = 0.12;
const RUNS = 2.2;
/** Beyond this many heights nobody sees it breathe. */
const FAR_HEIGHTS = 30;
const FADE_S = 0.25;

interface Moment {
  dt: number;
  distanceM: number;
  calm: boolean;
}

/** Moves a model that has bones: it idles where it stands, and walks or runs as fast as its entity goes. */
export class Puppet {
  readonly #mixer: AnimationMixer;
  readonly #actions: ReadonlyMap<string, AnimationAction>;
  readonly #before = new Vector3(Number.NaN, 0, 0);
  #playing: AnimationAction | null = null;
  #speed = 0;

  constructor(model: Object3D, clips: readonly AnimationClip[]) {
    this.#mixer = new AnimationMixer(model);
    this.#actions = new Map(clips.map((clip) => [clip.name, this.#mixer.clipAction(clip)]));
    // Two of a kind side by side do not breathe as one.
    this.#play('idle', Math.random());
  }

  tick({ dt, distanceM, calm }: Moment, position: Vector3, heightM: number): void {
    const went = Number.isNaN(this.#before.x) || dt <= 0 ? 0 : Math.hypot(position.x - this.#before.x, position.z - this.#before.z) / dt;
    this.#before.copy(position);
    // Snapshots come in steps: what counts is the speed over some frames.
    this.#speed += (went / Math.max(0.05, heightM) - this.#speed) * Math.min(1, dt * 8);
    const gait = this.#speed < WALKS ? 'idle' : this.#speed < RUNS ? 'walk' : 'run';
    if (gait === 'idle' && (calm || distanceM > heightM * FAR_HEIGHTS)) return;
    this.#play(gait, 0);
    this.#mixer.update(dt);
  }

  /** Goes over to a clip; a model that lacks it (somebody's upload) keeps doing what it does. */
  #play(name: string, from: number): void {
    const next = this.#actions.get(name) ?? this.#playing ?? [...this.#actions.values()][0];
    if (!next || next === this.#playing) return;
    next.reset().setEffectiveWeight(1).play();
    next.time = from * next.getClip().duration;
    if (this.#playing) next.crossFadeFrom(this.#playing, FADE_S, false);
    this.#playing = next;
  }

  dispose(): void {
    this.#mixer.stopAllAction();
    this.#mixer.uncacheRoot(this.#mixer.getRoot() as Object3D); // it was made for a model
  }
}
