import { z } from 'zod';
import { PhysicsOverrides } from './body.ts';
import { AssetId, EntityId, PointId } from './ids.ts';
import { LIMITS } from './limits.ts';
import { Hex, Pose, Vec3 } from './vector.ts';
import { PartLook, Scale } from './world.ts';

/** A thing of a prefab: which asset, how it was dressed, and where it stands from the prefab's foot. */
export const PrefabThing = z.strictObject({
  assetId: AssetId,
  version: z.int().min(1),
  pose: Pose,
  scale: Scale.exactOptional(),
  tint: Hex.nullable().exactOptional(),
  physics: PhysicsOverrides.exactOptional(),
  parts: z.record(z.string().max(60), PartLook).exactOptional(),
  /** Things with the same number stay together. */
  group: z.int().min(1).exactOptional(),
});
export type PrefabThing = z.infer<typeof PrefabThing>;

/**
 * What the API asks of a world's room: a row the room reads, does and forgets, asleep or awake. Everything it needs was
 * allotted and permitted before, so doing one twice is doing it once.
 */
export const WorldOrder = z.discriminatedUnion('type', [
  /** Stands things there: at a place, or before who asked. */
  z.object({
    type: z.literal('set_out'),
    things: z
      .array(PrefabThing.extend({ entityId: EntityId }))
      .min(1)
      .max(LIMITS.prefabThings),
    size: Vec3,
    at: Vec3.nullable(),
  }),
  /** Things of an asset become another of its versions: those that who asked may change. */
  z.object({ type: z.literal('wear'), assetId: AssetId, version: z.int().min(1) }),
  /** Writes down everything as it is now. */
  z.object({ type: z.literal('keep'), pointId: PointId, name: z.string().max(LIMITS.nameChars) }),
  /** Makes everything as it was then; what is there now is kept as a point of its own first. */
  z.object({ type: z.literal('go_back'), pointId: PointId, keepAs: PointId }),
]);
export type WorldOrder = z.infer<typeof WorldOrder>;
