import { CHUNK_M, IDENTITY, LIMITS, TERRAIN, type Body, type Pose } from '@worldkiln/contracts';
import type { GroundChunk } from './ground.ts';
import { createPhysics } from './physics.ts';

/** What came of dropping a thing. */
export interface Stood {
  /** Seconds until it lay still; null when it did not within the time. */
  restedS: number | null;
  /** How far it leans from how it was set down, in degrees, at the end. */
  tiltDeg: number;
}

const DROP_M = 0.01;
const PATIENCE_S = 2;
/** Slower than this nobody sees it move. */
const STILL_MS = 0.03;
const STILL_DEG = 0.12;
/** So long it has to be still. */
const STILL_STEPS = 6;

/** Flat ground, two chunks each way. */
export function flatGround(): GroundChunk[] {
  const side = TERRAIN.cells + 1;
  return [-1, 0].flatMap((cx) => [-1, 0].map((cz) => ({ cx, cz, heights: new Int16Array(side * side) })));
}

/** Sets a thing one centimetre above flat ground and lets go: in the very world that rooms run. */
export async function standingTrial(body: Body): Promise<Stood> {
  const physics = await createPhysics(flatGround());
  try {
    const start: Pose = { position: [CHUNK_M / 3, DROP_M, CHUNK_M / 3], rotation: IDENTITY };
    physics.add(1, body, start, [0, 0, 0]);
    let before = start;
    let still = 0;
    let restedS: number | null = null;
    for (let step = 1; step <= PATIENCE_S * LIMITS.tickHz && restedS === null; step++) {
      physics.step();
      const { pose, velocity } = physics.poseOf(1);
      still = Math.hypot(...velocity) < STILL_MS && degreesBetween(before, pose) < STILL_DEG ? still + 1 : 0;
      if (still >= STILL_STEPS && step > STILL_STEPS * 2) restedS = step / LIMITS.tickHz;
      before = pose;
    }
    return { restedS, tiltDeg: leanOf(before) };
  } finally {
    physics.close();
  }
}

function degreesBetween({ rotation: a }: Pose, { rotation: b }: Pose): number {
  const dot = Math.abs(a[0] * b[0] + a[1] * b[1] + a[2] * b[2] + a[3] * b[3]);
  return (2 * Math.acos(Math.min(1, dot)) * 180) / Math.PI;
}

/** How far its up is from up; that it turned about itself is no fall. */
function leanOf({ rotation: [x, , z] }: Pose): number {
  return (Math.acos(Math.min(1, Math.max(-1, 1 - 2 * (x * x + z * z)))) * 180) / Math.PI;
}
