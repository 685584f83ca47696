import { type EntityId, LIMITS, type Pose, type Quat, type Vec3 } from '@worldkiln/contracts';
import { multiply, rotate } from '@worldkiln/engine';
import type { Handle } from '@worldkiln/stage';

/** A thing where it would stand. */
export interface Placed extends Pose {
  id: EntityId;
  scale: number;
}

/** Where things are when the handle they hang on goes from one place to another: moved, turned and grown about it. */
export function carry(start: readonly Placed[], from: Handle, to: Handle): Placed[] {
  const turn = multiply(to.rotation, inverse(from.rotation));
  return start.map((placed) => {
    const scale = clampScale(placed.scale * to.scale);
    // What can grow no further must not drift away either.
    const grown = scale / placed.scale;
    const arm = rotate(turn, [
      (placed.position[0] - from.position[0]) * grown,
      (placed.position[1] - from.position[1]) * grown,
      (placed.position[2] - from.position[2]) * grown,
    ]);
    return {
      id: placed.id,
      position: [to.position[0] + arm[0], to.position[1] + arm[1], to.position[2] + arm[2]],
      rotation: normalized(multiply(turn, placed.rotation)),
      scale,
    };
  });
}

/** The nearest step; null keeps the value. */
export const snapTo = (value: number, step: number | null): number => (step === null ? value : Math.round(value / step) * step);

/** Where a thing of this size stands on a surface: on top of it, or before a wall. */
export function standOn(surface: { point: Vec3; normal: Vec3 }, size: Vec3, step: number | null): Vec3 {
  const { point, normal } = surface;
  const upright = normal[1] > 0.5;
  const aside = upright ? 0 : Math.max(size[0], size[2]) / 2;
  const x = point[0] + normal[0] * aside;
  const z = point[2] + normal[2] * aside;
  return [snapTo(x, step), upright ? point[1] : point[1] - size[1] / 2, snapTo(z, step)];
}

const clampScale = (scale: number): number => Math.min(LIMITS.scaleMost, Math.max(LIMITS.scaleLeast, scale));
const inverse = ([x, y, z, w]: Readonly<Quat>): Quat => [-x, -y, -z, w];

function normalized([x, y, z, w]: Readonly<Quat>): Quat {
  const length = Math.hypot(x, y, z, w) || 1;
  return [x / length, y / length, z / length, w / length];
}
