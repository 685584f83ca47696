import { type AccountId, type BlobRef, KilnError, LIMITS, type Sha256, type UploadId } from '@worldkiln/contracts';
import { and, eq, gt, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import type { Db, Tx } from '../connect.ts';
import { accounts } from '../accounts/tables.ts';
import { uploads } from './tables.ts';

export type Upload = typeof uploads.$inferSelect;

/** Notes an upload that will come, within what its account may keep. What never came stops counting when its link ends. */
export async function announceUpload(
  db: Db,
  upload: { id: UploadId; accountId: AccountId; mime: string; bytes: number; sha256: Sha256; expiresAt: Date },
  limited: boolean,
): Promise<void> {
  await db.transaction(async (tx) => {
    // The account's row makes parallel announcements take turns.
    await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.id, upload.accountId)).for('update');
    const kept = await storageOf(tx, upload.accountId);
    if (limited && (kept.uploads >= LIMITS.uploadsPerAccount || kept.bytes + upload.bytes > LIMITS.uploadBytesPerAccount))
      throw new KilnError('refused', {
        code: 'storage_full',
        message: `You keep ${kept.uploads} pictures with ${Math.ceil(kept.bytes / 2 ** 20)} MiB; ${LIMITS.uploadsPerAccount} with ${LIMITS.uploadBytesPerAccount / 2 ** 20} MiB is the most. Delete some first.`,
        http: 409,
      });
    await tx.insert(uploads).values(upload);
  });
}

/** What an account keeps or is about to. */
export async function storageOf(tx: Tx, accountId: AccountId): Promise<{ uploads: number; bytes: number }> {
  const [row] = await tx
    .select({ uploads: sql<number>`count(*)::int`, bytes: sql<string>`coalesce(sum(coalesce((${uploads.blob}->>'bytes')::int, ${uploads.bytes})), 0)` })
    .from(uploads)
    .where(and(eq(uploads.accountId, accountId), or(isNotNull(uploads.blob), gt(uploads.expiresAt, sql`now()`))));
  return { uploads: row?.uploads ?? 0, bytes: Number(row?.bytes ?? 0) };
}

/** An account's upload, or null: nobody else's is there. */
export async function findUpload(db: Tx, id: UploadId, accountId: AccountId): Promise<Upload | null> {
  const [row] = await db
    .select()
    .from(uploads)
    .where(and(eq(uploads.id, id), eq(uploads.accountId, accountId)));
  return row ?? null;
}

/** Writes what was kept of an upload. */
export async function completeUpload(db: Tx, id: UploadId, kept: { blob: BlobRef; width: number; height: number }): Promise<void> {
  await db.update(uploads).set(kept).where(eq(uploads.id, id));
}

/** Forgets an upload. The bytes stay as long as others name them. False: it was not there. */
export async function deleteUpload(db: Tx, id: UploadId, accountId: AccountId): Promise<boolean> {
  const gone = await db
    .delete(uploads)
    .where(and(eq(uploads.id, id), eq(uploads.accountId, accountId)))
    .returning({ id: uploads.id });
  return gone.length > 0;
}

/** Forgets announcements whose bytes never came. */
export async function sweepUploads(db: Tx): Promise<void> {
  await db.delete(uploads).where(and(isNull(uploads.blob), lt(uploads.expiresAt, sql`now() - interval '1 day'`)));
}
