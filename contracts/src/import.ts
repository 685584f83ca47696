import { z } from 'zod';
import { WorldId, Sha256 } from './ids.ts';
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
  /** Files uploaded beside it, by the names it uses for them. */
  beside: z.array(z.object({ name: z.string(), sha256: Sha256 })).max(LIMITS.importFiles),
  name: z.string(),
  kind: AssetKind,
  sizeM: z.number().positive().nullable(),
  license: z.string(),
});
export type ImportSource = z.infer<typeof ImportSource>;
