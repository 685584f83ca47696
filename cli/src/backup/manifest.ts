import { BlobRef, KilnError, Sha256 } from '@worldkiln/contracts';
import { z } from 'zod';

const name = z.string().regex(/^[a-z_][a-z0-9_]{0,62}$/);

/** What a backup says of itself; the last file but one in it, the last is this one's sha256. */
export const Manifest = z.strictObject({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  /** The newest migration of the database it was made from. */
  schema: z.int().min(0),
  tables: z.array(z.strictObject({ name, columns: z.array(name).min(1), rows: z.int().min(0), bytes: z.int().min(0), sha256: Sha256 })),
  sequences: z.array(z.strictObject({ name, next: z.string().regex(/^\d{1,19}$/) })),
  blobs: z.array(BlobRef),
  /** Files that the database names and the store did not have, or had damaged. */
  lost: z.array(Sha256),
});
export type Manifest = z.infer<typeof Manifest>;

export const MANIFEST = 'manifest.json';
export const MANIFEST_SUM = 'manifest.sha256';

export const damaged = (what: string, cause?: unknown): KilnError =>
  new KilnError('invalid', { code: 'backup_damaged', message: `This is no whole backup: ${what}. Take another one.`, cause });
