import type { Vec3 } from '@worldkiln/contracts';
import { centreOf, type Bounds } from '../geometry/mesh.ts';
import { along, cross, f32, sub, unit } from '../geometry/vec.ts';

/** Looks from the front right and a little above: the angle product shots and game shops use. */
export interface Camera {
  eye: Vec3;
  right: Vec3;
  up: Vec3;
  /** From the eye into the picture. */
  forward: Vec3;
  /** Half the picture's height at one metre. */
  spread: number;
}

const YAW_DEG = 32;
const PITCH_DEG = 21;
const FIELD_DEG = 26;
/** What is drawn fills this share of the picture; the rest is air and shadow. */
const FILL = 0.84;

/** Corners of everything drawn, three numbers each. */
type Points = readonly Float32Array[];

/** A camera that sees all points, as large as they fit, in the middle of the picture. */
export function fitCamera(points: Points, bounds: Bounds, aspect: number, yawDeg = YAW_DEG, pitchDeg = PITCH_DEG): Camera {
  const [yaw, pitch] = [(yawDeg * Math.PI) / 180, (pitchDeg * Math.PI) / 180];
  const out: Vec3 = [Math.sin(yaw) * Math.cos(pitch), Math.sin(pitch), Math.cos(yaw) * Math.cos(pitch)];
  const forward = unit(sub([0, 0, 0], out));
  const right = unit(cross(forward, [0, 1, 0]));
  const up = cross(right, forward);
  const spread = Math.tan((FIELD_DEG * Math.PI) / 360);
  let target = centreOf(bounds);
  let distance = 1;
  // Two rounds: the middle of the outline is not the middle of the box, because near things look larger.
  for (let round = 0; round < 3; round++) {
    distance = distanceFor(points, target, { right, up, forward }, spread, aspect);
    const eye = along(target, forward, -distance);
    const [x, y] = middleOf(points, { eye, right, up, forward });
    target = along(along(target, right, x * distance), up, y * distance);
  }
  return { eye: along(target, forward, -distance), right, up, forward, spread };
}

type Axes = Pick<Camera, 'right' | 'up' | 'forward'>;

function distanceFor(points: Points, target: Vec3, { right, up, forward }: Axes, spread: number, aspect: number): number {
  let distance = 1e-3;
  for (const list of points) {
    for (let i = 0; i < list.length; i += 3) {
      const x = f32(list, i) - target[0];
      const y = f32(list, i + 1) - target[1];
      const z = f32(list, i + 2) - target[2];
      const depth = x * forward[0] + y * forward[1] + z * forward[2];
      const wide = Math.abs(x * right[0] + y * right[1] + z * right[2]) / (spread * aspect * FILL);
      const high = Math.abs(x * up[0] + y * up[1] + z * up[2]) / (spread * FILL);
      distance = Math.max(distance, wide - depth, high - depth);
    }
  }
  return distance;
}

/** The middle of the outline, as slopes from the eye. */
function middleOf(points: Points, { eye, right, up, forward }: Axes & { eye: Vec3 }): [number, number] {
  let [left, rightmost, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const list of points) {
    for (let i = 0; i < list.length; i += 3) {
      const x = f32(list, i) - eye[0];
      const y = f32(list, i + 1) - eye[1];
      const z = f32(list, i + 2) - eye[2];
      const depth = Math.max(1e-6, x * forward[0] + y * forward[1] + z * forward[2]);
      const across = (x * right[0] + y * right[1] + z * right[2]) / depth;
      const rise = (x * up[0] + y * up[1] + z * up[2]) / depth;
      left = Math.min(left, across);
      rightmost = Math.max(rightmost, across);
      low = Math.min(low, rise);
      high = Math.max(high, rise);
    }
  }
  return [(left + rightmost) / 2, (low + high) / 2];
}
