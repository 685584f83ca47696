import type { Vec3 } from '@worldkiln/contracts';
import { quantizeInput, type InputFrame } from '../movement/input.ts';
import { copyMove, stepMovement, type MoveState } from '../movement/step-movement.ts';
import type { Surroundings } from '../movement/surroundings.ts';
import type { SelfState } from '../net/snapshot-format.ts';

/** What a player presses and where they look, now. */
export interface Controls {
  /** BUTTON bits. */
  buttons: number;
  yaw: number;
  pitch: number;
}

/** Two seconds ahead of the room: further on, guessing stops. */
const AHEAD_MAX = 120;
/** Below this, two positions are one: rounding to float32 at a hundred metres is 8 µm. */
const SAME_M = 0.0005;
/** A longer way is a teleport, and gliding there would look worse. */
const GLIDE_MAX_M = 3;
/** Share of a correction that is shown in a second: nine tenths are gone in a fifth of one. */
const GLIDE_PER_S = 12;

/**
 * The own body, moved at once by the same steps the room will take. When the room's word on input N differs from what
 * was predicted after N, the body goes back there and the inputs since are stepped again.
 */
export class Prediction {
  readonly state: MoveState;
  readonly #offset: Vec3 = [0, 0, 0];
  #frames: { frame: InputFrame; after: MoveState }[] = [];
  #confirmed: { seq: number; after: MoveState };
  #seq = 0;
  #correctionM = 0;
  /** Where it sits, if it does: then nothing is predicted but where it looks. */
  seatedAt: Vec3 | null = null;

  constructor(start: MoveState) {
    this.state = start;
    this.#confirmed = { seq: 0, after: copyMove(start) };
  }

  /** One step of 1/60 s, among things as `view` (the newest snapshot read) told of them. False when nothing would change: a body at rest sends nothing. */
  step(controls: Controls, surroundings: Surroundings, view: number): boolean {
    if (this.#frames.length >= AHEAD_MAX) return false;
    const frame = quantizeInput<InputFrame>({ seq: this.#seq + 1, view, ...controls });
    const before = copyMove(this.state);
    if (this.seatedAt) sitStill(this.state, frame, this.seatedAt);
    else stepMovement(this.state, frame, surroundings);
    // Whoever sits may be driving: what is pressed is news though the body stays.
    if (sameMove(before, this.state) && !(this.seatedAt && frame.buttons !== 0)) return false;
    this.#seq = frame.seq;
    this.#frames.push({ frame, after: copyMove(this.state) });
    return true;
  }

  /** The room's word: where the body was after this input. */
  reconcile(inputSeq: number, said: SelfState, surroundings: Surroundings): void {
    if (inputSeq < this.#confirmed.seq || inputSeq > this.#seq) return;
    this.#forget(inputSeq);
    if (this.seatedAt) return;
    const { after } = this.#confirmed;
    if (isNear(after, said)) return;
    const shown: Vec3 = [...this.state.position];
    Object.assign(after, { position: [...said.position], velocity: [...said.velocity], grounded: said.grounded, flying: said.flying });
    Object.assign(this.state, copyMove(after));
    for (const each of this.#frames) {
      stepMovement(this.state, each.frame, surroundings);
      each.after = copyMove(this.state);
    }
    this.#glideFrom(shown);
  }

  /** The room knows every input up to this one; what it said of the body came before. */
  forgetUpTo(inputSeq: number): void {
    if (inputSeq > this.#confirmed.seq && inputSeq <= this.#seq) this.#forget(inputSeq);
  }

  /** Lets the picture catch up with the truth. */
  glide(dtS: number): void {
    const left = Math.max(1 - GLIDE_PER_S * dtS, 0);
    for (const axis of [0, 1, 2] as const) this.#offset[axis] *= left;
  }

  /** Inputs the room has not confirmed, oldest first. */
  get unconfirmed(): InputFrame[] {
    return this.#frames.map(({ frame }) => frame);
  }

  /** Where to draw the body or put the eye: the state, and what is left of the last correction. */
  get shownAt(): Vec3 {
    const { position } = this.state;
    return [position[0] + this.#offset[0], position[1] + this.#offset[1], position[2] + this.#offset[2]];
  }

  /** How far the last correction moved the body. */
  get correctionM(): number {
    return this.#correctionM;
  }

  #forget(inputSeq: number): void {
    let known = 0;
    while (known < this.#frames.length && (this.#frames[known]?.frame.seq ?? Infinity) <= inputSeq) known += 1;
    const last = this.#frames[known - 1];
    if (last) this.#confirmed = { seq: last.frame.seq, after: last.after };
    this.#frames.splice(0, known);
  }

  #glideFrom(shown: Vec3): void {
    const { position } = this.state;
    const step: Vec3 = [shown[0] - position[0], shown[1] - position[1], shown[2] - position[2]];
    this.#correctionM = Math.sqrt(step[0] ** 2 + step[1] ** 2 + step[2] ** 2);
    for (const axis of [0, 1, 2] as const) this.#offset[axis] = this.#correctionM > GLIDE_MAX_M ? 0 : this.#offset[axis] + step[axis];
  }
}

function sitStill(state: MoveState, { yaw, pitch }: InputFrame, at: Vec3): void {
  state.position = [...at];
  state.velocity = [0, 0, 0];
  Object.assign(state, { yaw, pitch, grounded: true, flying: false });
}

function sameMove(a: MoveState, b: MoveState): boolean {
  for (const axis of [0, 1, 2] as const) if (a.position[axis] !== b.position[axis] || a.velocity[axis] !== b.velocity[axis]) return false;
  return a.yaw === b.yaw && a.pitch === b.pitch && a.grounded === b.grounded && a.flying === b.flying;
}

function isNear(a: MoveState, b: SelfState): boolean {
  // A hair's breadth of speed becomes a hand's over a second: velocities are compared as strictly as places.
  for (const axis of [0, 1, 2] as const) {
    if (!(Math.abs(a.position[axis] - b.position[axis]) < SAME_M && Math.abs(a.velocity[axis] - b.velocity[axis]) < SAME_M)) return false;
  }
  return a.grounded === b.grounded && a.flying === b.flying;
}
