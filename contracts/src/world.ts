import { z } from 'zod';
import { Body } from './body.ts';
import { Failure } from './errors.ts';
import { AccountId, AssetId, EntityId, JobId } from './ids.ts';
import { AssetKind } from './recipe.ts';
import { Hex, Pose, Vec3 } from './vector.ts';

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
});
export type Entity = z.infer<typeof Entity>;

/** A person (or bot) in a room. `net` shares the entities' number space. */
export const Player = z.object({
  accountId: AccountId,
  net: z.int().min(1).max(0xffff_ffff),
  name: z.string().max(40),
});
export type Player = z.infer<typeof Player>;
