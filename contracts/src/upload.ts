import { z } from 'zod';
import { Sha256, UploadId } from './ids.ts';
import { LIMITS } from './limits.ts';

export const ImageMime = z.enum(['image/png', 'image/jpeg', 'image/webp']);
export type ImageMime = z.infer<typeof ImageMime>;

/** A model on its way to `POST /v1/assets/import`, too large for one request. */
export const MODEL_MIME = 'model/gltf-binary';

const ofTheBytes = Sha256.describe('Of the bytes, lower-case hex: the store refuses others.');

/** POST /v1/uploads: what will come. */
export const UploadRequest = z.discriminatedUnion('mime', [
  z.strictObject({ mime: ImageMime, bytes: z.int().min(1).max(LIMITS.uploadBytes), sha256: ofTheBytes }),
  z.strictObject({ mime: z.literal(MODEL_MIME), bytes: z.int().min(1).max(LIMITS.glbInputBytes), sha256: ofTheBytes }),
]);
export type UploadRequest = z.infer<typeof UploadRequest>;

/** Where to PUT the bytes, with exactly these headers. */
export const UploadCreated = z.object({
  uploadId: UploadId,
  method: z.literal('PUT'),
  url: z.string(),
  headers: z.record(z.string(), z.string()),
  expiresAt: z.iso.datetime(),
});
export type UploadCreated = z.infer<typeof UploadCreated>;

/** What was kept: decoded, turned upright, stripped of everything but its pixels, encoded anew. */
export const UploadView = z.object({ uploadId: UploadId, mime: z.string(), bytes: z.int(), sha256: Sha256, width: z.int(), height: z.int() });
export type UploadView = z.infer<typeof UploadView>;

const WebUrl = z
  .url({ protocol: /^https?$/ })
  .max(2_000)
  .describe('A public http or https address; private networks are never asked.');

/** A picture that shows what is meant: an upload, or an address we fetch when the job begins. */
export const Reference = z.union([z.strictObject({ uploadId: UploadId }), z.strictObject({ url: WebUrl, mime: ImageMime.optional() })]);
export type Reference = z.infer<typeof Reference>;
