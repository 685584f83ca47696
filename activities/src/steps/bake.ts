import { BakedBundle, BakeInput, type BlobRef, type Design } from '@worldkiln/contracts';
import type { BlobStore } from '@worldkiln/blobs';
import { progressJob } from '@worldkiln/db';
import { readDesign } from '../design.ts';
import type { Baked } from '../forge.ts';
import type { Clients } from '../hands.ts';
import { MARKS, reportProgress } from '../progress.ts';
import { step } from '../step.ts';

/** Makes a GLB game-ready and stores the bundle that names its files. */
export const bakeStep = ({ db, blobs, forge, log }: Clients) =>
  step(BakeInput, async ({ design: sha256, source, ...run }, signal) => {
    const [design, glb] = await Promise.all([readDesign(blobs, sha256), blobs.get(source)]);
    await progressJob(db, run, { status: 'postprocess', progress: MARKS.bake, detail: 'bake' });
    const report = reportProgress(db, run, (error) => log.warn({ err: error, jobId: run.jobId }, 'a progress line was lost'));
    const onStep = (name: string, done: number) => {
      const share = Math.min(Math.max(done, 0), 1);
      report.say({ status: 'postprocess', progress: MARKS.bake + (MARKS.publish - MARKS.bake) * share, detail: name });
    };
    const baked = await forge.bake({ glb, recipe: design.recipe, ...(design.program === null ? {} : { program: design.program }), onStep }, { signal });
    if (baked.report.notes.length > 0) log.info({ jobId: run.jobId, notes: baked.report.notes }, 'the bake did some things otherwise');
    const bundle = await storeBundle(blobs, design, baked);
    await report.settle();
    return { bundle: bundle.sha256 };
  });

async function storeBundle(blobs: BlobStore, design: Design, baked: Baked): Promise<BlobRef> {
  const model = (bytes: Uint8Array) => blobs.put(bytes, 'model/gltf-binary');
  const [glb, lods, thumbnail] = await Promise.all([model(baked.glb), Promise.all(baked.lods.map(model)), blobs.put(baked.thumbnail, 'image/png')]);
  const bundle = BakedBundle.parse({
    recipe: design.recipe,
    files: { glb, lods, thumbnail, textures: [] },
    body: baked.body,
    triangles: baked.triangles,
    trace: baked.trace,
  });
  return blobs.put(Buffer.from(JSON.stringify(bundle)), 'application/json');
}
