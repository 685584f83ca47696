import type { Quat, Vec3 } from '@worldkiln/contracts';

const DEGREES = 180 / Math.PI;

/** Tilt, turn and roll in degrees: turn about the upright first, as people say it. */
export function toDegrees([x, y, z, w]: Readonly<Quat>): Vec3 {
  const sinTilt = Math.max(-1, Math.min(1, 2 * (w * x - y * z)));
  const tilt = Math.asin(sinTilt);
  // Straight up or down, turn and roll are one: it is told as turn.
  if (Math.abs(sinTilt) > 0.999_999) return [tilt * DEGREES, Math.atan2(-2 * (x * z - w * y), 1 - 2 * (y * y + z * z)) * DEGREES, 0];
  return [
    tilt * DEGREES,
    Math.atan2(2 * (x * z + w * y), 1 - 2 * (x * x + y * y)) * DEGREES,
    Math.atan2(2 * (x * y + w * z), 1 - 2 * (x * x + z * z)) * DEGREES,
  ];
}

export function fromDegrees([tilt, turn, roll]: Readonly<Vec3>): Quat {
  const [a, b, c] = [tilt / DEGREES / 2, turn / DEGREES / 2, roll / DEGREES / 2];
  const [sx, cx, sy, cy, sz, cz] = [Math.sin(a), Math.cos(a), Math.sin(b), Math.cos(b), Math.sin(c), Math.cos(c)];
  return [sx * cy * cz + cx * sy * sz, cx * sy * cz - sx * cy * sz, cx * cy * sz - sx * sy * cz, cx * cy * cz + sx * sy * sz];
}
