import type { Body, Vec3 } from '@worldkiln/contracts';

/** A sheet of paper has next to no inertia about its plane, and a solver that divides by it throws the sheet about. */
const THINNEST_M = 0.05;

/** Mass, its centre, and inertia: the body's own where it was measured, else that of a solid box of the thing's size, and never less than a fifth of it. */
export function massProperties(body: Body): { kg: number; centre: Vec3; inertia: Vec3 } {
  const box = boxInertia(body);
  const own = body.inertia;
  return { kg: body.massKg, centre: body.centre, inertia: own ? ([0, 1, 2].map((k) => Math.max(own[k] ?? 0, (box[k] ?? 0) / 5)) as Vec3) : box }; // three in, three out
}

function boxInertia(body: Body): Vec3 {
  const [x, y, z] = body.size.map((extent) => Math.max(extent, THINNEST_M) ** 2);
  const twelfth = body.massKg / 12;
  const [xx, yy, zz] = [x ?? 0, y ?? 0, z ?? 0];
  return [twelfth * (yy + zz), twelfth * (xx + zz), twelfth * (xx + yy)];
}
