import type { BlobRef } from '@worldkiln/contracts';
import { bytesOf, filesOf } from '../backup/read-backup.ts';
import { listBackups } from '../backup/list-backups.ts';
import type { Patient } from './patient.ts';

/** Puts files back that any backup in the data folder has. They are named by their content: it cannot be the wrong one. */
export async function fetchFromBackups({ folder, blobs }: Patient, wanted: BlobRef[]): Promise<string | null> {
  const left = new Map<string, BlobRef>(wanted.map((ref) => [ref.sha256, ref]));
  for (const backup of listBackups(folder).toReversed()) {
    if (left.size === 0) break;
    await takeFrom(backup, left, (bytes, mime) => blobs.put(bytes, mime)).catch(() => undefined); // a damaged one: the next may have it
  }
  const found = wanted.length - left.size;
  return wanted.length === 0 ? null : `${found} of ${wanted.length} files came back from the backups`;
}

async function takeFrom(file: string, left: Map<string, BlobRef>, put: (bytes: Buffer, mime: string) => Promise<BlobRef>): Promise<void> {
  for await (const { name, body } of filesOf(file)) {
    const bytes = await bytesOf(body);
    const ref = left.get(name.replace(/^blobs\//, ''));
    if (!ref) continue;
    const { sha256 } = await put(bytes, ref.mime);
    if (sha256 === ref.sha256) left.delete(sha256);
  }
}
