import { z } from 'zod';
import { Body } from './body.ts';
import { AccountId, AssetId, JobId, OrgId, Sha256 } from './ids.ts';
import { LIMITS } from './limits.ts';
import { AssetKind, Recipe } from './recipe.ts';
import { title } from './words.ts';

export const Visibility = z.enum(['private', 'room', 'org', 'public']);
export type Visibility = z.infer<typeof Visibility>;

/** A blob by content. */
export const BlobRef = z.object({ sha256: Sha256, bytes: z.int().min(0), mime: z.string() });
export type BlobRef = z.infer<typeof BlobRef>;

/** Frames of a turntable: one strip, side by side, an eighth of a turn between two. */
export const TURN_FRAMES = 8;

/** One step of how an asset came to be: who did what with which settings. */
export const TraceStep = z.object({
  step: z.string(),
  provider: z.string(),
  model: z.string(),
  version: z.string(),
  ms: z.number(),
  settings: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});
export type TraceStep = z.infer<typeof TraceStep>;

/** What the bake hands over: references, never bytes. Stored as a blob of its own, so workflows carry its name. */
export const BakedBundle = z.object({
  recipe: Recipe,
  files: z.object({
    glb: BlobRef,
    lods: z.array(BlobRef),
    /** Clay until the pictures are drawn. */
    thumbnail: BlobRef,
    /** Drawn together with the true thumbnail, once the version is there; until then there is none. */
    wireframe: BlobRef.optional(),
    /** TURN_FRAMES from all around, side by side. */
    turntable: BlobRef.optional(),
    textures: z.array(BlobRef),
    /** Everything inside, no KTX2, no meshopt; bundles from before it was made have none. */
    plain: BlobRef.optional(),
  }),
  /** Under which terms a foreign file came; the forge's own work is its creator's. */
  license: z.string().optional(),
  body: Body,
  triangles: z.array(z.int()),
  trace: z.array(TraceStep),
});
export type BakedBundle = z.infer<typeof BakedBundle>;

/** GET /v1/assets/:id, the spec's AssetDefinition. */
export const AssetDefinition = z.object({
  assetId: AssetId,
  version: z.int(),
  ownerId: AccountId,
  editors: z.array(AccountId),
  visibility: Visibility,
  orgId: OrgId.nullable(),
  displayName: z.string(),
  prompt: z.string(),
  negativePrompt: z.string().nullable(),
  kind: AssetKind,
  draft: z.boolean(),
  downgrade: z.string().nullable(),
  generationRecipe: Recipe,
  providerTrace: z.array(TraceStep),
  triangles: z.array(z.int()),
  body: Body,
  tags: z.array(z.string()),
  license: z.string(),
  jobId: JobId.nullable(),
  createdAt: z.iso.datetime(),
});
export type AssetDefinition = z.infer<typeof AssetDefinition>;

/** PATCH /v1/assets/:id. `orgId` goes with `visibility: "org"`; `editors` replaces the list. */
export const AssetChange = z.strictObject({
  displayName: title(LIMITS.nameChars).optional(),
  tags: z.array(title(LIMITS.tagChars)).max(LIMITS.assetTags).optional(),
  visibility: Visibility.optional(),
  orgId: OrgId.optional(),
  editors: z.array(AccountId).max(LIMITS.editorsPerAsset).optional(),
});
export type AssetChange = z.infer<typeof AssetChange>;

export const SignedFile = z.object({ url: z.string(), bytes: z.int(), sha256: Sha256 });

/**
 * Which files of an asset: `runtime` as worlds load it; `standalone` with everything inside, for viewers that know KTX2
 * and meshopt; `plain` without either, for phones and old tools.
 */
export const DownloadVariant = z.enum(['runtime', 'standalone', 'plain']);
export type DownloadVariant = z.infer<typeof DownloadVariant>;

/** GET /v1/assets/:id/download. */
export const AssetDownload = z.object({
  assetId: AssetId,
  version: z.int(),
  glb: SignedFile,
  lods: z.array(SignedFile),
  textures: z.array(SignedFile),
  /** Clay until the pictures are drawn, a moment after the version is there: `asset_pictured` tells. */
  thumbnail: SignedFile,
  wireframe: SignedFile.nullable(),
  /** Eight frames from all around, side by side. */
  turntable: SignedFile.nullable(),
  expiresAt: z.iso.datetime(),
});
export type AssetDownload = z.infer<typeof AssetDownload>;
