import type { Vec3 } from '@worldkiln/contracts';

/** Where yaw and pitch look, in the engine's sense: yaw 0 faces +Z (front), pitch up is positive. */
export function lookDirection(yaw: number, pitch: number): Vec3 {
  const flat = Math.cos(pitch);
  return [Math.sin(yaw) * flat, Math.sin(pitch), Math.cos(yaw) * flat];
}
