import type { Pose, Quat, Vec3 } from '@worldkiln/contracts';

/** A pose told from a frame's foot, as the world sees it. */
export function within({ position: [x, y, z], rotation }: Pose, inner: Pose): Pose {
  const [dx, dy, dz] = turned(rotation, inner.position);
  return { position: [x + dx, y + dy, z + dz], rotation: times(rotation, inner.rotation) };
}

function turned([x, y, z, w]: Quat, [vx, vy, vz]: Vec3): Vec3 {
  const [tx, ty, tz] = [2 * (y * vz - z * vy), 2 * (z * vx - x * vz), 2 * (x * vy - y * vx)];
  return [vx + w * tx + y * tz - z * ty, vy + w * ty + z * tx - x * tz, vz + w * tz + x * ty - y * tx];
}

const times = ([ax, ay, az, aw]: Quat, [bx, by, bz, bw]: Quat): Quat => [
  aw * bx + ax * bw + ay * bz - az * by,
  aw * by - ax * bz + ay * bw + az * bx,
  aw * bz + ax * by - ay * bx + az * bw,
  aw * bw - ax * bx - ay * by - az * bz,
];
