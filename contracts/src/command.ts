import { z } from 'zod';
import { Body, PhysicsOverrides } from './body.ts';
import { Environment } from './environment.ts';
import { AccountId, AssetId, EntityId, JobId } from './ids.ts';
import { LIMITS } from './limits.ts';
import { Hex, Pose, Vec3 } from './vector.ts';
import { Entity, Firing, PartLook, Scale } from './world.ts';

const PartName = z.string().min(1).max(60);

/** A dab of a brush, packed (engine/terrain/ground-op.ts): ten bytes in fourteen letters. */
const PackedDab = z.string().length(14);
/** Or a landform (engine/terrain/ground-stamp.ts): thirteen bytes in eighteen letters. Only rooms stamp: a prompt asks for it. */
const PackedGroundOp = z.union([PackedDab, z.string().length(18)]);

/**
 * Everything that changes a world is one of these: fully determined, so that applying the log gives the world again
 * on any machine. Undo is another command (engine/commands makes the inverse).
 */
export const Command = z.discriminatedUnion('type', [
  z.object({ type: z.literal('spawn'), entity: Entity }),
  z.object({ type: z.literal('remove'), entityId: EntityId }),
  z.object({ type: z.literal('move'), entityId: EntityId, pose: Pose }),
  z.object({ type: z.literal('hold'), entityId: EntityId, by: AccountId }),
  /** Lets go; a throw is a release with speed. */
  z.object({ type: z.literal('release'), entityId: EntityId, pose: Pose, velocity: Vec3 }),
  z.object({ type: z.literal('tint'), entityId: EntityId, tint: Hex.nullable() }),
  /** Another size, or other physics: the body says what comes of both. */
  z.object({ type: z.literal('embody'), entityId: EntityId, scale: Scale, physics: PhysicsOverrides, body: Body }),
  z.object({ type: z.literal('rename'), entityId: EntityId, name: z.string().min(1).max(LIMITS.nameChars) }),
  /** How one part looks; null: as it was made. */
  z.object({ type: z.literal('part'), entityId: EntityId, part: PartName, look: PartLook.nullable() }),
  /** Which doors, lids and drawers stand open now; the body says where their colliders are. */
  z.object({ type: z.literal('open'), entityId: EntityId, opened: z.array(PartName).max(LIMITS.movingParts), body: Body }),
  z.object({ type: z.literal('group'), entityId: EntityId, group: z.int().min(1).nullable() }),
  /** A job's result arrives: same entity, pose, owner and motion; new asset version and body. */
  z.object({
    type: z.literal('fire'),
    entityId: EntityId,
    assetId: AssetId,
    version: z.int().min(0),
    firing: Firing,
    body: Body,
    pickup: z.boolean(),
    name: z.string().max(80),
  }),
  /** Only the look of the firing changes: cracked, or clay again for another try. */
  z.object({ type: z.literal('stage'), entityId: EntityId, firing: Firing, jobId: JobId.nullable() }),
  /** One dab of a brush on the ground, or one landform. */
  z.object({ type: z.literal('sculpt'), op: PackedGroundOp }),
  /** Ground given back as it was: what undoes a stroke (engine/terrain/ground-patch.ts). */
  z.object({ type: z.literal('mend'), patch: z.string().max(LIMITS.groundPatchChars) }),
  /** Another hour, sky or water. */
  z.object({ type: z.literal('environment'), environment: Environment }),
]);
export type Command = z.infer<typeof Command>;

/** Who did it. Rooms write `job` for what an order asks, players are accounts. */
export const Actor = z.discriminatedUnion('by', [
  z.object({ by: z.literal('player'), accountId: AccountId }),
  z.object({ by: z.literal('job'), jobId: JobId }),
  z.object({ by: z.literal('room') }),
]);
export type Actor = z.infer<typeof Actor>;

/** A line of a world's log, and what every client in the room receives. */
export const Applied = z.object({ seq: z.int().min(1), actor: Actor, command: Command });
export type Applied = z.infer<typeof Applied>;

/** One change a player asks for. The room fills in what only it may decide, and turns it into a Command. */
export const Change = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('hold'), entityId: EntityId }),
  z.strictObject({ type: z.literal('release'), entityId: EntityId, velocity: Vec3 }),
  z.strictObject({ type: z.literal('move'), entityId: EntityId, pose: Pose }),
  z.strictObject({ type: z.literal('tint'), entityId: EntityId, tint: Hex.nullable() }),
  /** What is left out stays as it is. */
  z.strictObject({ type: z.literal('embody'), entityId: EntityId, scale: Scale.exactOptional(), physics: PhysicsOverrides.exactOptional() }),
  z.strictObject({ type: z.literal('rename'), entityId: EntityId, name: z.string().trim().min(1).max(LIMITS.nameChars) }),
  z.strictObject({ type: z.literal('part'), entityId: EntityId, part: PartName, look: PartLook.nullable() }),
  /** Opens or shuts one door, lid or drawer; null: all there are. */
  z.strictObject({ type: z.literal('open'), entityId: EntityId, part: PartName.nullable(), open: z.boolean() }),
  /** The same thing once more, the asker's own, at another place. */
  z.strictObject({ type: z.literal('copy'), entityId: EntityId, pose: Pose }),
  z.strictObject({ type: z.literal('remove'), entityId: EntityId }),
]);
export type Change = z.infer<typeof Change>;

/** What a player may ask for. A batch is done whole or not at all, and undone in one step. */
export const Intent = z.discriminatedUnion('type', [
  ...Change.options,
  z.strictObject({ type: z.literal('group'), entityIds: z.array(EntityId).min(1).max(LIMITS.batchIntents), together: z.boolean() }),
  z.strictObject({ type: z.literal('batch'), changes: z.array(Change).min(1).max(LIMITS.batchIntents) }),
  /** Dabs of one stroke, from pressing to letting go, carry one number and are undone together. */
  z.strictObject({ type: z.literal('sculpt'), op: PackedDab, stroke: z.int().min(0) }),
  /** Owners of the world only. */
  z.strictObject({ type: z.literal('environment'), environment: Environment }),
  z.strictObject({ type: z.literal('undo') }),
  z.strictObject({ type: z.literal('redo') }),
]);
export type Intent = z.infer<typeof Intent>;
