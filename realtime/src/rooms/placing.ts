import { PLACING, WORLD_HALF_M, type Entity, type Pose, type Quat, type Vec3 } from '@worldkiln/contracts';

/** Whom the thing is for: where they stand and which way they look (engine/movement: yaw 0 faces +z). */
export interface Asker {
  position: Vec3;
  yaw: number;
}

export interface Surroundings {
  heightAt(x: number, z: number): number;
  things: Iterable<Pick<Entity, 'pose' | 'body'>>;
  people: Iterable<Vec3>;
}

/** Between two things. */
const ROOM_M = 0.25;
const PERSON_RADIUS_M = 0.5;
/** Things keep this far from the world's edge. */
const EDGE_M = 2;

/** Turned so that its front (+z) looks back at the asker: half a turn from where they look. */
const facing = (yaw: number): Quat => [0, Math.cos(yaw / 2), 0, -Math.sin(yaw / 2)];

/** Stands a thing at a place somebody named, on the ground there or above it. */
export function placeAt(at: Vec3, size: Vec3, yaw: number, around: Surroundings): Pose {
  const [x, z] = inside(at[0], at[2]);
  return { position: [x, Math.max(at[1], groundUnder(x, z, size, around)), z], rotation: facing(yaw) };
}

/**
 * Finds a free spot for a thing: ahead and a little to the right of the asker first, then to both sides, then further out. Without an
 * asker, around the given middle in a growing spiral.
 */
export function placeFor(asker: Asker | null, size: Vec3, middle: Vec3, around: Surroundings): Pose {
  const radius = Math.hypot(size[0], size[2]) / 2;
  const taken = [...around.things].map((thing) => ({
    x: thing.pose.position[0],
    z: thing.pose.position[2],
    low: thing.pose.position[1] - 1,
    high: thing.pose.position[1] + thing.body.size[1],
    radius: Math.hypot(thing.body.size[0], thing.body.size[2]) / 2 + ROOM_M,
  }));
  const people = [...around.people];
  const free = (x: number, z: number): boolean => {
    const ground = around.heightAt(x, z);
    const apart = (ox: number, oz: number, other: number) => Math.hypot(ox - x, oz - z) >= radius + other;
    return (
      taken.every((thing) => ground > thing.high || ground + size[1] < thing.low || apart(thing.x, thing.z, thing.radius)) &&
      people.every((person) => apart(person[0], person[2], PERSON_RADIUS_M))
    );
  };
  const start = asker?.position ?? middle;
  const yaw = asker?.yaw ?? 0;
  let first: [number, number] | null = null;
  for (const [distance, angle] of spots(asker ? PLACING.gapM + size[2] / 2 : radius + PLACING.gapM)) {
    const [x, z] = inside(start[0] + Math.sin(yaw + angle) * distance, start[2] + Math.cos(yaw + angle) * distance);
    first ??= [x, z];
    if (free(x, z)) return stand(x, z, size, yaw, around);
  }
  // A world so full has nowhere better: on top of what stands in front.
  const [x, z] = first ?? [start[0], start[2]];
  const top = taken
    .filter((thing) => Math.hypot(thing.x - x, thing.z - z) < radius + thing.radius)
    .reduce((high, thing) => Math.max(high, thing.high), groundUnder(x, z, size, around));
  return { position: [x, top + 0.05, z], rotation: facing(yaw) };
}

/** Distances and angles, nearest and least aside first. */
function* spots(nearest: number): Generator<[number, number]> {
  for (let ring = 0; ring < 12; ring++) {
    const distance = nearest + ring * 1.5;
    const steps = 4 + ring * 2;
    for (let step = 0; step <= steps; step++) {
      yield [distance, PLACING.asideRad + (step / steps) * Math.PI];
      if (step > 0 && step < steps) yield [distance, PLACING.asideRad - (step / steps) * Math.PI];
    }
  }
}

const stand = (x: number, z: number, size: Vec3, yaw: number, around: Surroundings): Pose => ({
  position: [x, groundUnder(x, z, size, around), z],
  rotation: facing(yaw),
});

const inside = (x: number, z: number): [number, number] => {
  const most = WORLD_HALF_M - EDGE_M;
  return [Math.min(Math.max(x, -most), most), Math.min(Math.max(z, -most), most)];
};

/** The highest ground under the thing's foot: on a slope it must not begin inside the hill. */
function groundUnder(x: number, z: number, size: Vec3, around: Surroundings): number {
  const [hx, hz] = [size[0] / 2, size[2] / 2];
  const corners = [
    [0, 0],
    [-hx, -hz],
    [hx, -hz],
    [-hx, hz],
    [hx, hz],
  ] as const;
  return Math.max(...corners.map(([dx, dz]) => around.heightAt(...inside(x + dx, z + dz))));
}
