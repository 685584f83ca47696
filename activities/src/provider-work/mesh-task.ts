import { type PictureRef, type Rung, TRIANGLES } from '@worldkiln/contracts';
import type { BlobStore } from '@worldkiln/blobs';
import type { Job } from '@worldkiln/db';
import { promptOf } from '../prompt-of.ts';
import type { MeshTask } from '../providers/provider.ts';

/** What a provider is asked for: the wish in its creator's words, and the kind's own budget. */
export async function meshTask(blobs: BlobStore, job: Job, kind: keyof typeof TRIANGLES, rung: Rung, picture: PictureRef | null): Promise<MeshTask> {
  const [, most] = TRIANGLES[kind].lod0;
  return {
    capability: rung.strategy === 'image_to_3d' ? 'image_to_3d' : 'text_to_3d',
    prompt: promptOf(job),
    ...(job.negativePrompt === null ? {} : { negativePrompt: job.negativePrompt }),
    ...(picture === null ? {} : { images: await imagesOf(blobs, picture) }),
    seed: job.finalChange?.seed ?? job.seed,
    // A phone draws half; more than the bake keeps is detail it can still choose from.
    triangles: job.routing.platform === 'mobile' ? most : most * 2,
    textured: job.plan.textureStrategy !== 'flat',
    tier: job.draft ? 'draft' : 'final',
  };
}

const imagesOf = (blobs: BlobStore, { more = [], ...first }: PictureRef) =>
  Promise.all([first, ...more].map(async ({ mime, blob }) => ({ mime, bytes: await blobs.get(blob) })));
