import type { Body, Collider, MovingPart, PhysicsOverrides, Vec3 } from '@worldkiln/contracts';

/** The heaviest a body may be (contracts/body). */
const MASS_MAX_KG = 1e6;

/** An asset's own body as a thing wears it: as large as its scale says, then what a builder set by hand. */
export function dressBody(body: Body, scale: number, physics: PhysicsOverrides): Body {
  return { ...(scale === 1 ? body : scaleBody(body, scale)), ...physics };
}

/** The same body, so many times as large; what is twice as long weighs eight times as much. */
export function scaleBody(body: Body, by: number): Body {
  return {
    ...body,
    size: times(body.size, by),
    centre: times(body.centre, by),
    colliders: body.colliders.map((collider) => scaleCollider(collider, by)),
    massKg: Math.min(MASS_MAX_KG, body.massKg * by ** 3),
    ...(body.moving && { moving: body.moving.map((each) => ({ ...each, joint: scaleJoint(each.joint, by) })) }),
    ...(body.seats && { seats: body.seats.map((at) => times(at, by)) }),
  };
}

function scaleJoint(joint: MovingPart['joint'], by: number): MovingPart['joint'] {
  const at = times(joint.at, by);
  return joint.type === 'slide' ? { ...joint, at, limitsM: [joint.limitsM[0] * by, joint.limitsM[1] * by] } : { ...joint, at };
}

function scaleCollider(collider: Collider, by: number): Collider {
  switch (collider.shape) {
    case 'box':
      return { ...collider, half: times(collider.half, by), at: times(collider.at, by) };
    case 'capsule':
      return { ...collider, radius: collider.radius * by, halfHeight: collider.halfHeight * by, at: times(collider.at, by) };
    case 'sphere':
      return { ...collider, radius: collider.radius * by, at: times(collider.at, by) };
    case 'hull':
      return { ...collider, points: collider.points.map((value) => value * by) };
  }
}

const times = ([x, y, z]: Readonly<Vec3>, by: number): Vec3 => [x * by, y * by, z * by];
