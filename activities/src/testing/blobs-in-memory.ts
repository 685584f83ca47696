import { createHash } from 'node:crypto';
import { type BlobStore } from '@worldkiln/blobs';
import { KilnError, Sha256 } from '@worldkiln/contracts';

/** Content-addressed bytes in a map. */
export function blobsInMemory(): BlobStore & { kept: Map<string, Uint8Array> } {
  const kept = new Map<string, Uint8Array>();
  return {
    kept,
    async put(bytes, mime) {
      const sha256 = Sha256.parse(createHash('sha256').update(bytes).digest('hex'));
      kept.set(sha256, bytes);
      return { sha256, bytes: bytes.length, mime };
    },
    async get(sha256) {
      const bytes = kept.get(sha256);
      if (bytes === undefined) throw new KilnError('missing', { code: 'blob_missing', message: `There is no blob ${sha256}.` });
      return bytes;
    },
    has: async (sha256) => kept.has(sha256),
    sign: async (ref) => `memory:${ref.sha256}`,
  };
}
