import { cleanImage, fetchGuarded } from '@worldkiln/blobs';
import { ImageMime, KilnError, LIMITS, type PictureRef, type Reference, failureOf } from '@worldkiln/contracts';
import { type Job, findUpload } from '@worldkiln/db';
import type { Clients } from './hands.ts';

/** The pictures a wish brought, and why some of them cannot be used. */
export interface Gathered {
  pictures: PictureRef | null;
  told: string[];
}

/** Fetches what a wish refers to: uploads as they were kept, addresses past the guard, cleaned. One that does not come is told, not waited for. */
export async function gatherReferences(clients: Pick<Clients, 'db' | 'blobs'>, job: Job, signal: AbortSignal): Promise<Gathered> {
  const told: string[] = [];
  const found = await Promise.all(
    job.references.slice(0, LIMITS.referenceViews).map((reference, index) =>
      fetchReference(clients, job, reference, signal).catch((error: unknown) => {
        signal.throwIfAborted();
        if (!(error instanceof KilnError)) throw error;
        told.push(`Picture ${index + 1} cannot be used: ${failureOf(error).message}`);
        return null;
      }),
    ),
  );
  const [first, ...more] = found.filter((picture) => picture !== null);
  return { pictures: first === undefined ? null : { ...first, ...(more.length > 0 && { more }) }, told };
}

async function fetchReference({ db, blobs }: Pick<Clients, 'db' | 'blobs'>, job: Job, reference: Reference, signal: AbortSignal) {
  if ('uploadId' in reference) {
    const upload = await findUpload(db, reference.uploadId, job.accountId);
    if (upload?.blob) return { blob: upload.blob.sha256, mime: upload.blob.mime };
    throw new KilnError('missing', { code: 'upload_gone', message: 'The upload is no longer there.' });
  }
  const { bytes } = await fetchGuarded(reference.url, {
    bytesMax: LIMITS.uploadBytes,
    timeMs: LIMITS.referenceFetchS * 1000,
    types: [...ImageMime.options, 'application/octet-stream'],
    signal,
  });
  const clean = await cleanImage(bytes);
  return { blob: (await blobs.put(clean.bytes, clean.mime)).sha256, mime: clean.mime };
}
