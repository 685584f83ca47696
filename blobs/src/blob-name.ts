import { createHash } from 'node:crypto';
import { KilnError, Sha256 } from '@worldkiln/contracts';

/** The name of these bytes. */
export const nameOf = (bytes: Uint8Array): Sha256 => Sha256.parse(createHash('sha256').update(bytes).digest('hex'));

/** Where a blob lies under the root, in a folder and in a bucket alike: one can be copied onto the other. */
export const pathOf = (sha256: Sha256): string => `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;

export const blobMissing = (sha256: Sha256, cause: unknown): KilnError =>
  new KilnError('missing', { code: 'blob_missing', message: `There is no blob ${sha256}.`, cause });

/** The bytes, if they are what their name says. */
export function undamaged(sha256: Sha256, bytes: Uint8Array, where: string): Uint8Array {
  if (nameOf(bytes) === sha256) return bytes;
  throw new KilnError('broken', {
    code: 'blob_damaged',
    message: `The blob ${sha256} no longer holds what its name says. Check the ${where}; making it again repairs it.`,
  });
}
