import { boxBody, type Body, type Collider, type Vec3 } from '@worldkiln/contracts';
import { RAPIER } from './rapier.ts';

/** What was asked of a body and could not be had. */
export interface ColliderTold {
  collider: number;
  message: string;
}

/** Rapier's descriptions of a body's colliders. A hull that is flat or degenerate becomes the box around the whole thing, and that is told. */
export function describeColliders(body: Body): { descs: RAPIER.ColliderDesc[]; told: ColliderTold[] } {
  const descs: RAPIER.ColliderDesc[] = [];
  const told: ColliderTold[] = [];
  for (const [index, collider] of body.colliders.entries()) {
    const desc = describe(collider);
    if (desc) descs.push(desc);
    else told.push({ collider: index, message: `The hull of collider ${index} encloses no volume; the whole thing collides as a box of its size.` });
  }
  if (told.length > 0) {
    const [box] = boxBody(body.size, body.massKg).colliders;
    const desc = box && describe(box);
    return { descs: desc ? [finish(desc, body)] : [], told };
  }
  return { descs: descs.map((desc) => finish(desc, body)), told };
}

/** The mass is the body's, never the sum of overlapping colliders. */
const finish = (desc: RAPIER.ColliderDesc, body: Body): RAPIER.ColliderDesc => desc.setDensity(0).setFriction(body.friction).setRestitution(body.restitution);

/** Thinner than this, a collider tunnels and its contacts jitter. */
const THINNEST_M = 0.01;
const half = (value: number): number => Math.max(Math.abs(value), THINNEST_M / 2);

function describe(collider: Collider): RAPIER.ColliderDesc | null {
  switch (collider.shape) {
    case 'box':
      return place(RAPIER.ColliderDesc.cuboid(half(collider.half[0]), half(collider.half[1]), half(collider.half[2])), collider.at).setRotation(
        quat(collider.turn),
      );
    case 'capsule':
      return place(RAPIER.ColliderDesc.capsule(collider.halfHeight, half(collider.radius)), collider.at).setRotation(quat(collider.turn));
    case 'sphere':
      return place(RAPIER.ColliderDesc.ball(half(collider.radius)), collider.at);
    case 'hull':
      return hull(collider.points);
  }
}

function hull(points: number[]): RAPIER.ColliderDesc | null {
  if (points.length % 3 !== 0 || !points.every(Number.isFinite) || isFlat(points)) return null;
  return RAPIER.ColliderDesc.convexHull(new Float32Array(points));
}

/** A flat hull makes Rapier's builder panic instead of answering null, so flatness along the axes is seen before. */
function isFlat(points: number[]): boolean {
  for (let axis = 0; axis < 3; axis++) {
    let [low, high] = [Infinity, -Infinity];
    for (let i = axis; i < points.length; i += 3) {
      const value = points[i] ?? 0;
      if (value < low) low = value;
      if (value > high) high = value;
    }
    if (high - low < 1e-4) return true;
  }
  return false;
}

const place = (desc: RAPIER.ColliderDesc, at: Vec3): RAPIER.ColliderDesc => desc.setTranslation(at[0], at[1], at[2]);
const quat = ([x, y, z, w]: readonly [number, number, number, number]): RAPIER.Rotation => {
  const length = Math.hypot(x, y, z, w);
  return length > 1e-6 ? { x: x / length, y: y / length, z: z / length, w: w / length } : { x: 0, y: 0, z: 0, w: 1 };
};
