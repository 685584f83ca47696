import type { Quat, Vec3 } from '@worldkiln/contracts';

/** What a driver wants: −1 to 1 each. */
export interface Driving {
  throttle: number;
  /** Positive turns to the left, as yaw does. */
  steer: number;
  fast: boolean;
}

/** Metres and seconds, tuned by feel: a village street, not a race. Chassis rub on the ground (wheels are no colliders), which eats about 7 of the gain. */
const DRIVE = { ms: 9, fastMs: 16, reverseMs: 4, gainMss: 16, brakeMss: 5, turnRads: 1.3, fullTurnMs: 4, gripPerStep: 0.7 } as const;
const STEP_S = 1 / 60;

/** The motion of something on wheels one step later: along its nose as its driver wants, hardly sideways, and as heavy as before. */
export function driveMotion(velocity: Vec3, spin: Vec3, rotation: Quat, { throttle, steer, fast }: Driving): { velocity: Vec3; spin: Vec3 } {
  const [x, y, z, w] = rotation;
  const nose: Vec3 = [2 * (x * z + w * y), 2 * (y * z - w * x), 1 - 2 * (x * x + y * y)];
  const along = velocity[0] * nose[0] + velocity[1] * nose[1] + velocity[2] * nose[2];
  const wanted = throttle > 0 ? throttle * (fast ? DRIVE.fastMs : DRIVE.ms) : throttle * DRIVE.reverseMs;
  const most = (throttle === 0 ? DRIVE.brakeMss : DRIVE.gainMss) * STEP_S;
  const speed = along + Math.min(Math.max(wanted - along, -most), most);
  const side: Vec3 = [velocity[0] - nose[0] * along, velocity[1] - nose[1] * along, velocity[2] - nose[2] * along];
  return {
    // What falls goes on falling: tyres hold the road, not the air.
    velocity: [nose[0] * speed + side[0] * DRIVE.gripPerStep, nose[1] * speed + side[1], nose[2] * speed + side[2] * DRIVE.gripPerStep],
    spin: [spin[0], steer * DRIVE.turnRads * Math.min(Math.max(speed / DRIVE.fullTurnMs, -1), 1), spin[2]],
  };
}
