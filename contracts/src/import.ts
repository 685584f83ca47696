import { z } from 'zod';
import { Sha256, UploadId, WorldId } from './ids.ts';
import { LIMITS } from './limits.ts';
import { AssetKind } from './recipe.ts';
import { Vec3 } from './vector.ts';

const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => text.isWellFormed() && !/\p{Cc}/u.test(text), 'must be one line of plain text');

/** The words of POST /v1/assets/import; its files are parts named `file` (the GLB) and `beside` (textures it names). */
export const ImportFields = z.strictObject({
  roomId: WorldId,
  /** Whose work it is and under which terms: without knowing, nobody may pass it on. */
  license: line(LIMITS.licenseChars),
  name: line(LIMITS.nameChars).optional(),
  /** The GLB, where it was sent by POST /v1/uploads before; else the part `file` holds it. */
  uploadId: UploadId.optional(),
  kind: AssetKind.default('prop'),
  /** Its longest side; else the file's own metres are believed. */
  sizeM: z.coerce.number().positive().max(LIMITS.shapeExtentM).optional(),
  /** Where it should stand: three numbers with commas. */
  at: z
    .string()
    .transform((text) => text.split(',').map(Number))
    .pipe(Vec3)
    .optional(),
});
export type ImportFields = z.infer<typeof ImportFields>;

/** A foreign file on its way in: what its job keeps. References, never bytes. */
export const ImportSource = z.object({
  glb: Sha256,
  /** Its length; sources from before it was noted have none. */
  bytes: z.int().optional(),
  /** Files uploaded beside it, by the names it uses for them. */
  beside: z.array(z.object({ name: z.string(), sha256: Sha256, bytes: z.int().optional() })).max(LIMITS.importFiles),
  name: z.string(),
  kind: AssetKind,
  sizeM: z.number().positive().nullable(),
  license: z.string(),
  /** It was refused for what is in it, and its bytes are not kept. */
  gone: z.boolean().optional(),
});
export type ImportSource = z.infer<typeof ImportSource>;
