import { z } from 'zod';
import { Body, PhysicsOverrides } from './body.ts';
import { Failure } from './errors.ts';
import { AccountId, AssetId, EntityId, JobId } from './ids.ts';
import { LIMITS } from './limits.ts';
import { AssetKind } from './recipe.ts';
import { Hex, Pose, Vec3 } from './vector.ts';
import { WorldRole } from './world-role.ts';

/**
 * The firing: one idea for the state of everything that is generated. Clay is the placeholder, bisque a draft,
 * glazed the finished thing, cracked a failure with its reason.
 */
export const Firing = z.discriminatedUnion('state', [
  z.object({ state: z.literal('clay') }),
  z.object({ state: z.literal('bisque') }),
  z.object({ state: z.literal('glazed'), downgraded: z.string().max(300).optional() }),
  z.object({ state: z.literal('cracked'), failure: Failure }),
]);
export type Firing = z.infer<typeof Firing>;

/** How a builder wants one part of a thing to look. */
export const PartLook = z.strictObject({ tint: Hex.nullable(), hidden: z.boolean() });
export type PartLook = z.infer<typeof PartLook>;

/** Times the size the asset has of itself. */
export const Scale = z.number().min(LIMITS.scaleLeast).max(LIMITS.scaleMost);

/** One thing in a world. Plain data: what is saved, sent to a joining player and handed to the physics. */
export const Entity = z.object({
  id: EntityId,
  /** The short name used on the wire; given by the room, never reused in a world. */
  net: z.int().min(1).max(0xffff_ffff),
  assetId: AssetId,
  /** 0 while there is only clay; then the asset's version. */
  version: z.int().min(0),
  kind: AssetKind,
  name: z.string().max(80),
  firing: Firing,
  /** The clay's fingerprints: colours the prompt suggests. */
  palette: z.array(Hex).max(4),
  tint: Hex.nullable(),
  pose: Pose,
  velocity: Vec3,
  body: Body,
  pickup: z.boolean(),
  owner: AccountId,
  /** Who carries it now. */
  holder: AccountId.nullable(),
  /** The job that makes it; null for things placed from a library. */
  jobId: JobId.nullable(),
  /** Absent is 1. `body` is already as large as this says. */
  scale: Scale.exactOptional(),
  /** What a builder set by hand; `body` already obeys it. */
  physics: PhysicsOverrides.exactOptional(),
  /** By the names of the asset's parts. */
  parts: z.record(z.string().max(60), PartLook).exactOptional(),
  /** Doors, lids and drawers that stand open; `body` already has them so. */
  opened: z.array(z.string().max(60)).max(LIMITS.movingParts).exactOptional(),
  /** Things with the same number are chosen together. */
  group: z.int().min(1).exactOptional(),
});
export type Entity = z.infer<typeof Entity>;

/** A person (or bot) in a room. `net` shares the entities' number space. */
export const Player = z.object({
  accountId: AccountId,
  net: z.int().min(1).max(0xffff_ffff),
  name: z.string().max(40),
  role: WorldRole,
  /** Where they sit, by the thing's short name and the number of its seat; absent: on their feet. */
  seat: z.object({ net: z.int(), index: z.int().min(0) }).exactOptional(),
});
export type Player = z.infer<typeof Player>;
