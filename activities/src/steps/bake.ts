import { BakeInput, KilnError } from '@worldkiln/contracts';
import { forgetStage, progressJob } from '@worldkiln/db';
import { readDesign } from '../design.ts';
import type { Clients } from '../hands.ts';
import { MARKS, reportProgress } from '../progress.ts';
import { settleResult } from '../purse.ts';
import { once } from '../stage-cache.ts';
import { Bundled, bakeInputs } from '../stages.ts';
import { step } from '../step.ts';
import { storeBundle } from '../store-bundle.ts';

/** Makes a GLB game-ready and stores the bundle that names its files. */
export const bakeStep = (clients: Clients) =>
  step(BakeInput, async ({ design: sha256, source, part, foreign, trace, stage: origin, ...run }, signal) => {
    const { db, blobs, forge, log } = clients;
    const [status, from, to] =
      part === 'draft' ? (['generating', MARKS.draftBake, MARKS.forge] as const) : (['postprocess', MARKS.bake, MARKS.publish] as const);
    await progressJob(db, run, { status, progress: from, detail: part === 'draft' ? 'baking a draft' : 'bake' });
    const stage = { name: 'bake', inputs: bakeInputs(sha256, source, foreign), shape: Bundled, filesOf: (made: { bundle: typeof source }) => [made.bundle] };
    try {
      const bundled = await once(clients, run, stage, async () => {
        const [design, glb] = await Promise.all([readDesign(blobs, sha256), blobs.get(source)]);
        const report = reportProgress(db, run, (error) => log.warn({ err: error, jobId: run.jobId }, 'a progress line was lost'));
        const onStep = (name: string, done: number) => report.say({ status, progress: from + (to - from) * Math.min(Math.max(done, 0), 1), detail: name });
        const program = design.program === null || foreign ? {} : { program: design.program };
        const baked = await forge.bake({ glb, recipe: design.recipe, ...program, onStep }, { signal });
        if (baked.report.notes.length > 0) log.info({ jobId: run.jobId, notes: baked.report.notes }, 'the bake did some things otherwise');
        const bundle = await storeBundle(blobs, design.recipe, { ...baked, trace: [...trace, ...baked.trace] });
        await report.settle();
        return { bundle: bundle.sha256 };
      });
      if (origin !== undefined) await settleResult(db, run, origin, null);
      return bundled;
    } catch (error) {
      if (origin !== undefined && error instanceof KilnError && error.kind === 'unusable') {
        await settleResult(db, run, origin, error);
        // A provider's output that cannot be baked must not be handed to the next who asks for the same.
        await forgetStage(db, origin);
      }
      throw error;
    }
  });
