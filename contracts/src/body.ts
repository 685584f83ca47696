import { z } from 'zod';
import { LIMITS } from './limits.ts';
import { Joint } from './shape.ts';
import { Quat, Vec3 } from './vector.ts';

/** A collider in the asset's own space (ground pivot, +Y up). `hull` points are flat x, y, z triples. */
export const Collider = z.discriminatedUnion('shape', [
  z.object({ shape: z.literal('box'), half: Vec3, at: Vec3, turn: Quat }),
  z.object({ shape: z.literal('capsule'), radius: z.number().positive(), halfHeight: z.number().nonnegative(), at: Vec3, turn: Quat }),
  z.object({ shape: z.literal('sphere'), radius: z.number().positive(), at: Vec3 }),
  z.object({
    shape: z.literal('hull'),
    points: z
      .array(z.number())
      .min(12)
      .max(64 * 3),
  }),
]);
export type Collider = z.infer<typeof Collider>;

/** A part that moves against the rest, and the colliders that move with it; in the asset's space, as the asset was made. */
export const MovingPart = z.object({ part: z.string().max(60), joint: Joint, colliders: z.array(z.int().min(0).max(31)).max(32) });
export type MovingPart = z.infer<typeof MovingPart>;

/** How a thing behaves in the world: what the room hands to the physics. */
export const Body = z.object({
  type: z.enum(['dynamic', 'fixed', 'kinematic']),
  /** Whole extent of the thing, metres, as it stands on its ground pivot. */
  size: Vec3,
  colliders: z.array(Collider).min(1).max(32),
  massKg: z.number().positive().max(1e6),
  /** Centre of mass in the asset's space. */
  centre: Vec3,
  /** Inertia about the centre along the axes, kg·m²; without it physics takes the box's. */
  inertia: Vec3.optional(),
  friction: z.number().min(0).max(2),
  restitution: z.number().min(0).max(1),
  /** Times gravity; absent is 1. Below nothing it rises. */
  gravityScale: z.number().min(-1).max(4).exactOptional(),
  /** Doors, lids, drawers, wheels; absent where nothing moves. */
  moving: z.array(MovingPart).max(LIMITS.movingParts).exactOptional(),
  /** Where people sit: under their hips. */
  seats: z.array(Vec3).max(LIMITS.seats).exactOptional(),
});
export type Body = z.infer<typeof Body>;

/** What a builder set by hand, absent where the asset decides. It outlives the versions of the asset. */
export const PhysicsOverrides = Body.pick({ type: true, massKg: true, friction: true, restitution: true, gravityScale: true }).exactPartial().strict();
export type PhysicsOverrides = z.infer<typeof PhysicsOverrides>;

/** The one-box body every placeholder wears, and the fallback of last resort. */
export function boxBody(size: Vec3, massKg: number, type: Body['type'] = 'dynamic'): Body {
  const [x, y, z3] = size;
  return {
    type,
    size,
    colliders: [{ shape: 'box', half: [x / 2, y / 2, z3 / 2], at: [0, y / 2, 0], turn: [0, 0, 0, 1] }],
    massKg,
    centre: [0, y / 2, 0],
    friction: 0.6,
    restitution: 0.1,
  };
}
