import type { BlobStore } from '@worldkiln/blobs';
import { BakeInput, KilnError, type Sha256 } from '@worldkiln/contracts';
import { forgetStage, progressJob } from '@worldkiln/db';
import { readDesign } from '../design.ts';
import type { Clients } from '../hands.ts';
import { MARKS, reportProgress } from '../progress.ts';
import { costIn, settleResult } from '../purse.ts';
import { once } from '../stage-cache.ts';
import { Bundled, bakeInputs } from '../stages.ts';
import { step } from '../step.ts';
import { storeBundle } from '../store-bundle.ts';
import { DressFile } from '../textures/dress.ts';

/** Makes a GLB game-ready and stores the bundle that names its files. */
export const bakeStep = (clients: Clients) =>
  step(BakeInput, async ({ design: sha256, source, part, foreign, trace, stage: origin, dress, ...run }, signal) => {
    const { db, blobs, forge, log } = clients;
    const [status, from, to] =
      part === 'draft' ? (['generating', MARKS.draftBake, MARKS.forge] as const) : (['postprocess', MARKS.bake, MARKS.publish] as const);
    await progressJob(db, run, { status, progress: from, detail: part === 'draft' ? 'baking a draft' : 'bake' });
    const stage = {
      name: 'bake',
      inputs: bakeInputs(sha256, source, foreign, dress),
      shape: Bundled,
      filesOf: (made: { bundle: typeof source }) => [made.bundle],
    };
    try {
      const bundled = await once(clients, run, stage, async () => {
        const [design, glb, drawn] = await Promise.all([readDesign(blobs, sha256), blobs.get(source), dress && readDress(blobs, dress)]);
        const report = reportProgress(db, run, (error) => log.warn({ err: error, jobId: run.jobId }, 'a progress line was lost'));
        const onStep = (name: string, done: number) => report.say({ status, progress: from + (to - from) * Math.min(Math.max(done, 0), 1), detail: name });
        const program = design.program === null || foreign ? {} : { program: design.program };
        const baked = await forge.bake({ glb, recipe: design.recipe, ...program, ...(drawn && { dress: drawn }), onStep }, { signal });
        if (baked.report.notes.length > 0) log.info({ jobId: run.jobId, notes: baked.report.notes }, 'the bake did some things otherwise');
        const bundle = await storeBundle(blobs, design.recipe, { ...baked, trace: [...trace, ...baked.trace] });
        await report.settle();
        return { bundle: bundle.sha256 };
      });
      if (origin !== undefined) await settleResult(db, run, origin, costIn(trace), null);
      return bundled;
    } catch (error) {
      if (origin !== undefined && error instanceof KilnError && error.kind === 'unusable') {
        await settleResult(db, run, origin, 0, error);
        // A provider's output that cannot be baked must not be handed to the next who asks for the same.
        await forgetStage(db, origin);
      }
      throw error;
    }
  });

async function readDress(blobs: BlobStore, sha256: Sha256) {
  const { surfaces } = DressFile.parse(JSON.parse(Buffer.from(await blobs.get(sha256)).toString('utf8')));
  return Promise.all(surfaces.map(async ({ material, picture }) => ({ material, picture: await blobs.get(picture) })));
}
