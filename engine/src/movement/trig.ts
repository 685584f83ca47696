import type { Vec3 } from '@worldkiln/contracts';

const HALF_PI = 1.5707963267948966;

/** Sine by polynomial: Math.sin may differ in the last bit between machines, and a predicted body must not. Error < 1e-7. */
export function sine(angle: number): number {
  const quarter = Math.floor(angle / HALF_PI + 0.5);
  const rest = angle - quarter * HALF_PI;
  const turn = quarter - 4 * Math.floor(quarter / 4);
  const value = turn % 2 === 0 ? sinePart(rest) : cosinePart(rest);
  return turn < 2 ? value : -value;
}

/** Cosine, the same way. */
export const cosine = (angle: number): number => sine(angle + HALF_PI);

// Taylor series on −π/4…π/4, where the first omitted term is below 1e-8.
function sinePart(x: number): number {
  const s = x * x;
  return x * (1 - (s / 6) * (1 - (s / 20) * (1 - (s / 42) * (1 - s / 72))));
}

function cosinePart(x: number): number {
  const s = x * x;
  return 1 - (s / 2) * (1 - (s / 12) * (1 - (s / 30) * (1 - (s / 56) * (1 - s / 90))));
}

/** Where yaw and pitch look: yaw 0 faces +Z and grows to the left (towards +X), pitch grows upwards. */
export function lookDirection(yaw: number, pitch: number): Vec3 {
  const flat = cosine(pitch);
  return [sine(yaw) * flat, sine(pitch), cosine(yaw) * flat];
}
