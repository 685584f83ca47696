import type { Vec3 } from '@worldkiln/contracts';
import type { Shape } from '../assembly/build-model.ts';
import { boundsOf, pointsOf } from '../geometry/mesh.ts';
import { along, dot, size, sub } from '../geometry/vec.ts';
import type { Family } from './family.ts';
import type { Limb } from './skeleton.ts';

const TIP = /(hand|paw|claw|foot|hoof|fist)(_\d+)*$/;
const LOWER = /(forearm|shin|lower)/;

/** What bends of a limb, and where: its knee is drawn in its own shape, or half way where it is not. */
export function limbOf({ part, mesh }: Shape, family: Family): Limb {
  const below = family.under(part.name);
  const from: Vec3 = part.joint?.at ?? [0, 0, 0];
  const tip = below.find((shape) => TIP.test(shape.part.name));
  const grip = below.flatMap((shape) => shape.part.sockets ?? []).find(({ kind }) => kind === 'grip');
  const end = grip?.at ?? (tip ? lowMiddle(tip) : farthest(pointsOf(mesh), from));
  const jointed = below.find((shape) => shape.part.joint && LOWER.test(shape.part.name));
  const side = from[0] < 0 ? -1 : 1;
  const busy = below.some((shape) => !shape.part.detail && family.under(tip?.part.name ?? '').includes(shape));
  if (jointed?.part.joint) return { upper: part.name, lower: jointed.part.name, side, at: from, knee: jointed.part.joint.at, end, busy };
  return { upper: part.name, lower: `${part.name}_lower`, side, at: from, knee: kneeOf(pointsOf(mesh), from, end), end, busy };
}

function lowMiddle({ mesh }: Shape): Vec3 {
  const { least, most } = boundsOf(pointsOf(mesh));
  return [(least[0] + most[0]) / 2, least[1], (least[2] + most[2]) / 2];
}

const farthest = (points: readonly Vec3[], from: Vec3): Vec3 =>
  points.reduce((best, p) => (size(sub(p, from)) > size(sub(best, from)) ? p : best), points[0] ?? from);

/** How far along a limb a place lies: 0 at its joint, 1 at its end. */
export function share(p: Vec3, from: Vec3, end: Vec3): number {
  const way = sub(end, from);
  return dot(sub(p, from), way) / Math.max(1e-9, dot(way, way));
}

/** The middle of what the limb has half way down; nearer places count more. */
function kneeOf(points: readonly Vec3[], from: Vec3, end: Vec3): Vec3 {
  let sum: Vec3 = along(from, sub(end, from), 0.5);
  let weight = 1;
  for (const p of points) {
    const near = Math.exp(-(((share(p, from, end) - 0.5) / 0.12) ** 2));
    sum = along(sum, p, near);
    weight += near;
  }
  return [sum[0] / weight, sum[1] / weight, sum[2] / weight];
}
