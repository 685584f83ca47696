import type { Quat, Vec3 } from '@worldkiln/contracts';
import type { RAPIER } from './rapier.ts';

export const xyz = (v: Vec3): RAPIER.Vector => ({ x: v[0], y: v[1], z: v[2] });
export const quatOf = (q: Quat): RAPIER.Rotation => ({ x: q[0], y: q[1], z: q[2], w: q[3] });

export function vecInto(from: RAPIER.Vector, into: Vec3): void {
  into[0] = from.x;
  into[1] = from.y;
  into[2] = from.z;
}

export function quatInto(from: RAPIER.Rotation, into: Quat): void {
  into[0] = from.x;
  into[1] = from.y;
  into[2] = from.z;
  into[3] = from.w;
}
