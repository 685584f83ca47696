import type { BlobStore } from '@worldkiln/blobs';
import { Design, KilnError, type Sha256 } from '@worldkiln/contracts';

/** Stores a design by its content: the same recipe and program are the same blob. */
export async function storeDesign(blobs: BlobStore, design: Design): Promise<Sha256> {
  const { sha256 } = await blobs.put(Buffer.from(JSON.stringify(Design.parse(design))), 'application/json');
  return sha256;
}

export async function readDesign(blobs: BlobStore, sha256: Sha256): Promise<Design> {
  const parsed = Design.safeParse(JSON.parse(Buffer.from(await blobs.get(sha256)).toString('utf8')));
  if (parsed.success) return parsed.data;
  throw new KilnError('broken', {
    code: 'design_unreadable',
    message: `The stored design ${sha256} does not fit this version: ${parsed.error.message}`,
    cause: parsed.error,
  });
}
