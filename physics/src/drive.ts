import type { Quat, Vec3 } from '@worldkiln/contracts';

/** What a driver wants: −1 to 1 each. */
export interface Driving {
  throttle: number;
  /** Positive turns to the left, as yaw does. */
  steer: number;
  fast: boolean;
}

/** Metres and seconds, tuned by feel: a village street, not a race. */
const DRIVE = {
  ms: 9,
  fastMs: 16,
  reverseMs: 4,
  gainMss: 9,
  brakeMss: 5,
  turnRads: 1.3,
  fullTurnMs: 4,
  gripPerStep: 0.7,
  levelPerS: 2,
  steadyPerStep: 0.85,
} as const;
const STEP_S = 1 / 60;

/**
 * The motion of something on wheels one step later: over the ground where its nose points, hardly sideways, falling as
 * it fell. It is pushed at its middle, above its wheels, so it is kept level a little: without that a truck stood on its nose.
 */
export function driveMotion(velocity: Vec3, spin: Vec3, [x, y, z, w]: Quat, { throttle, steer, fast }: Driving): { velocity: Vec3; spin: Vec3 } {
  const [ahead, aside] = [1 - 2 * (x * x + y * y), 2 * (x * z + w * y)];
  const length = Math.hypot(ahead, aside) || 1;
  const [noseX, noseZ] = [aside / length, ahead / length];
  const along = velocity[0] * noseX + velocity[2] * noseZ;
  const wanted = throttle > 0 ? throttle * (fast ? DRIVE.fastMs : DRIVE.ms) : throttle * DRIVE.reverseMs;
  const most = (throttle === 0 ? DRIVE.brakeMss : DRIVE.gainMss) * STEP_S;
  const speed = along + Math.min(Math.max(wanted - along, -most), most);
  const [sideX, sideZ] = [velocity[0] - noseX * along, velocity[2] - noseZ * along];
  // How far its own up leans over, as a turn that would set it straight.
  const [leanX, leanZ] = [-2 * (y * z + w * x), 2 * (x * y - w * z)];
  return {
    velocity: [noseX * speed + sideX * DRIVE.gripPerStep, velocity[1], noseZ * speed + sideZ * DRIVE.gripPerStep],
    spin: [
      spin[0] * DRIVE.steadyPerStep + leanX * DRIVE.levelPerS * (1 - DRIVE.steadyPerStep),
      steer * DRIVE.turnRads * Math.min(Math.max(speed / DRIVE.fullTurnMs, -1), 1),
      spin[2] * DRIVE.steadyPerStep + leanZ * DRIVE.levelPerS * (1 - DRIVE.steadyPerStep),
    ],
  };
}
