import type { Quat, Vec3 } from '@worldkiln/contracts';

/** Share of the way left that is covered in a second: at 60 Hz, 12 settles in a quarter second and never overshoots. */
const GAIN_PER_S = 12;
/** A thing dragged through a door must not become a missile. */
const FASTEST_MS = 10;
const FASTEST_TURN_RADS = 8;

/** The velocity that brings a held thing towards its place, on top of its carrier's own. */
export function steerVelocity(off: Vec3, carrier: Vec3): Vec3 {
  const distance = Math.hypot(...off);
  const speed = Math.min(distance * GAIN_PER_S, FASTEST_MS);
  const scale = distance > 1e-6 ? speed / distance : 0;
  return [off[0] * scale + carrier[0], off[1] * scale + carrier[1], off[2] * scale + carrier[2]];
}

/** The angular velocity that turns `from` towards `to` the short way. */
export function turnVelocity(from: Quat, to: Quat): Vec3 {
  const [ax, ay, az, aw] = from;
  const [bx, by, bz, bw] = to;
  // to · from⁻¹
  let w = bw * aw + bx * ax + by * ay + bz * az;
  let x = -bw * ax + bx * aw - by * az + bz * ay;
  let y = -bw * ay + by * aw - bz * ax + bx * az;
  let z = -bw * az + bz * aw - bx * ay + by * ax;
  if (w < 0) [w, x, y, z] = [-w, -x, -y, -z];
  const sine = Math.hypot(x, y, z);
  if (sine < 1e-6) return [0, 0, 0];
  const angle = 2 * Math.atan2(sine, w);
  const speed = Math.min(angle * GAIN_PER_S, FASTEST_TURN_RADS) / sine;
  return [x * speed, y * speed, z * speed];
}
