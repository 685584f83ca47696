import { compose, turn, type Turn } from './quaternions.ts';

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
export class Together {
  /** The last answer of `place`. */
  readonly guess = new Float64Array(3);
  readonly #from = new Float64Array(3);
  readonly #to = new Float64Array(3);
  readonly #turn = turn();
  readonly #tilt = turn();
  readonly #scratch = turn();
  readonly #arm = new Float64Array(3);
  readonly #normal = new Float64Array(N * N);
  readonly #right = new Float64Array(N);
  readonly #solved = new Float64Array(N);
  readonly #work = new Float64Array(N * N);
  #answers = 0;
  #solvedAt = 0;

  /** The leader went from here to there and turned by this. */
  begin(from: Int32Array, fromAt: number, to: Int32Array, toAt: number, turned: Turn): void {
    for (let i = 0; i < 3; i++) {
      this.#from[i] = from[fromAt + i] ?? 0;
      this.#to[i] = to[toAt + i] ?? 0;
    }
    this.#turn.set(turned);
    this.#normal.fill(0);
    this.#right.fill(0);
    this.#solved.fill(0);
    this.#answers = this.#solvedAt = 0;
    for (let i = 0; i < N; i++) this.#normal[i * N + i] = i < 3 ? PLACE_DOUBT : TURN_DOUBT;
  }

  /** Where a member that was here is now. */
  place(before: Int32Array, at: number): void {
    this.#solve();
    this.#reach(before, at);
    const [x, y, z] = [this.#arm[0] ?? 0, this.#arm[1] ?? 0, this.#arm[2] ?? 0];
    const s = this.#solved;
    const [a, b, c] = [s[3] ?? 0, s[4] ?? 0, s[5] ?? 0];
    this.guess[0] = (this.#to[0] ?? 0) + x + (s[0] ?? 0) + b * z - c * y;
    this.guess[1] = (this.#to[1] ?? 0) + y + (s[1] ?? 0) + c * x - a * z;
    this.guess[2] = (this.#to[2] ?? 0) + z + (s[2] ?? 0) + a * y - b * x;
  }

  /** How a member that was turned so is turned now. */
  turned(before: Turn, into: Turn): void {
    this.#solve();
    for (let i = 0; i < 3; i++) this.#tilt[i] = (this.#solved[3 + i] ?? 0) / 2;
    compose(this.#turn, before, this.#scratch);
    compose(this.#tilt, this.#scratch, into);
  }

  /** A member that was here is known to be there now. */
  learn(before: Int32Array, beforeAt: number, now: Int32Array, nowAt: number): void {
    this.#reach(before, beforeAt);
    const [x, y, z] = [this.#arm[0] ?? 0, this.#arm[1] ?? 0, this.#arm[2] ?? 0];
    this.#answer(0, 4, z, 5, -y, (now[nowAt] ?? 0) - (this.#to[0] ?? 0) - x);
    this.#answer(1, 3, -z, 5, x, (now[nowAt + 1] ?? 0) - (this.#to[1] ?? 0) - y);
    this.#answer(2, 3, y, 4, -x, (now[nowAt + 2] ?? 0) - (this.#to[2] ?? 0) - z);
    this.#answers += 1;
  }

  /** How far a member is from the leader, in wire units. */
  reach(before: Int32Array, at: number): number {
    let square = 0;
    for (let i = 0; i < 3; i++) square += ((before[at + i] ?? 0) - (this.#from[i] ?? 0)) ** 2;
    return Math.sqrt(square);
  }

  /** One equation: unknown `shift` counts whole, `i` and `j` by their arms. */
  #answer(shift: number, i: number, armI: number, j: number, armJ: number, off: number): void {
    const m = this.#normal;
    const add = (row: number, column: number, value: number) => {
      m[row * N + column] = (m[row * N + column] ?? 0) + value / UNITS_PER_ANSWER;
    };
    add(shift, shift, 1);
    add(shift, i, armI);
    add(shift, j, armJ);
    add(i, shift, armI);
    add(i, i, armI * armI);
    add(i, j, armI * armJ);
    add(j, shift, armJ);
    add(j, i, armJ * armI);
    add(j, j, armJ * armJ);
    this.#right[shift] = (this.#right[shift] ?? 0) + off / UNITS_PER_ANSWER;
    this.#right[i] = (this.#right[i] ?? 0) + (armI * off) / UNITS_PER_ANSWER;
    this.#right[j] = (this.#right[j] ?? 0) + (armJ * off) / UNITS_PER_ANSWER;
  }

  #reach(before: Int32Array, at: number): void {
    const [vx, vy, vz] = [(before[at] ?? 0) - (this.#from[0] ?? 0), (before[at + 1] ?? 0) - (this.#from[1] ?? 0), (before[at + 2] ?? 0) - (this.#from[2] ?? 0)];
    const [x, y, z, w] = [this.#turn[0] ?? 0, this.#turn[1] ?? 0, this.#turn[2] ?? 0, this.#turn[3] ?? 1];
    const [tx, ty, tz] = [2 * (y * vz - z * vy), 2 * (z * vx - x * vz), 2 * (x * vy - y * vx)];
    this.#arm[0] = vx + w * tx + y * tz - z * ty;
    this.#arm[1] = vy + w * ty + z * tx - x * tz;
    this.#arm[2] = vz + w * tz + x * ty - y * tx;
  }

  /** Six unknowns by elimination; the doubts on the diagonal keep it solvable. After ten answers, an eighth more is not worth it. */
  #solve(): void {
    if (this.#answers === this.#solvedAt || (this.#solvedAt > 10 && this.#answers * 8 < this.#solvedAt * 9)) return;
    this.#solvedAt = this.#answers;
    const [m, v] = [this.#work, this.#solved];
    m.set(this.#normal);
    v.set(this.#right);
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
  }
}
