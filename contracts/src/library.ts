import { z } from 'zod';
import { SignedFile, Visibility } from './asset.ts';
import { AccountId, AssetId, EntityId, PointId, PrefabId, WorldId } from './ids.ts';
import { LIMITS } from './limits.ts';
import { PrefabThing } from './order.ts';
import { Vec3 } from './vector.ts';
import { title } from './words.ts';

/** One version of an asset, as its history shows it. */
export const AssetVersionView = z.object({
  version: z.int(),
  /** What worlds get who ask for no version. */
  current: z.boolean(),
  draft: z.boolean(),
  downgrade: z.string().nullable(),
  triangles: z.int(),
  bytes: z.int(),
  scaleMeters: Vec3,
  massKg: z.number(),
  /** Who made it, with what. */
  madeBy: z.string(),
  seed: z.int(),
  thumbnail: SignedFile,
  createdAt: z.iso.datetime(),
});
export type AssetVersionView = z.infer<typeof AssetVersionView>;
export const AssetVersions = z.object({ assetId: AssetId, versions: z.array(AssetVersionView) });
export type AssetVersions = z.infer<typeof AssetVersions>;

/** Which of an asset's versions. */
const Version = z.int().min(1).max(LIMITS.versionMax);

/** POST /v1/assets/:id/restore. With `roomId` the asker's things of it there become that version, too. */
export const RestoreRequest = z.strictObject({ version: Version, roomId: WorldId.optional() });

/** What keeps an asset from being deleted. Worlds the asker may not know of are only counted. */
export const AssetUses = z.object({
  worlds: z.array(z.object({ worldId: WorldId, name: z.string(), things: z.int() })),
  elsewhere: z.int(),
  prefabs: z.array(z.object({ prefabId: PrefabId, name: z.string() })),
});
export type AssetUses = z.infer<typeof AssetUses>;

/** POST /v1/prefabs. */
export const PrefabRequest = z.strictObject({
  name: title(LIMITS.nameChars),
  roomId: WorldId,
  visibility: Visibility.exclude(['org']).default('private'),
  size: Vec3,
  things: z.array(PrefabThing).min(1).max(LIMITS.prefabThings),
});
export type PrefabRequest = z.infer<typeof PrefabRequest>;
/** PATCH /v1/prefabs/:id: its name, and whom it is for. */
export const PrefabChange = PrefabRequest.pick({ name: true })
  .extend({ visibility: Visibility.exclude(['org']) })
  .partial();
export type PrefabChange = z.infer<typeof PrefabChange>;
export const PrefabView = z.object({
  prefabId: PrefabId,
  name: z.string(),
  ownerId: AccountId,
  visibility: Visibility,
  things: z.int(),
  /** The pictures of its first few assets. */
  thumbnails: z.array(SignedFile),
  createdAt: z.iso.datetime(),
});
export type PrefabView = z.infer<typeof PrefabView>;
export const PrefabPage = z.object({ prefabs: z.array(PrefabView) });

/** POST /v1/worlds/:id/things: one of these, set out at a place or before the asker. */
export const SetOutRequest = z.union([
  z.strictObject({ assetId: AssetId, version: Version.optional(), at: Vec3.optional() }),
  z.strictObject({ prefabId: PrefabId, at: Vec3.optional() }),
]);
export type SetOutRequest = z.infer<typeof SetOutRequest>;
export const SetOut = z.object({ entityIds: z.array(EntityId) });

/** GET /v1/storage: what an account keeps. */
export const StorageView = z.object({
  assets: z.int(),
  assetBytes: z.int(),
  prefabs: z.int(),
  pictures: z.int(),
  pictureBytes: z.int(),
  picturesMost: z.int(),
  pictureBytesMost: z.int(),
});
export type StorageView = z.infer<typeof StorageView>;

/** GET /v1/worlds/:id/budget: what a world keeps of what it may. */
export const WorldBudget = z.object({ assets: z.int(), assetsMost: z.int(), bytes: z.int(), bytesMost: z.int() });
export type WorldBudget = z.infer<typeof WorldBudget>;

/** A moment of a world that can be gone back to. */
export const PointView = z.object({ pointId: PointId, name: z.string(), madeBy: AccountId.nullable(), things: z.int(), at: z.iso.datetime() });
export type PointView = z.infer<typeof PointView>;
export const PointPage = z.object({ points: z.array(PointView) });
export const PointRequest = z.strictObject({ name: title(LIMITS.nameChars) });
