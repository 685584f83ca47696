import type { ServedBlobs } from '@worldkiln/blobs';
import type { AccountId } from '@worldkiln/contracts';
import { bytesNamed, type Db, deleteUpload, lockBytes, type Upload } from '@worldkiln/db';

/** What was refused for its content is not kept: the upload goes, and its bytes unless something else names them. */
export async function forgetUpload(db: Db, blobs: ServedBlobs, { id, sha256 }: Upload, accountId: AccountId): Promise<void> {
  await db.transaction(async (tx) => {
    await lockBytes(tx, [sha256]);
    await deleteUpload(tx, id, accountId);
    if (!(await bytesNamed(tx, sha256))) await blobs.remove(sha256);
  });
}
