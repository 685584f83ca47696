import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BlobStore } from '@worldkiln/blobs';
import { KilnError, Sha256 } from '@worldkiln/contracts';

/** Content-addressed bytes in a folder several processes share. */
export function blobsInFolder(folder: string): BlobStore {
  return {
    async put(bytes, mime) {
      const sha256 = Sha256.parse(createHash('sha256').update(bytes).digest('hex'));
      const whole = join(folder, sha256);
      writeFileSync(`${whole}.${process.pid}`, bytes);
      renameSync(`${whole}.${process.pid}`, whole);
      return { sha256, bytes: bytes.length, mime };
    },
    async get(sha256) {
      if (!existsSync(join(folder, sha256))) throw new KilnError('missing', { code: 'blob_missing', message: `There is no blob ${sha256}.` });
      return readFileSync(join(folder, sha256));
    },
    has: async (sha256) => existsSync(join(folder, sha256)),
    sign: async (ref) => `folder:${ref.sha256}`,
  };
}
