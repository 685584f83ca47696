import { BakeInput } from '@worldkiln/contracts';
import { progressJob } from '@worldkiln/db';
import { readDesign } from '../design.ts';
import type { Clients } from '../hands.ts';
import { MARKS, reportProgress } from '../progress.ts';
import { storeBundle } from '../store-bundle.ts';
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
    const bundle = await storeBundle(blobs, design.recipe, baked);
    await report.settle();
    return { bundle: bundle.sha256 };
  });
