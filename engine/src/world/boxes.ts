import { IDENTITY, type Body, type Collider, type Pose, type Quat, type Vec3 } from '@worldkiln/contracts';

/** A turned box in the world: what movement bumps into and stands on. */
export interface Box {
  centre: Vec3;
  half: Vec3;
  turn: Quat;
}

/** Turns a vector by a unit quaternion. */
export function rotate([x, y, z, w]: Readonly<Quat>, [vx, vy, vz]: Readonly<Vec3>): Vec3 {
  const tx = 2 * (y * vz - z * vy);
  const ty = 2 * (z * vx - x * vz);
  const tz = 2 * (x * vy - y * vx);
  return [vx + w * tx + y * tz - z * ty, vy + w * ty + z * tx - x * tz, vz + w * tz + x * ty - y * tx];
}

/** First `b`, then `a`. */
export function multiply([ax, ay, az, aw]: Readonly<Quat>, [bx, by, bz, bw]: Readonly<Quat>): Quat {
  return [
    aw * bx + ax * bw + ay * bz - az * by,
    aw * by - ax * bz + ay * bw + az * bx,
    aw * bz + ax * by - ay * bx + az * bw,
    aw * bw - ax * bx - ay * by - az * bz,
  ];
}

/** The box around a collider, in the asset's space. */
function boxOfCollider(collider: Collider): Box {
  switch (collider.shape) {
    case 'box':
      return { centre: collider.at, half: collider.half, turn: collider.turn };
    case 'capsule':
      return { centre: collider.at, half: [collider.radius, collider.halfHeight + collider.radius, collider.radius], turn: collider.turn };
    case 'sphere':
      return { centre: collider.at, half: [collider.radius, collider.radius, collider.radius], turn: IDENTITY };
    case 'hull':
      return boxOfPoints(collider.points);
  }
}

function boxOfPoints(points: number[]): Box {
  const low: Vec3 = [Infinity, Infinity, Infinity];
  const high: Vec3 = [-Infinity, -Infinity, -Infinity];
  for (let i = 0; i + 2 < points.length; i += 3) {
    for (const axis of [0, 1, 2] as const) {
      const value = points[i + axis] ?? 0;
      low[axis] = Math.min(low[axis], value);
      high[axis] = Math.max(high[axis], value);
    }
  }
  const middle = (axis: 0 | 1 | 2) => (low[axis] + high[axis]) / 2;
  const half = (axis: 0 | 1 | 2) => (high[axis] - low[axis]) / 2;
  return { centre: [middle(0), middle(1), middle(2)], half: [half(0), half(1), half(2)], turn: IDENTITY };
}

// Bodies are never changed in place (a new version brings a new body), so what is worked out once stays true.
const boxes = new WeakMap<Body, Box[]>();
const reaches = new WeakMap<Body, number>();

/** The boxes of a body in the asset's own space. */
export function boxesOf(body: Body): readonly Box[] {
  let known = boxes.get(body);
  if (!known) {
    known = body.colliders.map(boxOfCollider);
    boxes.set(body, known);
  }
  return known;
}

/** How far from its pivot a body reaches, however it is turned. */
export function reachOf(body: Body): number {
  let reach = reaches.get(body);
  if (reach === undefined) {
    reach = 0;
    for (const { centre, half } of boxesOf(body)) reach = Math.max(reach, length(centre) + length(half));
    reaches.set(body, reach);
  }
  return reach;
}

const length = ([x, y, z]: Readonly<Vec3>): number => Math.sqrt(x * x + y * y + z * z);

/** Appends the boxes of a body that stands so. */
export function worldBoxes(body: Body, { position, rotation }: Readonly<Pose>, into: Box[]): void {
  for (const { centre, half, turn } of boxesOf(body)) {
    const [x, y, z] = rotate(rotation, centre);
    into.push({ centre: [position[0] + x, position[1] + y, position[2] + z], half, turn: multiply(rotation, turn) });
  }
}
