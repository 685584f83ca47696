import type { Vec3 } from '@worldkiln/contracts';
import { centreOf, type Bounds } from '../geometry/mesh.ts';
import { along, cross, dot, sub, unit } from '../geometry/vec.ts';

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

/** A camera that sees all points, as large as they fit, in the middle of the picture. */
export function fitCamera(points: readonly Vec3[], bounds: Bounds, aspect: number, yawDeg = YAW_DEG, pitchDeg = PITCH_DEG): Camera {
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

function distanceFor(points: readonly Vec3[], target: Vec3, { right, up, forward }: Axes, spread: number, aspect: number): number {
  let distance = 1e-3;
  for (const point of points) {
    const from = sub(point, target);
    const depth = dot(from, forward);
    const wide = Math.abs(dot(from, right)) / (spread * aspect * FILL);
    const high = Math.abs(dot(from, up)) / (spread * FILL);
    distance = Math.max(distance, Math.max(wide, high) - depth);
  }
  return distance;
}

/** The middle of the outline, as slopes from the eye. */
function middleOf(points: readonly Vec3[], { eye, right, up, forward }: Axes & { eye: Vec3 }): [number, number] {
  const least = [Infinity, Infinity] as [number, number];
  const most = [-Infinity, -Infinity] as [number, number];
  for (const point of points) {
    const from = sub(point, eye);
    const depth = Math.max(1e-6, dot(from, forward));
    const [x, y] = [dot(from, right) / depth, dot(from, up) / depth];
    least[0] = Math.min(least[0], x);
    most[0] = Math.max(most[0], x);
    least[1] = Math.min(least[1], y);
    most[1] = Math.max(most[1], y);
  }
  return [(least[0] + most[0]) / 2, (least[1] + most[1]) / 2];
}
