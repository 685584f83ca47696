import type { Quat, Vec3 } from '@worldkiln/contracts';
import { multiply, rotate } from '../../world/boxes.ts';

const N = 6;
/** How far the first guess is trusted, in wire units of place and, at arm's length, of turn. */
const PLACE_DOUBT = 1 / 9;
const TURN_DOUBT = 1 / 4e-5;
/** Each answer is about this exact: rounding, twice. */
const UNITS_PER_ANSWER = 0.7;

/**
 * How a group moves as one piece: first guessed from its leader's rounded rotation, then made exact by every member
 * that is known already. A nine-bit rotation is off by centimetres at a metre's radius; ten members' places are not.
 */
export class Togetherness {
  readonly #from: Vec3;
  readonly #to: Vec3;
  readonly #turn: Quat;
  readonly #normal = new Float64Array(N * N);
  readonly #right = new Float64Array(N);
  #shift: Vec3 = [0, 0, 0];
  #tilt: Vec3 = [0, 0, 0];
  #stale = false;

  /** The leader went from here to there and turned by this. */
  constructor(from: Vec3, to: Vec3, turn: Quat) {
    this.#from = from;
    this.#to = to;
    this.#turn = turn;
    for (let i = 0; i < N; i++) this.#normal[i * N + i] = i < 3 ? PLACE_DOUBT : TURN_DOUBT;
  }

  /** Where a member that was here is now. */
  place(before: Vec3): Vec3 {
    this.#solve();
    const arm = this.#arm(before);
    const [x, y, z] = arm;
    const [a, b, c] = this.#tilt;
    return [
      this.#to[0] + x + this.#shift[0] + b * z - c * y,
      this.#to[1] + y + this.#shift[1] + c * x - a * z,
      this.#to[2] + z + this.#shift[2] + a * y - b * x,
    ];
  }

  /** How a member that was turned so is turned now. */
  turn(before: Quat): Quat {
    this.#solve();
    const [a, b, c] = this.#tilt;
    const tilt: Quat = [a / 2, b / 2, c / 2, 1];
    return multiply(tilt, multiply(this.#turn, before));
  }

  /** A member that was here is known to be there now. */
  learn(before: Vec3, now: Vec3): void {
    const [x, y, z] = this.#arm(before);
    const rows = [
      [1, 0, 0, 0, z, -y],
      [0, 1, 0, -z, 0, x],
      [0, 0, 1, y, -x, 0],
    ];
    const off = [now[0] - this.#to[0] - x, now[1] - this.#to[1] - y, now[2] - this.#to[2] - z];
    for (const [axis, row] of rows.entries()) {
      for (let i = 0; i < N; i++) {
        const share = (row[i] ?? 0) / UNITS_PER_ANSWER;
        if (share === 0) continue;
        this.#right[i] = (this.#right[i] ?? 0) + share * (off[axis] ?? 0);
        for (let j = 0; j < N; j++) this.#normal[i * N + j] = (this.#normal[i * N + j] ?? 0) + share * (row[j] ?? 0);
      }
    }
    this.#stale = true;
  }

  #arm(before: Vec3): Vec3 {
    return rotate(this.#turn, [before[0] - this.#from[0], before[1] - this.#from[1], before[2] - this.#from[2]]);
  }

  /** Six unknowns by elimination; the doubts on the diagonal keep it solvable. */
  #solve(): void {
    if (!this.#stale) return;
    this.#stale = false;
    const m = Float64Array.from(this.#normal);
    const v = Float64Array.from(this.#right);
    for (let i = 0; i < N; i++) {
      const pivot = m[i * N + i] ?? 1;
      for (let row = i + 1; row < N; row++) {
        const share = (m[row * N + i] ?? 0) / pivot;
        if (share === 0) continue;
        for (let j = i; j < N; j++) m[row * N + j] = (m[row * N + j] ?? 0) - share * (m[i * N + j] ?? 0);
        v[row] = (v[row] ?? 0) - share * (v[i] ?? 0);
      }
    }
    for (let i = N - 1; i >= 0; i--) {
      let sum = v[i] ?? 0;
      for (let j = i + 1; j < N; j++) sum -= (m[i * N + j] ?? 0) * (v[j] ?? 0);
      v[i] = sum / (m[i * N + i] ?? 1);
    }
    this.#shift = [v[0] ?? 0, v[1] ?? 0, v[2] ?? 0];
    this.#tilt = [v[3] ?? 0, v[4] ?? 0, v[5] ?? 0];
  }
}
