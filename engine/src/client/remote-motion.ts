import { LIMITS, type Quat, type Vec3 } from '@worldkiln/contracts';
import { FLAG, lookOf, placeOf, rotationOf } from '../net/state-codec.ts';

const TICK_MS = 1_000 / LIMITS.tickHz;
const SEND_TICKS = LIMITS.tickHz / LIMITS.snapshotHz;
/** Longer ago than the shown moment ever lies. */
const KEPT_MS = 1_000;
/** A body silent for longer than this stood still meanwhile, and began to move just before it was heard of again. */
const SILENT_TICKS = SEND_TICKS * 3;

interface Sample {
  atMs: number;
  position: Vec3;
  rotation: Quat;
  yaw: number;
  pitch: number;
  flags: number;
}

/** How another's body or a thing looks at the shown moment. */
export interface Shown {
  position: Vec3;
  rotation: Quat;
  yaw: number;
  pitch: number;
  grounded: boolean;
  flying: boolean;
}

/** The recent past of one moving thing. */
export class RemoteMotion {
  #samples: Sample[] = [];

  /** What a snapshot of this tick said. Ticks only grow. */
  add(tick: number, state: Int32Array): void {
    const atMs = tick * TICK_MS;
    const player = ((state[4] ?? 0) & FLAG.player) !== 0;
    const look = player ? lookOf(state) : { yaw: 0, pitch: 0 };
    const sample: Sample = { atMs, position: placeOf(state), rotation: player ? [0, 0, 0, 1] : rotationOf(state), ...look, flags: state[4] ?? 0 };
    const last = this.#samples.at(-1);
    if (last && atMs - last.atMs > SILENT_TICKS * TICK_MS) this.#samples.push({ ...last, atMs: atMs - SEND_TICKS * TICK_MS });
    this.#samples.push(sample);
    while (this.#samples.length > 2 && (this.#samples[1]?.atMs ?? atMs) < atMs - KEPT_MS) this.#samples.shift();
  }

  /** How it looks at this moment of the room's time; null when nothing is known. */
  at(ms: number): Shown | null {
    const samples = this.#samples;
    let next = samples.length - 1;
    while (next > 0 && (samples[next - 1]?.atMs ?? 0) >= ms) next -= 1;
    const to = samples[next];
    if (!to) return null;
    const from = samples[next - 1];
    if (!from || ms >= to.atMs) return shown(to, to, 1);
    return shown(from, to, (ms - from.atMs) / (to.atMs - from.atMs));
  }

  /** The room's moment of the newest word. */
  get newestMs(): number | undefined {
    return this.#samples.at(-1)?.atMs;
  }

  /** The newest known place. */
  get newest(): { position: Vec3; rotation: Quat } | null {
    return this.#samples.at(-1) ?? null;
  }
}

function shown(a: Sample, b: Sample, share: number): Shown {
  const t = Math.min(Math.max(share, 0), 1);
  const flags = t < 0.5 ? a.flags : b.flags;
  const player = (flags & FLAG.player) !== 0;
  return {
    position: [mix(a.position[0], b.position[0], t), mix(a.position[1], b.position[1], t), mix(a.position[2], b.position[2], t)],
    rotation: turnBetween(a.rotation, b.rotation, t),
    yaw: a.yaw + shortWay(b.yaw - a.yaw) * t,
    pitch: mix(a.pitch, b.pitch, t),
    grounded: player && (flags & FLAG.grounded) !== 0,
    flying: player && (flags & FLAG.flying) !== 0,
  };
}

const mix = (a: number, b: number, t: number): number => a + (b - a) * t;

const TURN = 6.283185307179586;
const shortWay = (angle: number): number => angle - TURN * Math.floor(angle / TURN + 0.5);

/** Straight between two rotations, then back to unit length: over a twentieth of a second nobody sees the difference to an arc. */
function turnBetween(a: Quat, b: Quat, t: number): Quat {
  const sign = a[0] * b[0] + a[1] * b[1] + a[2] * b[2] + a[3] * b[3] < 0 ? -1 : 1;
  const [x, y, z, w] = [mix(a[0], b[0] * sign, t), mix(a[1], b[1] * sign, t), mix(a[2], b[2] * sign, t), mix(a[3], b[3] * sign, t)];
  const length = Math.sqrt(x * x + y * y + z * z + w * w);
  return length > 0 ? [x / length, y / length, z / length, w / length] : [0, 0, 0, 1];
}
